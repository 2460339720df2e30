package org.riguardo.plan.calls;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of the plan as it is kept. */
public record KeptCall(
        String clientId,
        String person,
        LocalDate onDay,
        int place,
        boolean later,
        boolean waiting,
        int worth,
        String why,
        @Nullable LocalDate putOffFrom,
        @Nullable String putOffFor) {

    /** Whether it stood on that day. */
    boolean stoodOn(LocalDate day) {
        return !waiting && onDay.equals(day);
    }
}
