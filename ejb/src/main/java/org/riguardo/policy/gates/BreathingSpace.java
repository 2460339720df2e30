package org.riguardo.policy.gates;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.rule.Closed;
import org.riguardo.api.rule.Contact;
import org.riguardo.api.rule.ContactRule;
import org.riguardo.api.rule.Outlet;
import org.riguardo.api.rule.Parameter;
import org.riguardo.api.rule.Situation;

/** Would a call about money come too soon after a supportive talk? */
final class BreathingSpace implements ContactRule {

    private static final String DAYS = "breathing-space.days";

    @Override
    public String name() {
        return "breathing-space";
    }

    @Override
    public Sentence question() {
        return new Sentence(
                "Una telefonata sui soldi arriverebbe troppo presto dopo una conversazione di sostegno?",
                "Would a call about money come too soon after a supportive talk?");
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.whole(
                DAYS,
                Parameter.Unit.WORKING_DAYS,
                2,
                1,
                20,
                new Sentence(
                        "Giorni lavorativi di respiro tra una conversazione di sostegno e una telefonata sui soldi.",
                        "Working days of breathing space between a supportive talk and a call about money.")));
    }

    @Override
    public List<Closed> judge(Situation situation) {
        Contact talk = situation.contacts().newest(SupportiveContact.SILENT);
        if (talk == null) {
            return List.of();
        }
        Instant opening = situation.openingAfter(situation.number(DAYS), talk.day());
        return situation.at().isBefore(opening)
                ? List.of(Closed.until(
                        Set.of(Outlet.MONEY_CALL),
                        opening,
                        List.of(talk.id()),
                        Dated.say(
                                situation,
                                "Conversazione di sostegno {0}: si lascia un po' di respiro prima di chiamare per i soldi.",
                                "A supportive talk on {0}: leave some breathing space before a call about money.",
                                talk.day())))
                : List.of();
    }
}
