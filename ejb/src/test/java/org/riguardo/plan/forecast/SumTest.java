package org.riguardo.plan.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SumTest {

    @Test
    void oneClientWhoPaysOrNot() {
        Range likely = of(List.of(paying(0.95, 1_000)));
        assertThat(likely.expected()).isCloseTo(950, within(1e-9));
        assertThat(likely.low()).isCloseTo(1_000, within(5.0));
        Range unlikely = of(List.of(paying(0.05, 1_000)));
        assertThat(unlikely.high()).isCloseTo(0, within(5.0));
    }

    @Test
    void tenClientsByTheBinomialDistribution() {
        List<Chances> clients = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            clients.add(paying(0.5, 100));
        }
        Range range = of(clients);

        assertThat(range.expected()).isCloseTo(500, within(1e-9));
        assertThat(range.low()).as("P(at most 2) is 0.055, P(at most 3) 0.172").isCloseTo(300, within(3.0));
        assertThat(range.high()).as("P(at most 6) is 0.828, P(at most 7) 0.945").isCloseTo(700, within(3.0));
    }

    @Test
    void manyClientsByTheNormalDistribution() {
        List<Chances> clients = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            clients.add(paying(0.3, 50));
        }
        Range range = of(clients);
        double deviation = Math.sqrt(2_000 * 0.3 * 0.7) * 50;

        assertThat(range.expected()).isCloseTo(30_000, within(1e-6));
        assertThat(range.low()).isCloseTo(30_000 - 1.2816 * deviation, within(60.0));
        assertThat(range.high()).isCloseTo(30_000 + 1.2816 * deviation, within(60.0));
    }

    @Test
    void whatOneClientOwesComesTogetherWhereItIsAsLikely() {
        var gathering = new Chances.Gathering(2);
        gathering.add(0, 0.5, 100);
        gathering.add(0.25, 0.5, 40);
        Chances chances = gathering.chances();

        assertThat(chances.mean).isCloseTo(60, within(1e-9));
        assertThat(chances.amounts).containsExactly(100, 140);
        assertThat(chances.probabilities).containsExactly(0.25, 0.25);
    }

    @Test
    void nobodyPaysNothing() {
        assertThat(of(List.of()).high()).isZero();
    }

    private static Range of(List<Chances> clients) {
        Sum sum = new Sum();
        clients.forEach(sum::add);
        return sum.range();
    }

    private static Chances paying(double probability, double amount) {
        var gathering = new Chances.Gathering(2);
        gathering.add(0, probability, amount);
        return gathering.chances();
    }
}
