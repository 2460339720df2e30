package org.riguardo.desk.callsheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.riguardo.api.decision.Action;
import org.riguardo.api.decision.Alert;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.decision.WrittenDate;
import org.riguardo.api.facts.GroupKey;

/** What to look at before dialling. */
final class Before {

    private Before() {}

    static List<Sentence> of(SheetFacts facts) {
        List<Sentence> first = new ArrayList<>();
        if (facts.decision().action() == Action.REFER) {
            first.add(
                    new Sentence("Prima di chiamare ne decide un partner.", "A partner decides before anybody calls."));
        }
        if (facts.decision().action() == Action.REPLY) {
            first.add(new Sentence(
                    "Il cliente ha scritto e aspetta una risposta: prima quella, o in questa telefonata.",
                    "The client wrote and waits for an answer: that first, or in this call."));
        }
        GroupKey group = facts.decision().group();
        if (group == GroupKey.IN_DIFFICULTY || group == GroupKey.LOYAL_IN_DIFFICULTY) {
            first.add(new Sentence(
                    "È un momento difficile per il cliente: prima la persona, senza fretta.",
                    "It is a hard time for the client: the person first, and no hurry."));
        }
        LocalDate known = facts.ledgerDay();
        if (stale(facts) && known != null) {
            first.add(new Sentence(
                    "Prima controllare se ha già pagato: gli importi sono aggiornati " + WrittenDate.it("al", known)
                            + ".",
                    "Check first whether it was paid: the amounts are those of " + WrittenDate.of(known, Locale.ENGLISH)
                            + "."));
        }
        for (Alert alert : facts.decision().alerts()) {
            if (alert.rule().equals("unclassified-contact") || alert.rule().equals("pending-signal")) {
                first.add(alert.sentence());
            }
        }
        return first;
    }

    static boolean stale(SheetFacts facts) {
        return facts.decision().alerts().stream().anyMatch(alert -> alert.rule().equals("stale-ledger"));
    }
}
