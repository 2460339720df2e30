package org.riguardo.policy.gates;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.Interaction;
import org.riguardo.api.rule.Closed;
import org.riguardo.api.rule.Contact;
import org.riguardo.api.rule.ContactRule;
import org.riguardo.api.rule.Outlet;
import org.riguardo.api.rule.Parameter;
import org.riguardo.api.rule.Situation;

/** Did we only just try to call? */
final class NoAnswer implements ContactRule {

    private static final String DAYS = "no-answer.days";
    private static final Predicate<Interaction> UNANSWERED = Interaction::isUnansweredCall;

    @Override
    public String name() {
        return "no-answer";
    }

    @Override
    public Sentence question() {
        return new Sentence("Si è appena provato a chiamare?", "Was a call tried only just now?");
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.whole(
                        DAYS,
                        Parameter.Unit.WORKING_DAYS,
                        1,
                        1,
                        20,
                        new Sentence(
                                "Giorni lavorativi tra un tentativo di chiamata e il successivo.",
                                "Working days between one attempt to call and the next.")),
                Parameter.whole(
                        "no-answer.attempts",
                        Parameter.Unit.COUNT,
                        3,
                        1,
                        10,
                        new Sentence(
                                "Tentativi di chiamata dopo i quali si passa oltre.",
                                "Attempts to call after which the next step is taken.")));
    }

    @Override
    public List<Closed> judge(Situation situation) {
        Contact newest = later(
                situation.contacts().newest(UNANSWERED),
                situation.attempts().isEmpty()
                        ? null
                        : situation.attempts().get(situation.attempts().size() - 1));
        if (newest == null) {
            return List.of();
        }
        Instant opening = situation.openingAfter(situation.number(DAYS), newest.day());
        return situation.at().isBefore(opening)
                ? List.of(Closed.until(
                        Set.of(Outlet.MONEY_CALL, Outlet.COURTESY),
                        opening,
                        List.of(newest.id()),
                        Dated.say(
                                situation,
                                "Si è provato a chiamare {0}: si riprova più avanti.",
                                "A call was tried on {0}: try again later.",
                                newest.day())))
                : List.of();
    }

    private static @Nullable Contact later(@Nullable Contact one, @Nullable Contact other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
