package org.riguardo.plan.forecast;

/** How a client has paid, by the thresholds with which the policy puts clients into groups. */
enum PaymentClass {
    LITTLE_KNOWN,
    PUNCTUAL,
    MIXED,
    LATE;

    private static final int FEWEST = 4;
    private static final double PUNCTUAL_RATE = 0.9;
    private static final double LATE_RATE = 0.5;

    /** Of so many settled items, so many on time. */
    static PaymentClass of(int settled, int onTime) {
        if (settled < FEWEST) {
            return LITTLE_KNOWN;
        }
        double rate = (double) onTime / settled;
        return rate >= PUNCTUAL_RATE ? PUNCTUAL : rate < LATE_RATE ? LATE : MIXED;
    }
}
