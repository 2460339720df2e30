package org.riguardo.policy.gates;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.Direction;
import org.riguardo.api.facts.Interaction;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.rule.Closed;
import org.riguardo.api.rule.Contact;
import org.riguardo.api.rule.ContactRule;
import org.riguardo.api.rule.Outlet;
import org.riguardo.api.rule.Parameter;
import org.riguardo.api.rule.Situation;

/** Would a written word about money come on the heels of everyday work together? */
public final class RecentConversation implements ContactRule {

    /** The name of the rule, which turns an email into a call when it has held it for long. */
    public static final String NAME = "recent-conversation";

    private static final String DAYS = "recent-conversation.days";
    private static final Predicate<Interaction> EVERYDAY = RecentConversation::everyday;

    RecentConversation() {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Sentence question() {
        return new Sentence(
                "Uno scritto sui soldi arriverebbe subito dopo un contatto di lavoro?",
                "Would writing about money come right after everyday work together?");
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.whole(
                        DAYS,
                        Parameter.Unit.WORKING_DAYS,
                        3,
                        1,
                        20,
                        new Sentence(
                                "Giorni lavorativi senza scritti sui soldi dopo un contatto di lavoro o una nostra email di sostegno.",
                                "Working days without writing about money after a routine talk or a supportive email of ours.")));
    }

    @Override
    public List<Closed> judge(Situation situation) {
        Contact contact = situation.contacts().newest(EVERYDAY);
        if (contact == null) {
            return List.of();
        }
        Instant opening = situation.openingAfter(situation.number(DAYS), contact.day());
        return situation.at().isBefore(opening)
                ? List.of(Closed.until(
                        Set.of(Outlet.MONEY_EMAIL),
                        opening,
                        List.of(contact.id()),
                        Dated.say(
                                situation,
                                "{0} ci si è sentiti per altro: uno scritto sui soldi può aspettare qualche giorno.",
                                "There was contact about other things on {0}: writing about money can wait a few days.",
                                contact.day())))
                : List.of();
    }

    private static boolean everyday(Interaction contact) {
        return (contact.isConversation() && contact.purpose() == Purpose.ADMIN && !contact.moneyMentioned())
                || (contact.isWritten()
                        && contact.direction() == Direction.OUT
                        && (contact.purpose() == Purpose.SUPPORT || contact.purpose() == Purpose.COURTESY));
    }
}
