package org.riguardo.policy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Action;
import org.riguardo.api.facts.Purpose;

/** The working day by whose end a contact should be made. */
final class Deadlines {

    private static final int REPLY = 1;
    private static final int CONTACT = 2;
    private static final int COURTESY = 10;

    private Deadlines() {}

    static @Nullable Instant dueBy(Moment moment, Outcome outcome) {
        if (outcome.isWait() || outcome.action() == Action.NONE) {
            return null;
        }
        return moment.view.calendar.closing(moment.workingDayAfter(workingDays(outcome), moment.today()));
    }

    private static int workingDays(Outcome outcome) {
        return switch (outcome.action()) {
            case REPLY, REFER -> REPLY;
            case CALL -> outcome.purpose() == Purpose.COURTESY ? COURTESY : CONTACT;
            default -> CONTACT;
        };
    }
}
