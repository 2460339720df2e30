package org.riguardo.policy.gates;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.Direction;
import org.riguardo.api.facts.Interaction;
import org.riguardo.api.facts.Signal;
import org.riguardo.api.rule.Closed;
import org.riguardo.api.rule.Contact;
import org.riguardo.api.rule.ContactRule;
import org.riguardo.api.rule.Parameter;
import org.riguardo.api.rule.Situation;

/** Has the client said something that nobody has dealt with yet? */
public final class PendingSignal implements ContactRule {

    private static final String DAYS = "pending-signal.days";
    private static final Set<Signal> SIGNALS =
            EnumSet.of(Signal.DISPUTE, Signal.COMPLAINT, Signal.PROMISE, Signal.DEFERRAL_REQUEST);
    private static final Predicate<Interaction> PENDING = contact -> contact.direction() == Direction.IN
            && !contact.handled()
            && contact.signals().stream().anyMatch(SIGNALS::contains);

    PendingSignal() {}

    @Override
    public String name() {
        return "pending-signal";
    }

    @Override
    public Sentence question() {
        return new Sentence(
                "Il cliente ha detto qualcosa di cui nessuno si è ancora occupato?",
                "Has the client said something that nobody has dealt with yet?");
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.whole(
                DAYS,
                Parameter.Unit.WORKING_DAYS,
                10,
                1,
                60,
                new Sentence(
                        "Giorni lavorativi per occuparsi di una contestazione, un reclamo, una promessa o una richiesta di rinvio.",
                        "Working days to deal with a dispute, a complaint, a promise or a request to defer.")));
    }

    @Override
    public List<Closed> judge(Situation situation) {
        List<Contact> pending = pending(situation);
        if (pending.isEmpty()) {
            return List.of();
        }
        Contact newest = pending.get(pending.size() - 1);
        Instant opening = situation.openingAfter(situation.number(DAYS), newest.day());
        return List.of(new Closed(
                Closed.MONEY,
                opening,
                "handled",
                false,
                pending.stream().map(Contact::id).toList(),
                Dated.say(
                        situation,
                        "{0} il cliente ha segnalato qualcosa: prima di parlare di soldi, qualcuno se ne occupi.",
                        "On {0} the client told us something: somebody should deal with it before money is raised.",
                        newest.day())));
    }

    /** The contacts with a signal that nobody has dealt with and that still counts, oldest first. */
    public static List<Contact> pending(Situation situation) {
        List<Contact> all = situation.contacts().that(PENDING);
        if (all.isEmpty()) {
            return all;
        }
        int days = situation.number(DAYS);
        List<Contact> pending = new ArrayList<>(all.size());
        for (Contact contact : all) {
            if (situation.within(days, contact.day())) {
                pending.add(contact);
            }
        }
        return pending;
    }
}
