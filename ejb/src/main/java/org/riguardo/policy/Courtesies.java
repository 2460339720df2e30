package org.riguardo.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Action;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.SettledItem;
import org.riguardo.api.facts.Tone;
import org.riguardo.api.rule.Contact;
import org.riguardo.api.rule.Outlet;

/** Contacts that ask for nothing: thanks for a payment, a call just to listen, or none. */
final class Courtesies {

    private static final int THANK_DAYS = 5;

    private Courtesies() {}

    static Outcome none() {
        return Outcome.of(
                "none",
                Action.NONE,
                null,
                null,
                List.of("ledger"),
                () -> new Sentence("Ora non c'è niente da fare.", "There is nothing to do now."));
    }

    static Optional<Outcome> thank(Moment moment) {
        LocalDate paid = newestPaidLate(moment);
        Agreements.Measured kept = moment.view.agreements.lastKept();
        LocalDate met = kept == null ? null : kept.metOn();
        boolean forAgreement = met != null && (paid == null || met.isAfter(paid));
        LocalDate day = forAgreement ? met : paid;
        if (day == null
                || !moment.within(THANK_DAYS, day)
                || !moment.file().client().reachable().email()
                || !moment.open(Outlet.OTHER)
                || contactedSince(moment, day)) {
            return Optional.empty();
        }
        String evidence = forAgreement && kept != null ? kept.agreement().id() : "ledger";
        return Optional.of(Outcome.of(
                "thank", Action.THANK, Purpose.COURTESY, Tone.WARM, List.of(evidence), thanks(forAgreement)));
    }

    static Optional<Outcome> call(Moment moment) {
        LocalDate today = moment.today();
        int days = moment.number("courtesy.days");
        Contact talk = moment.contacts().newest(Kinds.CONVERSATION);
        LocalDate since = talk == null ? moment.file().client().since() : talk.day();
        Contact missed = moment.contacts().newest(Kinds.UNANSWERED_CALL);
        boolean longAgo = since == null || !since.plusDays(days).isAfter(today);
        boolean triedLately =
                missed != null && !today.isAfter(missed.day().plusDays(moment.number("courtesy.retryDays")));
        if (!longAgo || triedLately || !moment.open(Outlet.COURTESY)) {
            return Optional.empty();
        }
        return Optional.of(Outcome.of(
                "courtesy",
                Action.CALL,
                Purpose.COURTESY,
                Tone.WARM,
                List.of(talk == null ? "client" : talk.id()),
                () -> new Sentence(
                        "È da tanto che non ci si parla: una telefonata solo per ascoltare.",
                        "It is long since anybody talked: a call just to listen.")));
    }

    private static @Nullable LocalDate newestPaidLate(Moment moment) {
        return moment.file().settled().stream()
                .filter(item -> item.paid().isAfter(item.due()))
                .map(SettledItem::paid)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    private static boolean contactedSince(Moment moment, LocalDate day) {
        Contact newest = moment.contacts().newest(Kinds.OUTGOING);
        return newest != null && !newest.day().isBefore(day);
    }

    private static Supplier<Sentence> thanks(boolean forAgreement) {
        return forAgreement
                ? () -> new Sentence(
                        "Il cliente ha mantenuto l'accordo fino all'ultima rata: si ringrazia.",
                        "The client kept the agreement to its last instalment: say thank you.")
                : () -> new Sentence(
                        "Il cliente ha saldato ciò che era in sospeso: si ringrazia.",
                        "The client has settled what was open: say thank you.");
    }
}
