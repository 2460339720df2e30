package org.riguardo.plan.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ForecasterTest {

    private static final LocalDate SUNDAY = SmallFirm.TODAY;
    private static final LocalDate DUE = SUNDAY.plusDays(10);

    @Test
    void ofTheLastTwelveWeeksAboutFourInFiveLieWithinTheRange() {
        List<Checked> near = new ArrayList<>();
        List<Checked> far = new ArrayList<>();
        for (int seed = 1; seed <= 30; seed++) {
            Forecast forecast = Forecaster.of(SmallFirm.of(seed, 40), SUNDAY, SUNDAY);
            assertThat(forecast.weekBefore()).hasSize(Forecaster.SHOWN);
            near.addAll(forecast.weekBefore());
            far.addAll(forecast.monthBefore());
        }
        System.out.printf(
                "weeks within the range: %d of %d, forecast a month before %d of %d%n",
                Forecast.within(near), near.size(), Forecast.within(far), far.size());
        assertThat((double) Forecast.within(near) / near.size()).isBetween(0.74, 0.88);
        assertThat((double) Forecast.within(far) / far.size()).isBetween(0.74, 0.88);
    }

    @Test
    void soDoTheWeeksToCome() {
        int held = 0;
        int weeks = 0;
        double said = 0;
        double arrived = 0;
        for (int seed = 101; seed <= 130; seed++) {
            List<ClientPast> whole = SmallFirm.of(seed, 40);
            for (Week week : Forecaster.of(whole, SUNDAY, SUNDAY).weeks()) {
                double came = arrived(whole, week.from(), week.to());
                held += week.range().holds(came) ? 1 : 0;
                said += week.range().expected();
                arrived += came;
                weeks++;
            }
        }
        System.out.printf(
                "weeks to come within the range: %d of %d; expected %.0f, came %.0f%n", held, weeks, said, arrived);
        assertThat(weeks).isEqualTo(30 * Forecaster.WEEKS);
        assertThat((double) held / weeks).isBetween(0.72, 0.92);
        assertThat(said / arrived).isBetween(0.9, 1.1);
    }

    @Test
    void nothingLaterThanTheDayIsLookedAt() {
        List<ClientPast> whole = SmallFirm.of(7, 30);

        assertThat(Forecaster.of(whole, SUNDAY, SUNDAY))
                .isEqualTo(Forecaster.of(SmallFirm.knownUpTo(whole, SUNDAY), SUNDAY, SUNDAY));
    }

    @Test
    void theOrderOfClientsChangesNoFigure() {
        List<ClientPast> clients = new ArrayList<>(SmallFirm.of(8, 30));
        Forecast forecast = Forecaster.of(clients, SUNDAY, SUNDAY);
        Collections.shuffle(clients, new Random(1));
        List<Week> shuffled = Forecaster.of(clients, SUNDAY, SUNDAY).weeks();

        for (int week = 0; week < Forecaster.WEEKS; week++) {
            Range range = shuffled.get(week).range();
            assertThat(range.low()).isCloseTo(forecast.weeks().get(week).range().low(), within(1e-6));
            assertThat(range.high())
                    .isCloseTo(forecast.weeks().get(week).range().high(), within(1e-6));
        }
    }

    @Test
    void theFiguresOfOneFirmStayWhatTheyWere() {
        Forecast forecast = Forecaster.of(SmallFirm.of(3, 400), SUNDAY.minusDays(3), SUNDAY);

        assertThat(figures(forecast.weeks().get(0).range()))
                .containsExactly(new double[] {4_970.84085, 11_311.93336, 18_143.69802}, within(1e-4));
        assertThat(figures(forecast.weeks().get(9).range()))
                .containsExactly(new double[] {570.13154, 5_260.40008, 10_558.69608}, within(1e-4));
        assertThat(figures(forecast.weekBefore().get(0).said()))
                .containsExactly(new double[] {18_972.64432, 30_080.16150, 41_308.64625}, within(1e-4));
        assertThat(forecast.weekBefore().get(0).arrived()).isCloseTo(38_080.165, within(1e-4));
    }

    private static double[] figures(Range range) {
        return new double[] {range.low(), range.expected(), range.high()};
    }

    @Test
    void aDeferralMovesWhatIsExpectedToItsDay() {
        var item = new Receivable("i1", SUNDAY.minusDays(40), SUNDAY.minusDays(10), 1_000, List.of());
        List<Week> asked = weeks(new ClientPast("c1", List.of(item), List.of()));
        List<Week> deferred = weeks(new ClientPast(
                "c1",
                List.of(item),
                List.of(new Agreed(
                        SUNDAY.minusDays(1), List.of("i1"), List.of(new Arrival(SUNDAY.plusDays(50), 1_000))))));

        assertThat(deferred.get(0).range().expected())
                .isLessThan(asked.get(0).range().expected() / 2);
        assertThat(deferred.get(8).range().expected())
                .isGreaterThan(asked.get(8).range().expected());
    }

    @Test
    void aBrokenDeferralMovesNothing() {
        var item = new Receivable("i1", SUNDAY.minusDays(90), SUNDAY.minusDays(60), 1_000, List.of());
        var broken = new Agreed(SUNDAY.minusDays(50), List.of("i1"), List.of(new Arrival(SUNDAY.minusDays(20), 1_000)));

        assertThat(standing(item, broken))
                .containsExactly(new Standing.Part(1_000, SUNDAY.minusDays(60).toEpochDay(), false));
    }

    @Test
    void ofAPlanTheInstalmentsThatWereNotMetAreToCome() {
        var item = new Receivable(
                "i1", SUNDAY.minusDays(90), SUNDAY.minusDays(60), 900, List.of(new Arrival(SUNDAY.minusDays(20), 300)));
        var plan = new Agreed(
                SUNDAY.minusDays(50),
                List.of("i1"),
                List.of(
                        new Arrival(SUNDAY.minusDays(20), 300),
                        new Arrival(SUNDAY.plusDays(10), 300),
                        new Arrival(SUNDAY.plusDays(40), 300)));

        assertThat(standing(item, plan))
                .containsExactly(
                        new Standing.Part(300, SUNDAY.plusDays(10).toEpochDay(), true),
                        new Standing.Part(300, SUNDAY.plusDays(40).toEpochDay(), true));
    }

    @Test
    void whoPaysLateIsExpectedLater() {
        List<ClientPast> clients = List.of(payingAfter("early", -3), payingAfter("late", 55));
        Day sunday = Day.of(SUNDAY);
        List<ClientTrack> tracks =
                clients.stream().map(ForecasterTest::onSunday).toList();
        Habits habits = Habits.on(List.of(sunday), tracks).get(0);
        Following early = new Following(tracks.get(0));
        Following late = new Following(tracks.get(1));
        early.to(sunday);
        late.to(sunday);

        assertThat(habits.of(early).stillOpen(-10, 10)).isLessThan(0.25);
        assertThat(habits.of(late).stillOpen(-10, 10)).isGreaterThan(0.8);
        assertThat(habits.of(late).stillOpen(40, 70)).isLessThan(0.35);
    }

    @Test
    void aFirmOfWhichNothingIsKnownYetGetsACautiousAnswer() {
        var item = new Receivable("i1", SUNDAY, DUE, 1_000, List.of());
        Forecast forecast = Forecaster.of(List.of(new ClientPast("c1", List.of(item), List.of())), SUNDAY, SUNDAY);

        assertThat(forecast.seen()).isZero();
        assertThat(forecast.weekBefore()).isEmpty();
        assertThat(forecast.weeks().stream()
                        .mapToDouble(week -> week.range().expected())
                        .sum())
                .isBetween(600.0, 1_000.0);
        assertThat(Forecaster.of(List.of(), SUNDAY, SUNDAY).weeks())
                .hasSize(Forecaster.WEEKS)
                .allSatisfy(week -> assertThat(week.range().high()).isZero());
    }

    @Test
    void theFirstWeekBeginsAfterTheDayOfTheLedgerAndReachesTheSundayOfThisWeek() {
        LocalDate tuesday = SUNDAY.minusDays(19);
        Forecast forecast = Forecaster.of(List.of(), tuesday, SUNDAY.minusDays(2));

        assertThat(forecast.weeks().get(0).from()).isEqualTo(tuesday.plusDays(1));
        assertThat(forecast.weeks().get(0).to()).isEqualTo(SUNDAY);
        assertThat(forecast.weeks().get(1).from()).isEqualTo(SUNDAY.plusDays(1));
        assertThat(forecast.weeks().get(12).to()).isEqualTo(SUNDAY.plusDays(84));
    }

    @Test
    void fiveThousandClientsTakeAMomentAtMost() {
        List<ClientPast> clients = SmallFirm.of(3, 5_000);
        Forecaster.of(clients, SUNDAY, SUNDAY);
        long begun = System.nanoTime();
        Forecast forecast = Forecaster.of(clients, SUNDAY, SUNDAY);
        Duration taken = Duration.ofNanos(System.nanoTime() - begun);

        System.out.printf(
                "5000 clients, %d items, forecast with %d weeks checked: %d ms%n",
                clients.stream().mapToInt(client -> client.items().size()).sum(),
                forecast.weekBefore().size(),
                taken.toMillis());
        assertThat(taken).isLessThan(Duration.ofSeconds(30));
    }

    private static ClientPast payingAfter(String id, int days) {
        List<Receivable> items = new ArrayList<>();
        for (int month = 2; month < 14; month++) {
            LocalDate due = SUNDAY.minusMonths(month);
            items.add(new Receivable(
                    id + month, due.minusDays(30), due, 100, List.of(new Arrival(due.plusDays(days), 100))));
        }
        return new ClientPast(id, items, List.of());
    }

    private static List<Standing.Part> standing(Receivable item, Agreed agreement) {
        return Standing.of(onSunday(new ClientPast("c1", List.of(item), List.of(agreement))), SUNDAY.toEpochDay());
    }

    private static ClientTrack onSunday(ClientPast client) {
        return ClientTrack.of(client, Day.of(SUNDAY), Day.of(SUNDAY));
    }

    private static List<Week> weeks(ClientPast client) {
        return Forecaster.of(List.of(client), SUNDAY, SUNDAY).weeks();
    }

    private static double arrived(List<ClientPast> clients, LocalDate from, LocalDate to) {
        return clients.stream()
                .flatMap(client -> client.items().stream())
                .filter(item -> !item.since().isAfter(SUNDAY))
                .mapToDouble(item -> Track.of(item).arrived(from.toEpochDay() - 1, to.toEpochDay()))
                .sum();
    }
}
