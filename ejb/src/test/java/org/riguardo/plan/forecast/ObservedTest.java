package org.riguardo.plan.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObservedTest {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 2);
    private static final double[] NOTHING = new double[Lateness.WEEKS];

    @Test
    void whatIsStillOpenWasWaitedFor() {
        double[] rates = rates(item(DUE.minusDays(30), List.of()), DUE.plusDays(14));

        assertThat(rates).containsOnly(0);
    }

    @Test
    void aPaymentHalfwayThroughItsWeekIsARateOfTwoAWeek() {
        double[] rates = rates(item(DUE, List.of(new Arrival(DUE.plusDays(7), 100))), DUE.plusDays(30));
        assertThat(rates[Lateness.week(0)]).isZero();

        Observed observed =
                observed(item(DUE.plusDays(7), List.of(new Arrival(DUE.plusDays(10), 50))), DUE.plusDays(10));
        assertThat(observed.came()).isCloseTo(0.5, within(1e-12));
        assertThat(observed.rates(NOTHING, 0)[Lateness.week(7)])
                .as("half of it came in three days of seven")
                .isCloseTo(0.5 / (3.0 / 7), within(1e-12));
    }

    @Test
    void whatCameLaterIsNotKnownYet() {
        Observed observed = observed(item(DUE, List.of(new Arrival(DUE.plusDays(10), 100))), DUE.plusDays(9));

        assertThat(observed.came()).isZero();
    }

    @Test
    void littleThatWasSeenStaysNearWhatIsUsual() {
        double[] usual = new double[Lateness.WEEKS];
        java.util.Arrays.fill(usual, 0.2);
        Observed observed = observed(item(DUE, List.of(new Arrival(DUE.plusDays(6), 100))), DUE.plusDays(30));

        assertThat(observed.rates(usual, 6)[Lateness.week(0)]).isCloseTo((1 + 6 * 0.2) / (6.0 / 7 + 6), within(1e-12));
        assertThat(observed.rates(usual, 6)[Lateness.week(100)]).isCloseTo(0.2, within(1e-12));
    }

    @Test
    void weeksOfLateness() {
        assertThat(Lateness.week(-100)).isZero();
        assertThat(Lateness.week(-22)).isZero();
        assertThat(Lateness.week(-21)).isEqualTo(1);
        assertThat(Lateness.start(Lateness.week(0))).isZero();
        assertThat(Lateness.week(10_000)).isEqualTo(Lateness.WEEKS - 1);
    }

    private static Receivable item(LocalDate since, List<Arrival> arrivals) {
        return new Receivable("i1", since, DUE, 100, arrivals);
    }

    @Test
    void whatIsSeenDayByDayIsWhatIsSeenAtOnce() {
        Track item = Track.of(item(
                DUE.minusDays(30),
                List.of(
                        new Arrival(DUE.minusDays(30), 10),
                        new Arrival(DUE.plusDays(3), 40),
                        new Arrival(DUE.plusDays(20), 50))));
        Observed daily = new Observed();
        for (long day = DUE.toEpochDay() - 40; day < DUE.toEpochDay() + 60; day++) {
            daily.add(item, day == DUE.toEpochDay() - 40 ? Long.MIN_VALUE : day - 1, day);
        }
        Observed once = new Observed();
        once.add(item, Long.MIN_VALUE, DUE.toEpochDay() + 59);

        assertThat(daily.rates(NOTHING, 1e-9)).containsExactly(once.rates(NOTHING, 1e-9), within(1e-9));
        assertThat(daily.came()).isCloseTo(1, within(1e-12));
    }

    private static Observed observed(Receivable item, LocalDate day) {
        Observed observed = new Observed();
        observed.add(Track.of(item), Long.MIN_VALUE, day.toEpochDay());
        return observed;
    }

    private static double[] rates(Receivable item, LocalDate day) {
        return observed(item, day).rates(NOTHING, 1e-9);
    }
}
