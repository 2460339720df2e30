package org.riguardo.plan.forecast;

import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * The distribution of what all clients pay together. Those that move the sum most are added one by one on a grid, exactly but for
 * its step; all others together as a normal distribution.
 */
final class Sum {

    private static final int ONE_BY_ONE = 160;
    private static final double WIDTH = 7;

    private final PriorityQueue<Chances> largest =
            new PriorityQueue<>(ONE_BY_ONE + 1, Comparator.comparingDouble((Chances one) -> one.variance));
    private double most;
    private double restMean;
    private double restVariance;

    void add(Chances client) {
        most += client.most;
        if (largest.size() < ONE_BY_ONE) {
            largest.add(client);
        } else if (client.variance > largest.element().variance) {
            rest(largest.remove());
            largest.add(client);
        } else {
            rest(client);
        }
    }

    private void rest(Chances client) {
        restMean += client.mean;
        restVariance += client.variance;
    }

    /** What is expected of them, with the 10th and the 90th percentile. */
    Range range() {
        double mean = restMean;
        double variance = restVariance;
        for (Chances client : largest) {
            mean += client.mean;
            variance += client.variance;
        }
        Grid grid = new Grid(Math.min(most, mean + WIDTH * Math.sqrt(variance)));
        grid.begin(restMean, Math.sqrt(restVariance));
        largest.forEach(grid::add);
        return new Range(grid.quantile(0.1), mean, grid.quantile(0.9));
    }
}
