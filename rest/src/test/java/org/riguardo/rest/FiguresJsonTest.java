package org.riguardo.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.figures.AgeBand;
import org.riguardo.figures.AgeFigure;
import org.riguardo.figures.Dashboard;
import org.riguardo.figures.Expected;
import org.riguardo.figures.GroupFigure;
import org.riguardo.figures.HeldFigure;
import org.riguardo.figures.Promises;
import org.riguardo.interest.Rate;
import org.riguardo.interest.RateKind;
import org.riguardo.limitation.ClockClient;
import org.riguardo.limitation.ClockItem;
import org.riguardo.limitation.ClockList;
import org.riguardo.limitation.Term;
import org.riguardo.plan.forecast.Checked;
import org.riguardo.plan.forecast.Forecast;
import org.riguardo.plan.forecast.Range;
import org.riguardo.plan.forecast.Week;
import org.riguardo.rest.json.FiguresJson;

class FiguresJsonTest {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Instant AT = Instant.parse("2026-03-03T09:15:00Z");
    private static final Promises PROMISES = new Promises(List.of(new Promises.Month(YearMonth.of(2026, 3), 3, 1)), 2);

    @Test
    void theDashboard() {
        for (GroupKey group : new GroupKey[] {GroupKey.NEW, null}) {
            var dashboard = new Dashboard(
                    DAY,
                    group == null ? null : DAY,
                    List.of(new AgeFigure(AgeBand.OLDER, BigDecimal.TEN, BigDecimal.ZERO, 2, 1)),
                    List.of(new GroupFigure(group, BigDecimal.TEN, 2, 1)),
                    BigDecimal.ZERO,
                    0,
                    90,
                    4,
                    List.of(),
                    List.of(new HeldFigure("frequency", 3)),
                    3,
                    1);
            JsonObject json = FiguresJson.dashboard(dashboard, PROMISES, ROME);
            Described.as("FirmDashboard", json);
            assertThat(json.getJsonArray("ages").getJsonObject(0).getString("age"))
                    .isEqualTo("181");
        }
    }

    @Test
    void theForecast() {
        var range = new Range(10.4, 20.5, 30.6);
        var forecast = new Forecast(
                DAY,
                List.of(new Week(DAY, DAY.plusDays(6), range)),
                7,
                List.of(new Checked(DAY.minusDays(7), range, 12)),
                List.of());
        JsonObject json = FiguresJson.forecast(new Expected(AT, forecast, BigDecimal.TEN, PROMISES), ROME);
        Described.as("FirmForecast", json);
        assertThat(json.getJsonArray("weeks").getJsonObject(0).getString("high"))
                .isEqualTo("31");
        assertThat(json.getJsonArray("checkedWeekBefore").getJsonObject(0).getBoolean("within"))
                .isTrue();
    }

    @Test
    void theLimitationClock() {
        LocalDate issued = LocalDate.of(2023, 3, 12);
        var client = new ClockClient(
                "c1",
                "Rossi",
                "paolo",
                null,
                List.of(new ClockItem(
                        "i1", null, issued, issued, BigDecimal.TEN, "EUR", false, new Term(issued, null))),
                List.of(),
                List.of());
        JsonObject json = FiguresJson.limitation(new ClockList(DAY, List.of(client), List.of(), 3), ROME);
        Described.as("LimitationClock", json);
        assertThat(json.getJsonArray("near").getJsonObject(0).getInt("daysLeft"))
                .isEqualTo(10);
    }

    @Test
    void theRates() {
        var own = new Rate("r1", RateKind.COMMERCIAL, DAY, new BigDecimal("2.15"), "G.U.", "giulia", AT);
        var shipped = new Rate(null, RateKind.LEGAL, DAY, new BigDecimal("1.6"), null, null, null);
        JsonObject json = FiguresJson.rates(List.of(own, shipped), Map.of(RateKind.COMMERCIAL, List.of(DAY)), ROME);
        Described.as("InterestRates", json);
        assertThat(json.getJsonArray("items").getJsonObject(0).getString("yearly"))
                .isEqualTo("10.15");
    }
}
