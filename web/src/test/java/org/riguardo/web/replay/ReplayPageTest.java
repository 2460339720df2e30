package org.riguardo.web.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.riguardo.plan.Policies;
import org.riguardo.policy.PolicySettings;
import org.riguardo.problem.NotFoundProblem;
import org.riguardo.replay.ReplayRequest;
import org.riguardo.replay.ReplayRun;
import org.riguardo.replay.ReplayRun.State;
import org.riguardo.web.Rendered;
import org.riguardo.web.Samples;
import org.riguardo.web.policy.PolicyTabs;
import org.riguardo.web.site.Section;
import org.riguardo.web.words.Language;
import org.riguardo.web.words.Speech;

class ReplayPageTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-03");
    private static final String REPORT =
            """
            {"from": "2025-03-03", "to": "2026-03-03", "clients": 2,
             "held": [{"clientId": "c1", "clientName": "<script>x</script>", "interactionId": "x1",
               "at": "2026-01-12T10:00:00+01:00", "channel": "EMAIL", "gates": [{"rule": "breathing-space",
               "evidence": ["x1"], "it": "Il giorno prima una telefonata.", "en": "A call the day before."}]}],
             "silences": [{"clientId": "c2", "clientName": "Bianchi", "from": "2025-06-02", "to": "2025-06-20",
               "days": 19, "suggestion": {"action": "CALL", "purpose": "MONEY", "tone": "WARM", "rule": "step"}}],
             "differences": [{"clientId": "c2", "clientName": "Bianchi", "from": "2025-06-02", "to": "2025-06-03",
               "one": {"action": "CALL", "tone": "WARM", "rule": "a"}, "other": {"action": "WAIT", "rule": "b"}}]}
            """;

    @ParameterizedTest
    @EnumSource(Language.class)
    void theReportSaysWhatWouldHaveWaitedAndWhy(Language language) {
        Document page = page(language, State.DONE, REPORT);

        assertThat(page.select("#held tbody a").attr("href")).isEqualTo("/riguardo/clients/c1");
        assertThat(page.select("#held .reasons").text())
                .contains(language == Language.IT ? "Il giorno prima una telefonata." : "A call the day before.");
        assertThat(page.select("#silences tbody").text()).contains("Bianchi", "19");
        assertThat(page.select(".difference")).hasSize(1);
        assertThat(page.select("script:not([src])")).isEmpty();
        assertThat(page.select(".notice").text())
                .contains(language == Language.IT ? "Non parte nulla" : "A replay sends nothing");
        assertThat(page.select("#replay").hasAttr("hx-get")).isFalse();
    }

    @Test
    void whileItGoesOnThePageShowsHowFarAndOffersToStop() {
        Document page = page(Language.IT, State.RUNNING, null);

        assertThat(page.select("#replay").attr("hx-get")).isEqualTo("/riguardo/replay/r1");
        assertThat(page.select("progress").attr("value")).isEqualTo("40");
        assertThat(page.select("form[action=/riguardo/replay/r1/cancel] [name=csrf]"))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"CANCELLED", "FAILED"})
    void oneThatWasStoppedOrBrokeOffSaysSo(State state) {
        assertThat(page(Language.EN, state, null).select("#replay .empty")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theFormOffersEveryVersionTwice(Language language) {
        Document page = form(language, ReplayForm.empty());

        assertThat(page.select("#policy option")).hasSize(5);
        assertThat(page.select("#other option")).hasSize(6);
        assertThat(page.select("[name=last][checked]").attr("value")).isEqualTo("12");
    }

    @Test
    void whatWasTypedStays() {
        ReplayReading reading = read(new ReplayForm("own", "<b>", "2026-99-99", "7", "draft", "{\"<script>", Map.of()));
        Document page = form(Language.EN, reading.form());

        assertThat(reading.request()).isNull();
        assertThat(reading.form().problems()).containsOnlyKeys("from", "to", "policy", "document");
        assertThat(page.select("#from").attr("value")).isEqualTo("<b>");
        assertThat(page.select("#document").text()).isEqualTo("{\"<script>");
        assertThat(page.select(".problem")).hasSize(4);
        assertThat(page.select("script:not([src])")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "12", "36"})
    void aSpanEndsToday(String months) {
        ReplayRequest request =
                Objects.requireNonNull(read(new ReplayForm(months, "", "", "current", "0", "", Map.of()))
                        .request());

        assertThat(request.from()).isEqualTo(TODAY.minusMonths(Integer.parseInt(months)));
        assertThat(request.to()).isEqualTo(TODAY);
        assertThat(request.other()).isEqualTo(PolicySettings.defaults());
        assertThat(request.policyName()).isEqualTo("2");
        assertThat(request.otherName()).isEqualTo("0");
    }

    @Test
    void nothingComparedIsNotTheSameAsNoDifference() {
        String nothing = "{\"from\": \"2025-03-03\", \"to\": \"2026-03-03\", \"clients\": 2, \"held\": [],"
                + " \"silences\": [], \"differences\": [], \"policy\": \"2\", \"contacts\": 0, ";

        assertThat(page(Language.IT, State.DONE, nothing + "\"compared\": false}")
                        .select("section:has(#differences-title)")
                        .text())
                .contains("Non era stata scelta una seconda politica")
                .doesNotContain("Nessuna", "0");
        assertThat(page(Language.IT, State.DONE, nothing + "\"compared\": false}")
                        .select("section:has(#held-title)")
                        .text())
                .contains("In questi giorni non risulta nessun contatto sui soldi.");
        Document compared = page(Language.IT, State.DONE, nothing + "\"compared\": true, \"other\": \"draft\"}");
        assertThat(compared.select("section:has(#differences-title)").text())
                .contains("Nessuna: le due politiche avrebbero suggerito lo stesso", "0");
        assertThat(compared.select("#replay-head").text()).contains("Versione 2 a confronto con Bozza");
    }

    @Test
    void replaysOfOneMinuteAreToldApartByTheirSeconds() {
        List<RunRow> rows = RunRow.all(
                List.of(
                        run(Samples.NOW.plusSeconds(20)),
                        run(Samples.NOW.plusSeconds(3)),
                        run(Samples.NOW.minusSeconds(60))),
                Samples.speech(Language.IT));

        assertThat(rows)
                .extracting(row -> row.when().words())
                .containsExactly("oggi alle 10:15:20", "oggi alle 10:15:03", "oggi alle 10:14");
    }

    private static ReplayRun run(Instant at) {
        return new ReplayRun("r1", "giulia", at, State.DONE, 2, 2, null);
    }

    private static ReplayReading read(ReplayForm form) {
        var texts = Samples.speech(Language.EN).texts();
        return ReplayReading.of(form, TODAY, ReplayPageTest::version, texts);
    }

    private static Policies.Version version(int number) {
        if (number > 2) {
            throw new NotFoundProblem("policy version", Integer.toString(number));
        }
        return new Policies.Version(number < 0 ? 2 : number, PolicySettings.defaults());
    }

    private static Document form(Language language, ReplayForm form) {
        var run = new ReplayRun("r1", "giulia", Samples.NOW, State.RUNNING, 100, 40, null);
        return Rendered.page(
                "replays",
                "replays-" + (form.problems().isEmpty() ? "plain" : "refused") + "-" + language,
                new ReplaysPage(
                        Samples.frame(language, Section.POLICY),
                        new PolicyTabs(PolicyTabs.Tab.REPLAY, true),
                        form,
                        List.of(2, 1, 0),
                        List.of(RunRow.of(run, Samples.speech(language)))));
    }

    private static Document page(Language language, State state, @Nullable String report) {
        Speech speech = Samples.speech(language);
        var run = new ReplayRun("r1", "giulia", Samples.NOW, state, 100, 40, report);
        return Rendered.page(
                "replay",
                "replay-" + state + "-" + language,
                new ReplayPage(
                        Samples.frame(language, Section.POLICY),
                        new PolicyTabs(PolicyTabs.Tab.REPLAY, true),
                        RunRow.of(run, speech),
                        state,
                        report == null ? null : Findings.of(Findings.read(report), speech)));
    }
}
