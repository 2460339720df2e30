package org.riguardo.plan;

import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Action;
import org.riguardo.api.decision.Decision;
import org.riguardo.api.decision.OutlookEntry;
import org.riguardo.api.facts.Purpose;

/** What there is to do about a client, as the worklist is filtered by it. */
public enum WorkKind {
    /** Answer a message. */
    REPLY,
    /** Call about open amounts. */
    CALL,
    /** Write about open amounts. */
    EMAIL,
    /** A partner decides. */
    REFER,
    /** Thank. */
    THANK,
    /** Call to hear how they are. */
    CARE;

    /** What a decision asks for; of a wait, what it waits for; null where nothing is known to come. */
    public static @Nullable WorkKind of(Decision decision) {
        boolean waits = decision.action() == Action.WAIT;
        Action action = waits ? decision.next() : decision.action();
        if (action == null) {
            return null;
        }
        return switch (action) {
            case REPLY -> REPLY;
            case EMAIL -> EMAIL;
            case REFER -> REFER;
            case THANK -> THANK;
            case CALL -> (waits ? later(decision) : decision.purpose()) == Purpose.COURTESY ? CARE : CALL;
            case WAIT, NONE -> null;
        };
    }

    private static @Nullable Purpose later(Decision decision) {
        return decision.outlook().stream()
                .filter(entry -> entry.at().equals(decision.notBefore()))
                .map(OutlookEntry::purpose)
                .findFirst()
                .orElse(null);
    }
}
