package org.riguardo.plan.forecast;

import java.util.ArrayList;
import java.util.List;

/**
 * How a client's items were paid over the 36 months before each day of a span: those that lie in all of these months whichever the day
 * are counted once.
 */
final class PaymentRecord {

    private static final int ON_TIME_DAYS = 5;

    private final Day first;
    private final Day last;
    private final List<Track> sometimes = new ArrayList<>(0);
    private int settled;
    private int onTime;

    /**
     * For the days of that span.
     *
     * @param first the earliest day that will be asked about
     * @param last the latest one
     */
    PaymentRecord(Day first, Day last) {
        this.first = first;
        this.last = last;
    }

    void add(Track item) {
        if (item.settled() >= last.record() && item.settled() <= first.number()) {
            settled++;
            onTime += onTime(item);
        } else if (item.settled() >= first.record() && item.settled() <= last.number()) {
            sometimes.add(item);
        }
    }

    /** How the client paid, as it was known at the end of a day. */
    PaymentClass on(Day day) {
        int all = settled;
        int good = onTime;
        for (Track item : sometimes) {
            if (item.settled() >= day.record() && item.settled() <= day.number()) {
                all++;
                good += onTime(item);
            }
        }
        return PaymentClass.of(all, good);
    }

    private static int onTime(Track item) {
        return item.settled() <= item.due() + ON_TIME_DAYS ? 1 : 0;
    }
}
