package org.riguardo.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.riguardo.api.decision.Alert;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.Client.Referral;
import org.riguardo.api.facts.Item;
import org.riguardo.api.rule.Contact;
import org.riguardo.api.rule.Hardship;
import org.riguardo.policy.gates.PendingSignal;
import org.riguardo.policy.gates.StaleLedger;
import org.riguardo.policy.gates.UnansweredMessage;

/** What a person should know beside the decision, whichever rules are switched off. */
final class Alerts {

    private static final int LIMITATION_YEARS = 3;
    private static final int LIMITATION_NOTICE_DAYS = 180;
    private static final int UNCLASSIFIED_DAYS = 90;
    private static final int HARDSHIP_REVIEW_DAYS = 60;
    private static final int REFERRAL_DAYS = 10;

    private final Moment moment;
    private final LocalDate today;
    private final List<Alert> alerts = new ArrayList<>();

    private Alerts(Moment moment) {
        this.moment = moment;
        this.today = moment.today();
    }

    static List<Alert> at(Moment moment) {
        Alerts alerts = new Alerts(moment);
        alerts.limitation();
        alerts.brokenAgreement();
        alerts.unclassified();
        alerts.staleLedger();
        alerts.pendingSignal();
        alerts.hardshipReview();
        alerts.unansweredForLong();
        alerts.referralWaiting();
        return alerts.alerts;
    }

    private void limitation() {
        add(
                "limitation",
                moment.pastDue().stream()
                        .filter(this::nearLimitation)
                        .map(Item::id)
                        .toList(),
                "Un importo si avvicina alla prescrizione: un partner valuti una raccomandata o PEC gentile e firmata.",
                "An amount is close to limitation: a partner should look at a kind, signed registered letter or PEC.");
    }

    private boolean nearLimitation(Item item) {
        LocalDate issued = item.issued();
        return issued != null
                && issued.plusYears(LIMITATION_YEARS)
                        .minusDays(LIMITATION_NOTICE_DAYS)
                        .isBefore(today);
    }

    private void brokenAgreement() {
        add(
                "broken-agreement",
                moment.owed().broken().stream()
                        .map(state -> state.agreement().id())
                        .toList(),
                "Un accordo non è stato rispettato.",
                "An agreement was not kept.");
    }

    private void unclassified() {
        add(
                "unclassified-contact",
                ids(moment.contacts().that(Kinds.UNCLASSIFIED).stream()
                        .filter(contact -> !today.isAfter(contact.day().plusDays(UNCLASSIFIED_DAYS)))
                        .toList()),
                "C'è una conversazione da classificare: di che cosa si è parlato?",
                "A conversation is not classified: what was it about?");
    }

    private void staleLedger() {
        add(
                "stale-ledger",
                StaleLedger.stale(moment) ? List.of("ledger") : List.of(),
                "La contabilità non è aggiornata: prima di chiamare si verifica se è stato pagato.",
                "The ledger is not up to date: before a call check first whether it was paid.");
    }

    private void pendingSignal() {
        add(
                "pending-signal",
                ids(PendingSignal.pending(moment)),
                "Il cliente ha segnalato qualcosa di cui nessuno si è ancora occupato.",
                "The client told us something that nobody has dealt with yet.");
    }

    private void hardshipReview() {
        Hardship hardship = moment.hardship();
        boolean old = hardship != null && today.isAfter(hardship.day().plusDays(HARDSHIP_REVIEW_DAYS));
        add(
                "hardship-review",
                old ? List.of(hardship.evidence()) : List.of(),
                "La difficoltà è nota da tempo: è ancora così?",
                "The hardship has been known for a while: is it still so?");
    }

    private void unansweredForLong() {
        add(
                "unanswered-for-long",
                ids(UnansweredMessage.waiting(moment, false)),
                "Un messaggio del cliente è rimasto senza risposta da tanto.",
                "A message of the client has gone unanswered for long.");
    }

    private void referralWaiting() {
        Referral referral = moment.file().client().referral();
        boolean waits = referral != null
                && referral.decided() == null
                && referral.until() == null
                && !moment.within(REFERRAL_DAYS, referral.on());
        add(
                "referral-waiting",
                waits ? List.of("client") : List.of(),
                "Il partner non ha ancora deciso su questo cliente.",
                "The partner has not decided about this client yet.");
    }

    private void add(String rule, List<String> evidence, String it, String en) {
        if (!evidence.isEmpty()) {
            alerts.add(new Alert(rule, evidence, new Sentence(it, en)));
        }
    }

    private static List<String> ids(List<Contact> contacts) {
        return contacts.stream().map(Contact::id).toList();
    }
}
