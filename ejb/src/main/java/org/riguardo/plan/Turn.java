package org.riguardo.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is, and what people said about when.
 *
 * @param person the username of the person who acts; null where nobody has to
 * @param snooze what somebody put off until a day to come; null where nobody did
 * @param handOver who acts in another's place; null where it was not handed over
 * @param planned a call that is planned for a later day; null where it is not
 */
public record Turn(
        @Nullable String person, @Nullable Snooze snooze, @Nullable HandOver handOver, @Nullable Planned planned) {

    /**
     * A call for which another day is planned.
     *
     * @param waiting no day has been found yet, and {@code day} is the first one after the plan
     */
    public record Planned(String person, LocalDate day, boolean waiting) {}

    /** The day on which it is to do again; null where it is now, or where no day is known. */
    public @Nullable LocalDate day() {
        if (snooze != null) {
            return snooze.until();
        }
        return planned == null || planned.waiting() ? null : planned.day();
    }

    /** That person's, with nothing said. */
    public static Turn of(@Nullable String person) {
        return new Turn(person, null, null, null);
    }
}
