package org.riguardo.plan.forecast;

import java.time.LocalDate;

/**
 * A day from which weeks are forecast, as a number: days since 1970.
 *
 * @param record the first day of the months before it by which a client's record of payment goes
 */
record Day(long number, long record) {

    private static final int MONTHS = 36;

    static Day of(LocalDate day) {
        return new Day(day.toEpochDay(), day.minusMonths(MONTHS).toEpochDay());
    }
}
