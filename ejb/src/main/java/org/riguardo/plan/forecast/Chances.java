package org.riguardo.plan.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What one client may pay within some days, as amounts with their probabilities; the rest of the probability is nothing. A client
 * who pays is taken to pay all that is as likely, so that the firm's sum is not thought steadier than it is.
 */
final class Chances {

    final double[] amounts;
    final double[] probabilities;
    final double mean;
    final double variance;

    private Chances(List<Edge> atoms) {
        amounts = atoms.stream().mapToDouble(Edge::amount).toArray();
        probabilities = atoms.stream().mapToDouble(Edge::at).toArray();
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < amounts.length; i++) {
            sum += probabilities[i] * amounts[i];
            squares += probabilities[i] * amounts[i] * amounts[i];
        }
        mean = sum;
        variance = Math.max(0, squares - sum * sum);
    }

    /** Where on the scale from nothing to certain an amount begins to be paid, or stops to be. */
    private record Edge(double at, double amount) {}

    /** Collects what each part of a client's open amounts may bring. */
    static final class Gathering {
        private final List<Edge> edges = new ArrayList<>();

        /** That amount, paid with the probability between these two. */
        void add(double from, double to, double amount) {
            if (to > from) {
                edges.add(new Edge(from, amount));
                edges.add(new Edge(to, -amount));
            }
        }

        Chances chances() {
            edges.sort(Comparator.comparingDouble(Edge::at));
            List<Edge> atoms = new ArrayList<>();
            double sum = 0;
            for (int i = 0; i < edges.size() - 1; i++) {
                sum += edges.get(i).amount();
                double width = edges.get(i + 1).at() - edges.get(i).at();
                if (width > 0 && sum > 0) {
                    atoms.add(new Edge(width, sum));
                }
            }
            return new Chances(atoms);
        }
    }
}
