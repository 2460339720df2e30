package org.riguardo.plan.calls;

import java.time.LocalDate;
import java.util.List;

/** What a call is worth on each day of the plan: it loses a share of its worth with every working day that it waits. */
final class CostOfWaiting {

    /** So fine that no two days of a call are worth the same. */
    static final long UNITS = 1_000;

    private static final double CARE = 0.01;
    private static final double MONEY = 0.02;
    private static final double HARDSHIP = 0.03;
    private static final double AGREEMENT = 0.08;
    private static final double LATE = 0.01;
    private static final double A_DAY_WAITED = 0.005;

    /**
     * The largest share. With it, the call that has lost the larger share by waiting and is worth more never goes after the
     * other: share * (1 - share)^n grows up to 1 / (n + 1), and no call waits more than nine days of a plan of ten.
     */
    static final double MOST = 0.10;

    private CostOfWaiting() {}

    /** The share of its worth that it loses by the first day, 0.01 to 0.10. */
    static double share(DueCall call, int waited, LocalDate today) {
        CallFacts facts = call.facts();
        double share = facts.brokenAgreement()
                ? AGREEMENT
                : Weighing.inDifficulty(facts) ? HARDSHIP : facts.aboutMoney() ? MONEY : CARE;
        share += A_DAY_WAITED * waited + (today.isAfter(call.dueBy()) ? LATE : 0);
        return Math.min(MOST, share);
    }

    /** Its worth in thousandths on each of these days; {@link Assignment#NEVER} before it is allowed. */
    static long[] byDay(DueCall call, int worth, double share, List<LocalDate> days) {
        long[] values = new long[days.size()];
        double left = UNITS * (double) worth;
        for (int day = 0; day < values.length; day++) {
            if (days.get(day).isBefore(call.earliest())) {
                values[day] = Assignment.NEVER;
            } else {
                values[day] = Math.max(1, Math.round(left));
                left *= 1 - share;
            }
        }
        return values;
    }
}
