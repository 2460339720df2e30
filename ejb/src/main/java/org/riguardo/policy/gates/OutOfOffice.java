package org.riguardo.policy.gates;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.Interaction;
import org.riguardo.api.facts.Signal;
import org.riguardo.api.rule.Closed;
import org.riguardo.api.rule.Contact;
import org.riguardo.api.rule.ContactRule;
import org.riguardo.api.rule.Outlet;
import org.riguardo.api.rule.Situation;

/** Is the client away and has said until when? A date of return too far off is not believed. */
final class OutOfOffice implements ContactRule {

    private static final int BELIEVED_DAYS = 60;
    private static final Set<Outlet> HELD = Set.of(Outlet.MONEY_EMAIL, Outlet.MONEY_CALL, Outlet.COURTESY);
    private static final Predicate<Interaction> AWAY =
            contact -> contact.signals().contains(Signal.OUT_OF_OFFICE);

    @Override
    public String name() {
        return "out-of-office";
    }

    @Override
    public Sentence question() {
        return new Sentence(
                "Il cliente è assente e ha detto fino a quando?", "Is the client away and has said until when?");
    }

    @Override
    public List<Closed> judge(Situation situation) {
        Contact reply = situation.contacts().newest(AWAY);
        LocalDate back = reply == null ? null : reply.interaction().returnDate();
        if (reply == null
                || back == null
                || situation.today().isAfter(back)
                || back.isAfter(reply.day().plusDays(BELIEVED_DAYS))) {
            return List.of();
        }
        return List.of(Closed.until(
                HELD,
                situation.openingAfter(1, back),
                List.of(reply.id()),
                Dated.say(
                        situation,
                        "Il cliente è assente fino a {0}: lo si lascia in pace.",
                        "The client is away until {0}: leave it in peace.",
                        back)));
    }
}
