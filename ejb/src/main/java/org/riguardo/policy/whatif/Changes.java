package org.riguardo.policy.whatif;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.Agreement;
import org.riguardo.api.facts.Case;
import org.riguardo.api.facts.Channel;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.api.facts.Direction;
import org.riguardo.api.facts.Flag;
import org.riguardo.api.facts.Interaction;
import org.riguardo.api.facts.Item;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Signal;
import org.riguardo.policy.PolicySettings;

/** The changes that could be brought about for one client, as far as its file has room for them. */
final class Changes {

    private final ClientFile file;
    private final LocalDate today;
    private final Instant now;
    private final List<Change> changes = new ArrayList<>();

    private Changes(ClientFile file, LocalDate today, Instant now) {
        this.file = file;
        this.today = today;
        this.now = now;
    }

    static List<Change> of(ClientFile file, PolicySettings settings, Instant now) {
        return new Changes(file, LocalDate.ofInstant(now, settings.zone()), now).all();
    }

    private List<Change> all() {
        add(
                true,
                "Parlare dei compensi in una telefonata, oggi.",
                "Talk about the fees in a call, today.",
                was -> Files.with(was, talkAboutMoney()));
        add(
                file.interactions().stream().anyMatch(Changes::canBeAnswered),
                "Rispondere ai messaggi del cliente.",
                "Answer the client's messages.",
                was -> Files.with(was, answer()));
        add(
                file.interactions().stream()
                        .anyMatch(contact ->
                                !contact.handled() && !contact.signals().isEmpty()),
                "Segnare come gestito ciò che il cliente ha detto.",
                "Mark what the client said as handled.",
                was -> Files.contacts(was, Files::handled));
        add(
                file.interactions().stream()
                        .anyMatch(contact -> contact.isConversation() && contact.purpose() == Purpose.UNKNOWN),
                "Classificare le conversazioni come lavoro ordinario, se è ciò che erano.",
                "Classify the talks as routine work, if that is what they were.",
                was -> Files.contacts(was, Files::routine));
        add(
                today.isAfter(file.ledgerDay() == null ? today : file.ledgerDay()),
                "Importare uno scadenzario di oggi.",
                "Import a statement of open items of today.",
                was -> Files.ledgerOf(was, today));
        add(
                file.items().stream().anyMatch(Item::disputed),
                "Chiudere le contestazioni.",
                "Settle the disputes.",
                Files::withoutDisputes);
        add(
                file.agreements().stream().anyMatch(agreement -> !agreement.superseded()),
                "Sciogliere l'accordo.",
                "Dissolve the agreement.",
                was -> Files.agreements(was, Changes::superseded));
        add(
                file.cases().stream().anyMatch(open()),
                "Chiudere la pratica delicata.",
                "Close the delicate case.",
                was -> Files.cases(was, one -> open().test(one) ? closed(one) : one));
        add(
                file.client().flags().stream().anyMatch(flag -> flag.flag() != Flag.HARDSHIP),
                "Togliere le segnalazioni dal cliente.",
                "Lift the client's flags.",
                was -> Files.client(was, Files::withoutFlags));
        add(
                hardship(),
                "Chiudere la difficoltà, se è superata.",
                "Clear the hardship, if it is over.",
                was -> Files.client(was, client -> Files.withoutHardship(client, today)));
        add(
                !file.client().reachable().email(),
                "Registrare un indirizzo email.",
                "Record an email address.",
                was -> Files.client(was, Files::withAddress));
        return changes;
    }

    private void add(boolean possible, String it, String en, UnaryOperator<ClientFile> effect) {
        if (possible) {
            changes.add(new Change(new Sentence(it, en), effect));
        }
    }

    private boolean hardship() {
        return file.interactions().stream()
                        .anyMatch(contact -> contact.signals().contains(Signal.HARDSHIP))
                || file.client().flags().stream().anyMatch(flag -> flag.flag() == Flag.HARDSHIP);
    }

    private static boolean canBeAnswered(Interaction contact) {
        return contact.direction() == Direction.IN
                && contact.isWritten()
                && !contact.automatic()
                && !contact.needsNoAnswer();
    }

    private static Predicate<Case> open() {
        return one -> one.delicate() && one.closed() == null;
    }

    private Case closed(Case one) {
        return new Case(one.id(), one.title(), one.delicate(), one.opened(), today);
    }

    private static Agreement superseded(Agreement was) {
        return new Agreement(was.id(), was.kind(), was.made(), was.items(), was.instalments(), true);
    }

    private Interaction talkAboutMoney() {
        return contact("talk", Channel.CALL, Purpose.MONEY, true);
    }

    private Interaction answer() {
        return contact("answer", Channel.EMAIL, Purpose.ADMIN, false);
    }

    private Interaction contact(String id, Channel channel, Purpose purpose, boolean money) {
        return new Interaction(
                unused(id),
                now,
                channel,
                Direction.OUT,
                file.client().owner(),
                purpose,
                money,
                true,
                Set.of(),
                false,
                false,
                false,
                false,
                null,
                null,
                List.of());
    }

    private String unused(String id) {
        return Stream.iterate(id, name -> name + "'")
                .filter(name -> file.interactions().stream()
                        .noneMatch(contact -> contact.id().equals(name)))
                .findFirst()
                .orElseThrow();
    }
}
