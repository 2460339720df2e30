package org.riguardo.plan.forecast;

import java.util.Arrays;

/**
 * What one client may pay within some days, as amounts with their probabilities; the rest of the probability is nothing. A client
 * who pays is taken to pay all that is as likely, so that the firm's sum is not thought steadier than it is.
 */
final class Chances {

    final double[] amounts;
    final double[] probabilities;
    final double mean;
    final double variance;
    /** The most that it may be. */
    final double most;

    private Chances(double[] amounts, double[] probabilities) {
        this.amounts = amounts;
        this.probabilities = probabilities;
        double sum = 0;
        double squares = 0;
        double largest = 0;
        for (int i = 0; i < amounts.length; i++) {
            sum += probabilities[i] * amounts[i];
            squares += probabilities[i] * amounts[i] * amounts[i];
            largest = Math.max(largest, amounts[i]);
        }
        mean = sum;
        variance = Math.max(0, squares - sum * sum);
        most = largest;
    }

    /** All or nothing of one amount. */
    static Chances of(double amount, double probability) {
        return probability > 0
                ? new Chances(new double[] {amount}, new double[] {probability})
                : new Chances(new double[0], new double[0]);
    }

    /**
     * Collects what each part of a client's open amounts may bring, as edges on the scale from nothing to certain at which an
     * amount begins to be paid, or stops to be.
     */
    static final class Gathering {

        private final double[] edges;
        private final double[] changes;
        private int count;

        Gathering(int parts) {
            edges = new double[2 * parts];
            changes = new double[2 * parts];
        }

        /** That amount, paid with the probability between these two. */
        void add(double from, double to, double amount) {
            if (to > from) {
                insert(from, amount);
                insert(to, -amount);
            }
        }

        private void insert(double at, double change) {
            int place = count++;
            while (place > 0 && edges[place - 1] > at) {
                edges[place] = edges[place - 1];
                changes[place] = changes[place - 1];
                place--;
            }
            edges[place] = at;
            changes[place] = change;
        }

        Chances chances() {
            double[] amounts = new double[Math.max(0, count - 1)];
            double[] probabilities = new double[amounts.length];
            int atoms = 0;
            double sum = 0;
            for (int i = 0; i < count - 1; i++) {
                sum += changes[i];
                double width = edges[i + 1] - edges[i];
                if (width > 0 && sum > 0) {
                    amounts[atoms] = sum;
                    probabilities[atoms++] = width;
                }
            }
            return new Chances(Arrays.copyOf(amounts, atoms), Arrays.copyOf(probabilities, atoms));
        }
    }
}
