package org.riguardo.web.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riguardo.api.decision.Action;
import org.riguardo.api.decision.Decision;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Tone;
import org.riguardo.plan.WorklistCounts;
import org.riguardo.plan.WorklistQuery.Tab;
import org.riguardo.plan.WorklistRow;
import org.riguardo.web.Rendered;
import org.riguardo.web.Samples;
import org.riguardo.web.client.Notice;
import org.riguardo.web.site.Section;
import org.riguardo.web.suggestion.Lines;
import org.riguardo.web.talks.TalkSamples;
import org.riguardo.web.words.Language;

class WorklistPageTest {
    private static final List<WorklistRow> TO_DO = List.of(
            row(
                    "c1",
                    "Panificio Longo",
                    "0",
                    Samples.now(
                            Action.REPLY,
                            Purpose.SUPPORT,
                            Tone.WARM,
                            "Ha scritto ieri per la busta paga di febbraio.",
                            "It wrote yesterday about February's payslip.")),
            row(
                    "c2",
                    Samples.HOSTILE,
                    "12450.5",
                    Samples.now(
                            Action.CALL,
                            Purpose.MONEY,
                            Tone.FRIENDLY,
                            "40 giorni dalla scadenza.",
                            "40 days overdue.")),
            row(
                    "c3",
                    "Officina Meccanica Fratelli Bernardini & Nipoti di Castelnuovo",
                    "830",
                    Samples.now(
                            Action.EMAIL,
                            Purpose.MONEY,
                            Tone.FORMAL,
                            "Dopo il promemoria amichevole del 18 febbraio non si è più sentito nessuno.",
                            "Nothing was heard after the friendly reminder of 18 February.")),
            row(
                    "c4",
                    "Cartoleria Sala",
                    "0",
                    Samples.now(
                            Action.CALL,
                            Purpose.COURTESY,
                            Tone.WARM,
                            "Non vi sentite da quattro mesi.",
                            "No talk for four months.")));

    @ParameterizedTest
    @EnumSource(Language.class)
    void aRowReadsAsASentence(Language language) {
        Document page = page(language, Tab.ON_HOLD, List.of(row("c1", "Rossi Impianti", "1200", Samples.waiting())));
        page.select(".sr").remove();

        assertThat(page.select("#worklist tr[data-client=c1] th").text())
                .isEqualTo(
                        language == Language.IT
                                ? "In attesa Chiamare Rossi Impianti: Paolo, da giovedì 5 marzo alle 9, tono caldo."
                                        + " Ieri una telefonata di sostegno, non si è parlato di soldi."
                                : "On hold Call Rossi Impianti: Paolo, from Thursday 5 March at 9, warm tone."
                                        + " Yesterday a supportive call, money was not mentioned.");
        assertThat(page.select("#worklist tr").last().attr("data-action")).isEqualTo("WAIT");
        assertThat(page.select("#worklist tr").last().attr("data-next")).isEqualTo("CALL");
        assertThat(page.select("#worklist time").attr("datetime")).isEqualTo("2026-03-05T09:00:00+01:00");
        assertThat(page.select("#worklist .amount").text()).isEqualTo("1.200,00 €");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aHostileNameStaysText(Language language) {
        Document page = page(language, Tab.TO_DO, TO_DO);

        assertThat(page.select("#worklist a.client").eachText()).contains(Samples.HOSTILE);
        assertThat(page.select("script:not([src])")).isEmpty();
        assertThat(page.html()).doesNotContain("<script>alert");
        assertThat(page.select("#worklist .waits a").eachAttr("href")).containsExactly("/riguardo/clients/c4#waiting");
    }

    @Test
    void theFilterStaysInTheAddress() {
        Filter filter = Filter.of(Tab.TO_DO, "paolo", " Rossi & Figli ", null);

        assertThat(filter.on(Tab.ON_HOLD)).isEqualTo("/worklist/on-hold?person=paolo&text=Rossi+%26+Figli");
        assertThat(filter.after("abc")).isEqualTo("/?person=paolo&text=Rossi+%26+Figli&from=abc");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatTalksWereAboutIsAskedAboveTheListAndAnsweredThere(Language language) {
        Document page = page(language, Tab.TO_DO, TO_DO);
        page.select(".sr").remove();

        assertThat(page.select("[data-talk=x1] legend").first().text())
                .isEqualTo(
                        language == Language.IT
                                ? "Ha parlato con Rossi Impianti per 12 minuti alle 10:02: di che cosa?"
                                : "You spoke with Rossi Impianti for 12 minutes at 10:02: what was it about?");
        assertThat(page.select("[data-talk=x1] form").attr("action")).isEqualTo("/riguardo/talks/x1/answer?back=%2F");
        assertThat(page.select("[data-talk=x1] [data-key]").eachAttr("data-key"))
                .containsExactly("s", "c", "a", "m", "x");
        assertThat(page.select("[data-talk=x1] [name=money]")).hasSize(2);
        assertThat(page.select("[data-talk=x2] [name=money]")).isEmpty();
        assertThat(page.select("[autofocus]").attr("value")).isEqualTo("SUPPORT");
        assertThat(page.select("#notice form").attr("action")).isEqualTo("/riguardo/talks/answers/a1/undo?back=%2F");
    }

    @Test
    void anEmptyListSaysWhatItMeans() {
        assertThat(page(Language.IT, Tab.TO_DO, List.of()).select(".empty").text())
                .startsWith("Per adesso non c'è nessuno");
    }

    private static Document page(Language language, Tab tab, List<WorklistRow> rows) {
        Lines lines = new Lines(Samples.speech(language));
        return Rendered.page(
                "worklist",
                "worklist-" + tab + "-" + rows.size() + "-" + language,
                new WorklistPage(
                        Samples.frame(language, Section.WORKLIST),
                        Filter.of(tab, null, null, null),
                        new WorklistCounts(4, 1, 27),
                        "paolo",
                        List.of("anna", "paolo"),
                        rows.stream()
                                .map(row -> WorklistRowView.of(
                                        row, lines, row.clientId().equals("c4") ? 2 : 0))
                                .toList(),
                        TalkSamples.view(language, "/", "#desk", true),
                        new Notice("ok", "/talks/answers/a1/undo?back=%2F"),
                        null));
    }

    private static WorklistRow row(String id, String name, String overdue, Decision decision) {
        return new WorklistRow(id, name, "paolo", new BigDecimal(overdue), "EUR", Samples.NOW, 0, decision);
    }
}
