package org.riguardo.plan.forecast;

/**
 * Money that may come in within some days.
 *
 * @param low what comes in with nine chances of ten, or more
 * @param expected the mean
 * @param high what comes in with one chance of ten, or more
 */
public record Range(double low, double expected, double high) {

    /** Whether that much lies within it, to the unit. */
    public boolean holds(double arrived) {
        return arrived >= low - 0.5 && arrived <= high + 0.5;
    }

    /** The same, so many times as far from what is expected on both sides. */
    Range widened(double times) {
        return new Range(
                Math.max(0, expected - times * (expected - low)),
                expected,
                expected + times * Math.max(0, high - expected));
    }

    /** How far that much lies from what is expected, as a multiple of the range's own reach to that side. */
    double miss(double arrived) {
        double reach = arrived > expected ? high - expected : expected - low;
        return Math.abs(arrived - expected) / Math.max(reach, 0.5);
    }
}
