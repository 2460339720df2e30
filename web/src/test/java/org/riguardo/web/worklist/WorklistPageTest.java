package org.riguardo.web.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.riguardo.api.decision.Action;
import org.riguardo.api.decision.Decision;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.AgreementKind;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Tone;
import org.riguardo.desk.agreements.AgreementStanding;
import org.riguardo.desk.agreements.AgreementView;
import org.riguardo.plan.HandOver;
import org.riguardo.plan.Snooze;
import org.riguardo.plan.Turn;
import org.riguardo.plan.WorklistCounts;
import org.riguardo.plan.WorklistRow;
import org.riguardo.web.Rendered;
import org.riguardo.web.Samples;
import org.riguardo.web.agreements.AgreementRow;
import org.riguardo.web.client.Notice;
import org.riguardo.web.site.Frame;
import org.riguardo.web.site.Section;
import org.riguardo.web.site.Subsection;
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
        Document page =
                page(language, Subsection.ON_HOLD, List.of(row("c1", "Rossi Impianti", "1200", Samples.waiting())));
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
        Document page = page(language, Subsection.TO_DO, TO_DO);

        assertThat(page.select("#worklist a.client").eachText()).contains(Samples.HOSTILE);
        assertThat(page.select("script:not([src])")).isEmpty();
        assertThat(page.html()).doesNotContain("<script>alert");
        assertThat(page.select("#worklist .waits a").eachAttr("href")).containsExactly("/riguardo/clients/c4#waiting");
    }

    @Test
    void theFilterStaysInTheAddress() {
        Filter filter = filter(Subsection.TO_DO, "paolo", " Rossi & Figli ");

        assertThat(filter.on(Subsection.ON_HOLD)).isEqualTo("/worklist/on-hold?person=paolo&text=Rossi+%26+Figli");
        assertThat(filter.after("abc")).isEqualTo("/?person=paolo&text=Rossi+%26+Figli&from=abc");
        assertThat(Filter.of(Subsection.DONE, null, null, "NEW", "CARE", "1.200", "x")
                        .on(Subsection.TO_DO))
                .isEqualTo("/?group=NEW&channel=CARE&amount=1.200");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.200|1200", "1200,50|1200.50", "1.200,5 €|1200.5", "80.5|80.5", "0|", "tanto|", "-5|", "1.20.0|"
            })
    void anAmountIsReadAsPeopleTypeIt(String typed, BigDecimal read) {
        assertThat(Filter.of(Subsection.TO_DO, null, null, null, null, typed, null)
                        .clients()
                        .amount())
                .isEqualTo(read);
    }

    @Test
    void aWordThatNoFilterKnowsLeavesNothingOut() {
        assertThat(Filter.of(Subsection.TO_DO, null, null, "RICH", "SHOUT", "much", null)
                        .narrow())
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatPeopleSaidAboutWhenAndByWhomStandsOnTheRow(Language language) {
        Turn turn = new Turn(
                "anna",
                new Snooze(LocalDate.parse("2026-03-09"), "È in ferie", "paolo", Samples.NOW),
                new HandOver("anna", "La conosci", "paolo", Samples.NOW),
                null);
        Document page = page(language, Subsection.ON_HOLD, List.of(TO_DO.get(1), with(TO_DO.get(2), turn)));
        page.select(".sr").remove();

        assertThat(page.select("#worklist tr[data-client=c3] .turn").eachText())
                .containsExactly(
                        language == Language.IT
                                ? new String[] {
                                    "Rimandato da Paolo: «È in ferie»", "Lo segue Anna, affidato da Paolo: «La conosci»"
                                }
                                : new String[] {
                                    "Put off by Paolo: “È in ferie”",
                                    "Anna takes care of it, handed over by Paolo: «La conosci»"
                                });
        assertThat(page.select("#worklist tr[data-client=c3] .line").text())
                .contains(language == Language.IT ? "Anna, da lunedì 9 marzo," : "Anna, from Monday 9 March,");
        assertThat(page.select("#worklist tr[data-client=c3] .badge")).hasSize(1);
        assertThat(page.select(".tabs a").eachAttr("data-tab")).containsExactly("TO_DO", "ON_HOLD", "DONE", "WEEK");
        assertThat(page.select(".tabs .count").eachText()).containsExactly("4", "1", "12");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatTalksWereAboutIsAskedAboveTheListAndAnsweredThere(Language language) {
        Document page = page(language, Subsection.TO_DO, TO_DO);
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
        assertThat(page(Language.IT, Subsection.TO_DO, List.of())
                        .select(".empty")
                        .text())
                .startsWith("Per adesso non c'è nessuno");
    }

    @Test
    void whatWaitsForAPartnersYesStandsAboveTheDayAndIsDecidedThere() {
        Document page = page(Language.IT, Subsection.TO_DO, List.of());

        assertThat(page.select("#waiting-yes h2").text()).isEqualTo("Aspettano il tuo sì 1");
        assertThat(page.select("#waiting-yes form").eachAttr("action"))
                .contains(
                        "/riguardo/clients/c9/agreements/a9/confirm?from=WORKLIST",
                        "/riguardo/clients/c9/agreements/a9/refuse?from=WORKLIST");
        assertThat(page(Language.IT, Subsection.ON_HOLD, List.of()).select("#waiting-yes"))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatNearsItsLimitationStandsAboveTheTableWithAWayThere(Language language) {
        Document page = page(language, Subsection.TO_DO, TO_DO);

        assertThat(page.select("#near-term").text())
                .isEqualTo(
                        language == Language.IT
                                ? "4 tuoi clienti hanno importi che si avvicinano alla prescrizione"
                                : "4 of your clients have amounts that near the end of their limitation period");
        assertThat(page.select("#near-term a").attr("href")).isEqualTo("/riguardo/firm/limitation");
        assertThat(page.select("#near-term ~ .beside #worklist")).hasSize(1);
        assertThat(page(language, Subsection.TO_DO, List.of(TO_DO.get(0)))
                        .select("#near-term")
                        .text())
                .startsWith(language == Language.IT ? "Un tuo cliente ha" : "One of your clients has");
        assertThat(page(language, Subsection.TO_DO, List.of()).select("#near-term"))
                .isEmpty();
    }

    private static AgreementRow waiting(Language language) {
        return AgreementRow.of(
                new AgreementView(
                        "a9",
                        "c9",
                        "Rossi Impianti",
                        AgreementKind.DEFERRAL,
                        LocalDate.of(2026, 3, 2),
                        "paolo",
                        AgreementStanding.WAITING,
                        List.of(new AgreementView.Payment(LocalDate.of(2027, 9, 15), new BigDecimal("1200.00"), false)),
                        List.of("2025/118"),
                        "EUR",
                        LocalDate.of(2027, 9, 15),
                        null,
                        null,
                        List.of(new Sentence("Oltre i 365 giorni.", "Beyond 365 days.")),
                        null),
                Samples.speech(language));
    }

    private static Filter filter(Subsection tab, String person, String text) {
        return Filter.of(tab, person, text, null, null, null, null);
    }

    private static Document page(Language language, Subsection tab, List<WorklistRow> rows) {
        Frame frame = Samples.frame(language, Section.WORKLIST);
        return Rendered.page(
                "worklist",
                "worklist-" + tab + "-" + rows.size() + "-" + language,
                new WorklistPage(
                        frame,
                        new FilterView(
                                frame,
                                filter(tab, "", ""),
                                new WorklistCounts(4, 1, 27),
                                12,
                                "paolo",
                                List.of("anna", "paolo")),
                        tab == Subsection.TO_DO ? List.of(waiting(language)) : List.of(),
                        tab == Subsection.TO_DO ? rows.size() : 0,
                        rows.stream()
                                .map(row -> WorklistRowView.of(
                                        row,
                                        Samples.speech(language),
                                        row.clientId().equals("c4") ? 2 : 0))
                                .toList(),
                        TalkSamples.view(language, "/", "#desk", true),
                        new Notice("ok", "/talks/answers/a1/undo?back=%2F"),
                        null));
    }

    private static WorklistRow with(WorklistRow row, Turn turn) {
        return new WorklistRow(
                row.clientId(),
                row.clientName(),
                row.owner(),
                row.overdue(),
                row.currency(),
                row.decidedAt(),
                row.policyVersion(),
                row.decision(),
                turn);
    }

    private static WorklistRow row(String id, String name, String overdue, Decision decision) {
        return new WorklistRow(
                id, name, "paolo", new BigDecimal(overdue), "EUR", Samples.NOW, 0, decision, Turn.of(decision.who()));
    }
}
