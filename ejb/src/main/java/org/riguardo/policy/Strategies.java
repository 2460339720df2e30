package org.riguardo.policy;

import static org.riguardo.api.decision.Action.CALL;
import static org.riguardo.api.decision.Action.EMAIL;
import static org.riguardo.api.decision.Action.REFER;
import static org.riguardo.api.facts.Tone.FIRM;
import static org.riguardo.api.facts.Tone.FORMAL;
import static org.riguardo.api.facts.Tone.FRIENDLY;
import static org.riguardo.api.facts.Tone.WARM;

import java.util.List;
import java.util.Map;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.policy.Strategy.CallFirst;
import org.riguardo.policy.Strategy.Ladder;
import org.riguardo.policy.Strategy.Step;

/** The strategies that the policy comes with, one for each group in which not a partner decides. */
final class Strategies {

    private Strategies() {}

    static Map<GroupKey, Strategy> standard() {
        return Map.of(
                GroupKey.LOYAL_IN_DIFFICULTY, new CallFirst(10, WARM),
                GroupKey.IN_DIFFICULTY, new CallFirst(5, FRIENDLY),
                GroupKey.LOYAL_SLIPPED, new CallFirst(10, WARM),
                GroupKey.HABITUAL_LATE,
                        new Ladder(List.of(
                                new Step(EMAIL, FRIENDLY, 3),
                                new Step(EMAIL, FORMAL, 15),
                                new Step(CALL, FORMAL, 25),
                                new Step(EMAIL, FIRM, 45),
                                new Step(REFER, null, 75))),
                GroupKey.NEW,
                        new Ladder(List.of(
                                new Step(CALL, FRIENDLY, 5),
                                new Step(EMAIL, FORMAL, 20),
                                new Step(CALL, FORMAL, 35),
                                new Step(REFER, null, 60))),
                GroupKey.ORDINARY,
                        new Ladder(List.of(
                                new Step(EMAIL, FRIENDLY, 7),
                                new Step(CALL, FRIENDLY, 20),
                                new Step(EMAIL, FORMAL, 35),
                                new Step(CALL, FIRM, 50),
                                new Step(REFER, null, 75))));
    }
}
