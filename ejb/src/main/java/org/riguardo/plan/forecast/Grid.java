package org.riguardo.plan.forecast;

/** A distribution of an amount from nothing to a largest one, as probabilities of cells of equal width. */
final class Grid {

    private static final int CELLS = 640;

    private final double step;
    private double[] cells = new double[CELLS];
    private double[] spare = new double[CELLS];

    Grid(double largest) {
        step = Math.max(1e-6, largest / (CELLS - 2));
    }

    /** Begins with a normal distribution. */
    void begin(double centre, double deviation) {
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

    /** Adds what one client may pay, whatever the others do. */
    void add(Chances client) {
        double[] before = cells;
        double nothing = 1;
        for (double probability : client.probabilities) {
            nothing -= probability;
        }
        for (int cell = 0; cell < CELLS; cell++) {
            spare[cell] = before[cell] * nothing;
        }
        for (int i = 0; i < client.amounts.length; i++) {
            double cellsOn = client.amounts[i] / step;
            int whole = (int) Math.min(CELLS - 1, cellsOn);
            double upper = client.probabilities[i] * Math.min(1, cellsOn - whole);
            shift(before, spare, whole, client.probabilities[i] - upper);
            shift(before, spare, whole + 1, upper);
        }
        cells = spare;
        spare = before;
    }

    /** Adds a share of one so many cells further on to the other; what would lie beyond the last cell falls into it. */
    private static void shift(double[] from, double[] to, int by, double share) {
        int within = CELLS - by;
        for (int cell = 0; cell < within; cell++) {
            to[cell + by] += from[cell] * share;
        }
        double beyond = 0;
        for (int cell = within; cell < CELLS; cell++) {
            beyond += from[cell];
        }
        to[CELLS - 1] += beyond * share;
    }

    private void put(double[] to, double amount, double probability) {
        int whole = (int) Math.min(CELLS - 2, amount / step);
        double upper = Math.min(1, amount / step - whole);
        to[whole] += probability * (1 - upper);
        to[whole + 1] += probability * upper;
    }

    /** The amount below which it lies with that probability. */
    double quantile(double share) {
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
