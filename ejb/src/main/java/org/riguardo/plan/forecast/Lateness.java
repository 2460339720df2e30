package org.riguardo.plan.forecast;

/** Days between a due date and a payment, cut into weeks from four before to a year after; what is later falls into the last. */
final class Lateness {

    static final int DAYS = 7;
    static final int FIRST = -28;
    static final int WEEKS = 57;

    private Lateness() {}

    /** The week in which so many days late lie; negative days are early. */
    static int week(long daysLate) {
        return (int) Math.max(0, Math.min(WEEKS - 1, Math.floorDiv(daysLate - FIRST, DAYS)));
    }

    /** The days late at which a week begins. */
    static long start(int week) {
        return FIRST + (long) week * DAYS;
    }
}
