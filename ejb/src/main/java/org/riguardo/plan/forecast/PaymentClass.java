package org.riguardo.plan.forecast;

import java.time.LocalDate;
import java.util.List;

/** How a client has paid over the last 36 months, by the thresholds with which the policy puts clients into groups. */
enum PaymentClass {
    LITTLE_KNOWN,
    PUNCTUAL,
    MIXED,
    LATE;

    private static final int MONTHS = 36;
    private static final int ON_TIME_DAYS = 5;
    private static final int FEWEST = 4;
    private static final double PUNCTUAL_RATE = 0.9;
    private static final double LATE_RATE = 0.5;

    /** As it was known at the end of that day. */
    static PaymentClass of(List<Track> items, long day) {
        long first = LocalDate.ofEpochDay(day).minusMonths(MONTHS).toEpochDay();
        int settled = 0;
        int onTime = 0;
        for (Track item : items) {
            if (item.settled() >= first && item.settled() <= day) {
                settled++;
                onTime += item.settled() <= item.due() + ON_TIME_DAYS ? 1 : 0;
            }
        }
        if (settled < FEWEST) {
            return LITTLE_KNOWN;
        }
        double rate = (double) onTime / settled;
        return rate >= PUNCTUAL_RATE ? PUNCTUAL : rate < LATE_RATE ? LATE : MIXED;
    }
}
