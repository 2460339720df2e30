package org.riguardo.plan.forecast;

import java.time.LocalDate;

/**
 * A week of the past, with what would have been said of it from what was known then, and what then arrived of that.
 *
 * @param from its Monday
 */
public record Checked(LocalDate from, Range said, double arrived) {

    /** Whether what arrived lay within the range. */
    public boolean within() {
        return said.holds(arrived);
    }
}
