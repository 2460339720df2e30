package org.riguardo.policy;

import java.util.List;
import org.riguardo.api.decision.Action;
import org.riguardo.api.facts.Tone;

/** How a group of clients is approached when something is overdue. */
public sealed interface Strategy {

    /** A call first, from this many days overdue on; a written word only after a talk about money. */
    record CallFirst(int fromDay, Tone tone) implements Strategy {}

    /** Steps taken in order; the last one is {@code REFER} and it is the only one. */
    record Ladder(List<Step> steps) implements Strategy {

        public Ladder {
            steps = List.copyOf(steps);
            for (int i = 0; i < steps.size(); i++) {
                if ((steps.get(i).action() == Action.REFER) != (i == steps.size() - 1)) {
                    throw new IllegalArgumentException("a ladder ends with one step that refers to the partner");
                }
                if (i > 0 && steps.get(i).day() < steps.get(i - 1).day()) {
                    throw new IllegalArgumentException("the steps of a ladder follow each other by day");
                }
            }
            if (steps.isEmpty()) {
                throw new IllegalArgumentException("a ladder has at least the step that refers to the partner");
            }
        }
    }

    /**
     * One step of a ladder.
     *
     * @param action {@code CALL}, {@code EMAIL} or {@code REFER}
     * @param tone {@code null} only for {@code REFER}
     * @param day days overdue at which it comes
     */
    record Step(Action action, @org.jspecify.annotations.Nullable Tone tone, int day) {

        public Step {
            if (action != Action.CALL && action != Action.EMAIL && action != Action.REFER) {
                throw new IllegalArgumentException("a step is a call, an email or a referral, not " + action);
            }
            if ((tone == null) != (action == Action.REFER)) {
                throw new IllegalArgumentException("a call or an email has a tone, a referral has none");
            }
            if (day < 0) {
                throw new IllegalArgumentException("a step comes on day 0 or later, not on day " + day);
            }
        }
    }
}
