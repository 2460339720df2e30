package org.riguardo.web.firm;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riguardo.api.decision.Because;
import org.riguardo.api.decision.Verdict;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.figures.AgeBand;
import org.riguardo.figures.AgeFigure;
import org.riguardo.figures.Dashboard;
import org.riguardo.figures.Expected;
import org.riguardo.figures.GroupFigure;
import org.riguardo.figures.HeldFigure;
import org.riguardo.figures.Promises;
import org.riguardo.figures.SilentClient;
import org.riguardo.plan.HeldMails;
import org.riguardo.plan.forecast.Checked;
import org.riguardo.plan.forecast.Forecast;
import org.riguardo.plan.forecast.Range;
import org.riguardo.plan.forecast.Week;
import org.riguardo.web.Rendered;
import org.riguardo.web.Samples;
import org.riguardo.web.site.Section;
import org.riguardo.web.words.Language;

class FirmPageTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 3);
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyFigureStandsInAChartAndInATable(Language language) {
        Document page = page(language, full(), expected(true));

        assertThat(page.select("svg[role=img]")).hasSize(6);
        page.select("svg[role=img]").forEach(chart -> {
            assertThat(page.getElementById(chart.attr("aria-labelledby")).text())
                    .isNotBlank();
            assertThat(page.getElementById(chart.attr("aria-describedby")).text())
                    .isNotBlank();
        });
        assertThat(page.select("section.figure table caption")).hasSize(7);
        assertThat(page.select("#expected tbody tr")).hasSize(13);
        assertThat(page.select("#checked .came")).hasSize(12);
        assertThat(page.select("#checked .came .out"))
                .as("two weeks lay outside")
                .hasSize(2);
        assertThat(page.select("nav.tabs a[aria-current=page]").attr("href")).isEqualTo("/riguardo/firm");
        assertThat(page.select("[style]"))
                .as("no style that the content policy refuses")
                .isEmpty();
    }

    @Test
    void everyFigureThatCountsLeadsToItsList() {
        Document page = page(Language.IT, full(), expected(true));

        assertThat(page.select("#ages tbody a").eachAttr("href"))
                .contains("/riguardo/firm/list/age/not-due", "/riguardo/firm/list/age/181")
                .hasSize(6);
        assertThat(page.select("#groups tbody a").eachAttr("href"))
                .containsExactly("/riguardo/firm/list/group/loyal-slipped", "/riguardo/firm/list/group/none");
        assertThat(page.select("#held a").eachAttr("href"))
                .containsExactly(
                        "/riguardo/firm/list/held/supportive-contact",
                        "/riguardo/firm/list/held",
                        "/riguardo/outbox?state=HELD");
        assertThat(page.select("#promises .links a").eachAttr("href"))
                .containsExactly("/riguardo/firm/list/promises/running");
        assertThat(page.select("#silent a").eachAttr("href"))
                .containsExactly("/riguardo/clients/c1", "/riguardo/firm/list/silent");
        assertThat(page.select("#promises tbody a").eachAttr("href"))
                .contains("/riguardo/firm/list/promises/kept/2026-02");
        assertThat(page.select("#promises tfoot a").eachAttr("href"))
                .containsExactly("/riguardo/firm/list/promises/kept", "/riguardo/firm/list/promises/broken");
        assertThat(page.select("#expected .links a").eachAttr("href"))
                .containsExactly("/riguardo/agreements?show=running", "/riguardo/firm/list/age/not-due");
    }

    @Test
    void itSaysHowTheForecastFared() {
        Document page = page(Language.IT, full(), expected(true));

        assertThat(page.select("#checked p").first().text())
                .isEqualTo("Delle ultime 12 settimane, 10 sono cadute nell'intervallo previsto la domenica prima."
                        + " Previste quattro settimane prima: 12 su 12.");
        assertThat(page.select("#expected td").first().text()).isEqualTo("1.000 €");
        assertThat(page.select("#promises p").first().text()).contains("mantenuti 3 su 4: il 75 %");
        assertThat(page.select("#promises .links").text()).isEqualTo("Uno è in corso.");
    }

    @Test
    void anEmptyFirmIsSaidToBeEmpty() {
        var none = new Dashboard(
                TODAY,
                null,
                List.of(AgeBand.values()).stream()
                        .map(band -> new AgeFigure(band, BigDecimal.ZERO, BigDecimal.ZERO, 0, 0))
                        .toList(),
                List.of(),
                BigDecimal.ZERO,
                0,
                90,
                0,
                List.of(),
                List.of(),
                0,
                0);
        Document page = page(Language.IT, none, expected(false));

        assertThat(page.select("svg[role=img]")).isEmpty();
        assertThat(page.select("#held").text()).contains("Nessuna email sui soldi è in attesa.");
        assertThat(page.select("#expected").text()).contains("pochi pagamenti", "comincia quando");
    }

    @Test
    void aListNamesItsClientsAndEscapesThem() {
        var because = new Because(
                "supportive-contact",
                Verdict.CLOSED,
                null,
                null,
                List.of("x1"),
                new org.riguardo.api.decision.Sentence("Prima se ne parla.", "It is spoken about first."));
        FirmListPage list = new FirmLists(Samples.frame(Language.IT, Section.FIRM), Samples.speech(Language.IT))
                .held(
                        "supportive-contact",
                        List.of(new HeldMails.Held("c1", Samples.HOSTILE, new BigDecimal("100.00"), List.of(because))));
        Document page = Rendered.page("firm-list", "firm-list", list);

        assertThat(page.select("tbody th a").text()).isEqualTo(Samples.HOSTILE);
        assertThat(page.select("tbody td").eachText()).containsExactly("Prima se ne parla.", "100,00 €");
        assertThat(page.select("main script")).isEmpty();
    }

    private static Document page(Language language, Dashboard dashboard, Expected expected) {
        return Rendered.page(
                "firm",
                "firm-" + language + dashboard.silent(),
                FirmResource.page(
                        Samples.frame(language, Section.FIRM), dashboard, expected, Samples.speech(language)));
    }

    private static Dashboard full() {
        List<AgeFigure> ages = new ArrayList<>();
        for (AgeBand band : AgeBand.values()) {
            ages.add(new AgeFigure(
                    band,
                    new BigDecimal(12_000 - 1_700 * band.ordinal() + ".50"),
                    band == AgeBand.DAYS_90 ? new BigDecimal("300.00") : BigDecimal.ZERO,
                    9,
                    4));
        }
        return new Dashboard(
                TODAY,
                LocalDate.of(2026, 3, 2),
                ages,
                List.of(
                        new GroupFigure(GroupKey.LOYAL_SLIPPED, new BigDecimal("9000.00"), 6, 2),
                        new GroupFigure(null, new BigDecimal("120.00"), 1, 1)),
                new BigDecimal("-80.00"),
                2,
                90,
                12,
                List.of(new SilentClient("c1", Samples.HOSTILE, "paolo", LocalDate.of(2025, 11, 2), BigDecimal.TEN)),
                List.of(new HeldFigure("supportive-contact", 3)),
                3,
                1);
    }

    private static Expected expected(boolean known) {
        List<Week> weeks = new ArrayList<>();
        List<Checked> near = new ArrayList<>();
        List<Checked> far = new ArrayList<>();
        for (int week = 0; week < 13; week++) {
            double size = known ? 1_000 + 150 * (week % 4) : 0;
            weeks.add(new Week(
                    MONDAY.plusWeeks(week),
                    MONDAY.plusWeeks(week).plusDays(6),
                    new Range(size, 1.6 * size, 2.4 * size)));
        }
        for (int week = 0; known && week < 12; week++) {
            Range range = new Range(1_000, 1_600, 2_400);
            near.add(new Checked(MONDAY.minusWeeks(12 - week), range, week == 3 ? 400 : week == 8 ? 3_100 : 1_500));
            far.add(new Checked(MONDAY.minusWeeks(12 - week), range, 1_500));
        }
        List<Promises.Month> months = new ArrayList<>();
        for (int back = 5; back >= 0; back--) {
            months.add(new Promises.Month(
                    YearMonth.of(2026, 3).minusMonths(back), known && back == 1 ? 3 : 0, known && back == 1 ? 1 : 0));
        }
        return new Expected(
                Samples.NOW,
                new Forecast(MONDAY, weeks, known ? 400 : 0, near, far),
                known ? new BigDecimal("700.00") : BigDecimal.ZERO,
                new Promises(months, known ? 1 : 0));
    }
}
