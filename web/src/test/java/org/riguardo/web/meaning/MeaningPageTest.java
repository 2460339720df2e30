package org.riguardo.web.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Signal;
import org.riguardo.meaning.Kind;
import org.riguardo.meaning.Part;
import org.riguardo.problem.InputProblem;
import org.riguardo.timeline.meaning.FindingView;
import org.riguardo.timeline.meaning.Kinds;
import org.riguardo.timeline.meaning.Said;
import org.riguardo.timeline.meaning.State;
import org.riguardo.web.Rendered;
import org.riguardo.web.Samples;
import org.riguardo.web.client.Notice;
import org.riguardo.web.policy.PolicyTabs;
import org.riguardo.web.site.Section;
import org.riguardo.web.words.Language;
import org.riguardo.web.words.Speech;

class MeaningPageTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-03");
    private static final String TEXT = "Buongiorno <b>,\npaghiamo entro fine mese. Siamo in difficoltà.";
    private static final FindingView PROMISE = finding(
            "f1", new Kind.Heard(Signal.PROMISE), "paghiamo entro fine mese", "2026-03-31", State.COUNTED, null);
    private static final FindingView HARDSHIP =
            finding("f2", Kinds.HARDSHIP, "in difficoltà", null, State.PROPOSED, null);

    private static FindingView finding(
            String id, Kind kind, String words, @Nullable String day, State state, @Nullable String by) {
        int from = TEXT.indexOf(words);
        return new FindingView(
                id,
                "m1",
                null,
                kind,
                Part.TEXT,
                from,
                from + words.length(),
                words,
                day == null ? null : LocalDate.parse(day),
                null,
                "a-rule",
                state == State.COUNTED,
                null,
                state,
                by,
                by == null ? null : Instant.parse("2026-03-03T09:00:00Z"),
                null);
    }

    private static Document page(Language language, List<FindingView> findings, MeaningForm form, boolean changing) {
        Speech speech = Samples.speech(language);
        return Rendered.page(
                "meaning",
                "meaning-" + language + (changing ? "-changing" : ""),
                new MeaningPage(
                        Samples.frame(language, Section.CLIENTS),
                        speech,
                        Samples.HOSTILE,
                        speech.moments().day(TODAY),
                        Marked.of(TEXT, findings, speech),
                        findings.stream()
                                .map(finding -> Chip.of(finding, speech, TODAY))
                                .toList(),
                        form,
                        "/meaning/messages/m1",
                        changing,
                        !changing,
                        "/clients/c1",
                        new Notice("Fatto.", "/meaning/findings/f1/undo?back=/clients/c1")));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void wordsAreMarkedAndEachFindingSaysWhatItMeans(Language language) {
        Document page = page(language, List.of(PROMISE, HARDSHIP), MeaningForm.empty(), false);

        assertThat(page.select("mark.counts").text()).startsWith("paghiamo entro fine mese");
        assertThat(page.select("mark.waits").text()).startsWith("in difficoltà");
        assertThat(page.select("p.text").first().text()).contains("Buongiorno <b>");
        assertThat(page.select("[data-finding=f1] time").attr("datetime")).isEqualTo("2026-03-31");
        assertThat(page.select("[data-finding=f1] .badge").text())
                .isEqualTo(language == Language.IT ? "conta" : "counts");
        assertThat(page.select("[data-finding=f1] button.confirm")).isEmpty();
        assertThat(page.select("[data-finding=f1] form").attr("action"))
                .isEqualTo("/riguardo/meaning/findings/f1/refuse");
        assertThat(page.select("h1").text()).isEqualTo(Samples.HOSTILE);
        assertThat(page.select("script:not([src])")).isEmpty();
    }

    @Test
    void aHardshipAsksWhenToLookAtItAgain() {
        Document page = page(Language.IT, List.of(HARDSHIP), MeaningForm.empty(), false);

        assertThat(page.select("[data-finding=f2] input[name=review]").attr("value"))
                .isEqualTo("2026-06-03");
        assertThat(page.select("[data-finding=f2] button.confirm").text()).startsWith("Conferma");
        assertThat(page.select("[data-finding=f2] input[name=csrf]").attr("value"))
                .isEqualTo("token");
    }

    @Test
    void whatAPersonDecidedSaysWhoAndCanBeTakenBack() {
        FindingView refused =
                finding("f1", new Kind.About(Purpose.MONEY), "paghiamo", null, State.REFUSED, "anna.bianchi");
        Document page = page(Language.IT, List.of(refused), MeaningForm.empty(), false);

        assertThat(page.select("[data-finding=f1]").text())
                .contains("riguarda: importi aperti", "rifiutato da Anna Bianchi", "Torna a com’era");
        assertThat(page.select("[data-finding=f1] button.refuse")).isEmpty();
        assertThat(page.select("mark")).isEmpty();
    }

    @Test
    void theFormKeepsWhatWasTypedBesideWhatIsWrong() {
        MeaningForm typed = new MeaningForm("PROMISE", "2026-03-31", "mille", "", "", java.util.Map.of());
        InputProblem problem = null;
        try {
            typed.said();
        } catch (InputProblem found) {
            problem = found;
        }
        assertThat(problem).isNotNull();
        MeaningForm form = typed.with(problem, Samples.speech(Language.IT).texts());
        Document page = page(Language.IT, List.of(PROMISE), form, true);

        assertThat(page.select("#kind option[selected]").attr("value")).isEqualTo("PROMISE");
        assertThat(page.select("#amount").attr("value")).isEqualTo("mille");
        assertThat(page.select("#problem-amount").text()).contains("1.200,00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1.200,00; 1200.00",
                "1200; 1200",
                "1200.50; 1200.50",
                "€ 1.200; 1200",
                "12,5; 12.5",
                "1,200.00; 1200.00"
            })
    void anAmountIsReadAsItIsWritten(String typed, BigDecimal amount) {
        Said said = new MeaningForm("PROMISE", "", typed, "", "", java.util.Map.of()).said();
        assertThat(said.amount()).isEqualByComparingTo(amount);
    }

    @ParameterizedTest
    @CsvSource({
        "/clients/c1, true",
        "/mail/messages/m1, true",
        "/mail/unassigned/m1, true",
        "/meaning/messages/m1, true",
        "//elsewhere.example/clients/c1, false",
        "https://elsewhere.example/, false",
        "/sign-out, false"
    })
    void oneComesBackToAPageOfAClientOrAMessageOnly(String back, boolean taken) {
        assertThat(Back.of(back, "/")).isEqualTo(taken ? back : "/");
    }

    @Test
    void wordsThatOverlapAreMarkedOnce() {
        Speech speech = Samples.speech(Language.IT);
        FindingView inside = finding("f3", new Kind.About(Purpose.MONEY), "entro fine mese", null, State.COUNTED, null);
        List<Marked> pieces = Marked.of(TEXT, List.of(inside, PROMISE), speech);
        assertThat(pieces.stream().map(Marked::text).reduce("", String::concat)).isEqualTo(TEXT);
        assertThat(pieces.stream().filter(piece -> piece.what() != null))
                .extracting(Marked::text)
                .containsExactly("paghiamo entro fine mese");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theFirmsOwnWordsComeBackWithTheLineThatIsWrong(Language language) {
        Speech speech = Samples.speech(language);
        Document page = Rendered.page(
                "words",
                "words-" + language,
                new WordsPage(
                        Samples.frame(language, Section.POLICY),
                        new PolicyTabs(PolicyTabs.Tab.WORDS, true),
                        "language it\n" + Samples.HOSTILE,
                        "",
                        "Saldo a babbo morto",
                        "NOTE",
                        List.of(new WordsPage.Tried(
                                "promette di pagare", "Saldo", speech.moments().day(TODAY), "1,00 €", "r1", true)),
                        List.of(new Marked("Saldo", "promette di pagare", true), new Marked(" a", null, false)),
                        List.of(
                                new WordsPage.Version(
                                        2, "Paolo", speech.moments().at(Samples.NOW), true),
                                new WordsPage.Version(
                                        1, "Anna", speech.moments().at(Samples.NOW), false)),
                        true,
                        null,
                        "words",
                        "Riga 2 delle parole: manca il due punti."));

        assertThat(page.select("#own-words").text()).contains(Samples.HOSTILE);
        assertThat(page.select("#problem-words").text()).startsWith("Riga 2");
        assertThat(page.select("#own-words").attr("aria-describedby")).isEqualTo("problem-words");
        assertThat(page.select("#tried li[data-state=COUNTED]")).hasSize(1);
        assertThat(page.select("#voice option[selected]").attr("value")).isEqualTo("NOTE");
        assertThat(page.select(".words-versions form").eachAttr("action"))
                .containsExactly(
                        "/riguardo/settings/words/versions/1/restore", "/riguardo/settings/words/versions/0/restore");
    }
}
