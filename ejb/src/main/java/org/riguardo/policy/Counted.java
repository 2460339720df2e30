package org.riguardo.policy;

/** Counts of days in words. */
final class Counted {

    private Counted() {}

    static String it(long days) {
        return days == 1 ? "1 giorno" : days + " giorni";
    }

    static String en(long days) {
        return days == 1 ? "1 day" : days + " days";
    }
}
