package org.riguardo.plan.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The distribution of what all clients pay together. Those that move the sum most are added one by one on a grid, exactly but for
 * its step; all others together as a normal distribution.
 */
final class Sum {

    private static final int CELLS = 640;
    private static final int ONE_BY_ONE = 160;
    private static final double WIDTH = 7;

    private final double step;
    private final double[] cells = new double[CELLS];
    private final double mean;

    private Sum(List<Chances> clients) {
        List<Chances> largest = new ArrayList<>(clients);
        largest.sort(Comparator.comparingDouble((Chances one) -> -one.variance));
        List<Chances> rest = largest.subList(Math.min(ONE_BY_ONE, largest.size()), largest.size());
        double variance = largest.stream().mapToDouble(one -> one.variance).sum();
        mean = largest.stream().mapToDouble(one -> one.mean).sum();
        double most = largest.stream().mapToDouble(Chances::most).sum();
        step = Math.max(1e-6, Math.min(most, mean + WIDTH * Math.sqrt(variance)) / (CELLS - 2));
        begin(
                rest.stream().mapToDouble(one -> one.mean).sum(),
                Math.sqrt(rest.stream().mapToDouble(one -> one.variance).sum()));
        largest.stream().limit(ONE_BY_ONE).forEach(this::add);
    }

    /** What is expected of them, with the 10th and the 90th percentile. */
    static Range of(List<Chances> clients) {
        Sum sum = new Sum(clients);
        return new Range(sum.quantile(0.1), sum.mean, sum.quantile(0.9));
    }

    private void begin(double centre, double deviation) {
        if (deviation < step) {
            put(cells, centre, 1);
            return;
        }
        double total = 0;
        for (int cell = 0; cell < CELLS; cell++) {
            double away = (cell * step - centre) / deviation;
            cells[cell] = Math.exp(-away * away / 2);
            total += cells[cell];
        }
        for (int cell = 0; cell < CELLS; cell++) {
            cells[cell] /= total;
        }
    }

    private void add(Chances client) {
        double[] before = cells.clone();
        double nothing = 1;
        for (double probability : client.probabilities) {
            nothing -= probability;
        }
        for (int cell = 0; cell < CELLS; cell++) {
            cells[cell] = before[cell] * nothing;
        }
        for (int i = 0; i < client.amounts.length; i++) {
            double cellsOn = client.amounts[i] / step;
            int whole = (int) Math.min(CELLS - 1, cellsOn);
            double upper = client.probabilities[i] * Math.min(1, cellsOn - whole);
            double lower = client.probabilities[i] - upper;
            for (int cell = 0; cell < CELLS; cell++) {
                cells[Math.min(CELLS - 1, cell + whole)] += before[cell] * lower;
                cells[Math.min(CELLS - 1, cell + whole + 1)] += before[cell] * upper;
            }
        }
    }

    private void put(double[] to, double amount, double probability) {
        int whole = (int) Math.min(CELLS - 2, amount / step);
        double upper = Math.min(1, amount / step - whole);
        to[whole] += probability * (1 - upper);
        to[whole + 1] += probability * upper;
    }

    private double quantile(double share) {
        double sum = 0;
        for (int cell = 0; cell < CELLS; cell++) {
            if (sum + cells[cell] >= share) {
                double into = cell == 0 ? 0 : (share - sum) / cells[cell] - 1;
                return Math.max(0, (cell + into) * step);
            }
            sum += cells[cell];
        }
        return (CELLS - 1) * step;
    }
}
