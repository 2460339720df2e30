package org.riguardo.plan;

import org.riguardo.api.decision.Action;
import org.riguardo.api.decision.Decision;
import org.riguardo.api.facts.Purpose;
import org.riguardo.plan.WorklistQuery.Tab;

/** Where a decision stands on the worklist: answers first, then calls about money, letters, what a partner decides, and care. */
final class Rank {

    private static final int HOLD = 10;
    private static final int QUIET = 20;

    private Rank() {}

    static int of(Decision decision) {
        return switch (decision.action()) {
            case REPLY -> 1;
            case CALL -> decision.purpose() == Purpose.MONEY ? 2 : 6;
            case EMAIL -> 3;
            case REFER -> 4;
            case THANK -> 5;
            case WAIT -> decision.next() == null || decision.next() == Action.NONE ? HOLD + 1 : HOLD;
            case NONE -> QUIET;
        };
    }

    static int lowest(Tab tab) {
        return switch (tab) {
            case TO_DO, ALL -> 1;
            case ON_HOLD -> HOLD;
            case QUIET -> QUIET;
        };
    }

    static int highest(Tab tab) {
        return switch (tab) {
            case TO_DO -> HOLD - 1;
            case ON_HOLD -> QUIET - 1;
            case QUIET, ALL -> QUIET;
        };
    }
}
