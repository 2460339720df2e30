package org.riguardo.web.week;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.Purpose;
import org.riguardo.plan.calls.Absence;
import org.riguardo.plan.calls.Away;
import org.riguardo.plan.calls.Capacity;
import org.riguardo.plan.calls.DailyCalls;
import org.riguardo.plan.calls.WeekPlan;
import org.riguardo.plan.calls.Worth;
import org.riguardo.plan.calls.WorthPart;
import org.riguardo.web.Rendered;
import org.riguardo.web.Samples;
import org.riguardo.web.client.Notice;
import org.riguardo.web.site.Section;
import org.riguardo.web.words.Language;
import org.riguardo.web.words.Speech;

class WeekPageTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 3);
    private static final List<LocalDate> DAYS = List.of(
            TODAY, TODAY.plusDays(1), TODAY.plusDays(2), TODAY.plusDays(3), TODAY.plusDays(6), TODAY.plusDays(7));

    @ParameterizedTest
    @EnumSource(Language.class)
    void eachDayHasItsCallsInOrderWithTheReasonsInWords(Language language) {
        Document page = page(language, week(), null);
        boolean it = language == Language.IT;

        assertThat(page.select(".day").size()).isEqualTo(5);
        assertThat(page.select(".day").first().select("a.client").eachText())
                .containsExactly("Rossi Impianti", Samples.HOSTILE);
        assertThat(page.select(".day li .why").first().text())
                .isEqualTo(
                        it
                                ? "L'accordo non ha avuto seguito; scaduti da 45 giorni; aspetta da 3 giorni lavorativi."
                                : "What was agreed did not come about; 45 days past due; waiting for 3 working days.");
        assertThat(page.select(".day .fullness span").first().text())
                .isEqualTo(it ? "3 di 6 telefonate, già fatte: 1" : "3 of 6 calls, 1 done");
        assertThat(page.select(".reasons").first().select(".num").eachText()).containsExactly("+23", "+20", "+9", "−4");
        assertThat(page.select(".day").get(1).select("p.soft").text()).isEqualTo(it ? "Assente" : "Away");
        assertThat(page.select("script:not([src])")).isEmpty();
        assertThat(page.select(".waiting-calls h2").text())
                .isEqualTo(it ? "27 telefonate aspettano in silenzio" : "27 calls wait in silence");
        assertThat(page.select(".waiting-calls > p").first().text())
                .startsWith(
                        it
                                ? "Per due settimane i giorni di Paolo sono al completo"
                                : "For two weeks the days of Paolo are full");
        assertThat(page.select("#to-print").attr("href")).isEqualTo("/riguardo/week/print?person=paolo");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aCallIsMovedByAFormToTheDaysOnWhichItIsAllowed(Language language) {
        Document page = page(language, week(), new Notice("ok", "/week/c1/undo?person=paolo"));

        var form = page.select("li[data-client=c1] form").first();
        assertThat(form.attr("action")).isEqualTo("/riguardo/week/c1/move?person=paolo");
        assertThat(form.select("[name=day] option").eachAttr("value"))
                .containsExactly("2026-03-04", "2026-03-05", "2026-03-06", "2026-03-09", "2026-03-10");
        assertThat(page.select("li[data-client=c3] [name=day] option").eachAttr("value"))
                .containsExactly("2026-03-09", "2026-03-10");
        assertThat(page.select("#notice form").attr("action")).isEqualTo("/riguardo/week/c1/undo?person=paolo");
        assertThat(page.select("#person option[selected]").text()).contains("Paolo");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whoWaitsForAColleagueWhoIsAwayIsTakenOverInOneClick(Language language) {
        var absent = page(language, week(), null).select("[data-absent=giulia]");

        assertThat(absent.select("h2").text())
                .isEqualTo(
                        language == Language.IT
                                ? "Giulia è assente fino a venerdì 6 marzo: 22 clienti aspettano"
                                : "Giulia is away until Friday 6 March: 22 clients wait");
        assertThat(absent.select("li a.client").eachText()).containsExactly("Gialli");
        assertThat(absent.select("li form").attr("action")).isEqualTo("/riguardo/week/c9/give?person=paolo");
        assertThat(absent.select("li button").attr("value")).isEqualTo("anna");
        assertThat(absent.select("p.fields a").attr("href")).isEqualTo("/riguardo/?person=giulia");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void onPaperEachPersonHasAPage(Language language) {
        var days = week().days().stream()
                .map(day -> DayView.of(day, DAYS, Samples.speech(language)))
                .toList();
        Document page = Rendered.page(
                "week-print",
                "week-print-" + language,
                new WeekPrintPage(
                        Samples.frame(language, Section.WORKLIST),
                        List.of(
                                new WeekPrintPage.OfPerson("Anna", days, 0),
                                new WeekPrintPage.OfPerson("Paolo", days, 3)),
                        "/week",
                        "/week/print"));

        assertThat(page.select(".printed h2").eachText())
                .containsExactly(
                        language == Language.IT
                                ? new String[] {"Le telefonate di Anna", "Le telefonate di Paolo"}
                                : new String[] {"Anna's calls", "Paolo's calls"});
        assertThat(page.select(".printed").first().select("li strong").eachText())
                .containsExactly("Rossi Impianti", Samples.HOSTILE, "Verdi");
        assertThat(page.select("button[data-print]")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anEmptyWeekSaysWhatItMeans(Language language) {
        List<WeekPlan.Day> free = DAYS.subList(0, 5).stream()
                .map(day -> new WeekPlan.Day(day, 6, false, 0, List.of()))
                .toList();
        Document page = page(language, new WeekPlan("paolo", TODAY, free, DAYS, null, null, List.of(), 0), null);

        assertThat(page.select(".empty").text()).contains("Paolo");
        assertThat(page.select(".day p.soft").eachText())
                .containsOnly(language == Language.IT ? "Ancora libero" : "Still free");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void howManyCallsEachMakesIsSetInOneLine(Language language) {
        var capacity = new Capacity(
                DailyCalls.USUAL,
                List.of(
                        new Capacity.OfPerson("anna", new DailyCalls(2, 0, 2, 0, 2)),
                        new Capacity.OfPerson("paolo", null)),
                List.of(new Away("a1", "paolo", TODAY.plusDays(1), TODAY.plusDays(1))));
        Document page = Rendered.page(
                "capacity",
                "capacity-" + language,
                CapacityPage.of(
                        Samples.frame(language, Section.WORKLIST),
                        "paolo",
                        false,
                        capacity,
                        Samples.speech(language),
                        null,
                        null));

        assertThat(page.select(".capacity").size()).isEqualTo(3);
        assertThat(page.select(".capacity").first().select("[name=person]").attr("value"))
                .isEqualTo("paolo");
        assertThat(page.select(".capacity").first().select("input[type=number]").eachAttr("value"))
                .containsOnly("6");
        assertThat(page.select(".capacity button[name=firm]")).isEmpty();
        assertThat(page.select(".capacity:has([value=anna]) input[readonly]")).hasSize(5);
        assertThat(page.select(".away form").attr("action")).isEqualTo("/riguardo/week/capacity/away/a1/remove");
        assertThat(page.select("#away-person option").eachAttr("value")).containsExactly("paolo");
    }

    private static WeekPlan week() {
        WeekPlan.Call first = call("c1", "Rossi Impianti", TODAY, null);
        WeekPlan.Call hostile = call("c2", Samples.HOSTILE, TODAY, new WeekPlan.PutOff(TODAY, "Bianchi"));
        WeekPlan.Call later = call("c3", "Verdi", TODAY.plusDays(3), null);
        List<WeekPlan.Day> days = new ArrayList<>();
        days.add(new WeekPlan.Day(DAYS.get(0), 6, false, 1, List.of(first, hostile)));
        days.add(new WeekPlan.Day(DAYS.get(1), 0, true, 0, List.of()));
        days.add(new WeekPlan.Day(DAYS.get(2), 0, false, 0, List.of()));
        days.add(new WeekPlan.Day(DAYS.get(3), 6, false, 0, List.of(later)));
        days.add(new WeekPlan.Day(DAYS.get(4), 6, false, 0, List.of()));
        return new WeekPlan(
                "paolo", TODAY, days, DAYS, null, DAYS.get(5), List.of(call("c4", "Neri", TODAY, null)), 27);
    }

    private static WeekPlan.Call call(String id, String name, LocalDate earliest, WeekPlan.PutOff put) {
        return new WeekPlan.Call(
                id,
                name,
                Purpose.MONEY,
                new BigDecimal("1200.00"),
                "EUR",
                earliest,
                earliest,
                1,
                new Worth(List.of(
                        part(WorthPart.Kind.MONEY, 23, "1.200,00 € aperti", "1.200,00 € open"),
                        part(
                                WorthPart.Kind.AGREEMENT,
                                20,
                                "l'accordo non ha avuto seguito",
                                "what was agreed did not come about"),
                        part(WorthPart.Kind.AGE, 9, "scaduti da 45 giorni", "45 days past due"),
                        part(WorthPart.Kind.HELP, -4, "aspetta da 3 giorni lavorativi", "waiting for 3 working days"))),
                false,
                put);
    }

    private static WorthPart part(WorthPart.Kind kind, int points, String it, String en) {
        return new WorthPart(kind, points, new Sentence(it, en));
    }

    private static Document page(Language language, WeekPlan week, Notice notice) {
        Speech speech = Samples.speech(language);
        return Rendered.page(
                "week",
                "week-" + week.waitingCount() + "-" + language,
                new WeekPage(
                        Samples.frame(language, Section.WORKLIST),
                        "anna",
                        week.person(),
                        List.of("anna", "paolo"),
                        null,
                        week.days().stream()
                                .map(day -> DayView.of(day, week.choices(), speech))
                                .toList(),
                        null,
                        null,
                        week.waiting().stream()
                                .map(call -> CallView.of(call, null, week.choices(), speech))
                                .toList(),
                        week.waitingCount(),
                        List.of(AbsentView.of(
                                new Absence(
                                        "giulia", TODAY.plusDays(3), List.of(call("c9", "Gialli", TODAY, null)), 22),
                                week.choices(),
                                speech)),
                        notice,
                        null));
    }
}
