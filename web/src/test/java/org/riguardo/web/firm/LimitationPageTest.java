package org.riguardo.web.firm;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riguardo.limitation.ActKind;
import org.riguardo.limitation.Addressee;
import org.riguardo.limitation.ClockClient;
import org.riguardo.limitation.ClockItem;
import org.riguardo.limitation.ClockList;
import org.riguardo.limitation.Hint;
import org.riguardo.limitation.LimitationAct;
import org.riguardo.limitation.PreparedLetter;
import org.riguardo.limitation.Term;
import org.riguardo.web.Rendered;
import org.riguardo.web.Samples;
import org.riguardo.web.site.Section;
import org.riguardo.web.words.Language;

class LimitationPageTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 3);
    private static final LimitationAct ACT = new LimitationAct(
            "a1", "c2", ActKind.PEC, LocalDate.of(2026, 2, 2), List.of("i3"), "R123", "giulia", Samples.NOW);

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatNearsItsTermGoesToAPartner(Language language) {
        Document page = page(language, true, "limitation-" + language);

        assertThat(page.select("#clock-c1 tbody tr")).hasSize(2);
        assertThat(page.select("#clock-c1 a.button").attr("href")).isEqualTo("/riguardo/firm/limitation/c1");
        assertThat(page.select("#clock-c2 form").attr("action")).isEqualTo("/riguardo/firm/limitation/c2/acts/a1/undo");
        assertThat(page.select("nav.tabs a[aria-current=page]").attr("href")).isEqualTo("/riguardo/firm/limitation");
    }

    @Test
    void itSaysWhatItKnowsAndWhoDecides() {
        String text = page(Language.IT, true, "limitation").select("main").text();

        assertThat(text)
                .contains("mancano 9 giorni", "i tre anni sono passati", "Decide Giulia", "un pagamento, 10 gennaio")
                .contains("art. 2956 c.c.", "decide un partner, se serve con un avvocato", "riparte dal 2 febbraio")
                .doesNotContain("debitor", "moros");
    }

    @Test
    void othersSeeItAndChangeNothing() {
        Document page = page(Language.IT, false, "limitation-staff");

        assertThat(page.select("main form")).isEmpty();
        assertThat(page.select("main a.button")).isEmpty();
        assertThat(page.select("main").text()).contains("le registra un partner");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theLetterIsPreparedToBeSentByHand(Language language) {
        ClockClient client = client("c1", "i1", "i2");
        var letter = new PreparedLetter(
                client,
                new Addressee(List.of(), List.of(Samples.HOSTILE)),
                client.items(),
                TODAY,
                "it",
                "Compensi ancora aperti",
                "Gentili,\n\n" + Samples.HOSTILE,
                Samples.waiting().because());
        Document page = Rendered.page(
                "limitation-letter",
                "limitation-letter-" + language,
                LimitationResource.letter(
                        Samples.frame(language, Section.FIRM),
                        letter,
                        "2026-03-03",
                        ActKind.LETTER,
                        "",
                        List.of("i1"),
                        "Serve un giorno.",
                        Samples.speech(language)));

        assertThat(page.select("#letter textarea").text()).contains(Samples.HOSTILE);
        assertThat(page.select("#letter textarea").attr("lang")).isEqualTo("it");
        assertThat(page.select("main form").eachAttr("action"))
                .containsExactly("/riguardo/firm/limitation/c1/letter.pdf", "/riguardo/firm/limitation/c1/acts");
        assertThat(page.select("#where strong").eachText()).containsExactly(Samples.HOSTILE);
        assertThat(page.select("#where").text()).contains("INI-PEC");
        assertThat(page.select("input[name=item]")).hasSize(2);
        assertThat(page.select("input[name=item][checked]").eachAttr("value")).containsExactly("i1");
        assertThat(page.select("#problem-on").text()).isEqualTo("Serve un giorno.");
        assertThat(page.select(".notice li")).hasSize(3);
    }

    private static Document page(Language language, boolean decides, String name) {
        var list = new ClockList(TODAY, List.of(client("c1", "i1", "i2")), List.of(interrupted()), 2);
        return Rendered.page(
                "limitation",
                name,
                LimitationResource.page(
                        Samples.frame(language, Section.FIRM), list, decides, null, Samples.speech(language)));
    }

    private static ClockClient client(String id, String... items) {
        return new ClockClient(
                id,
                Samples.HOSTILE,
                "paolo",
                "giulia",
                List.of(
                        item(items[0], LocalDate.of(2023, 3, 12), new Term(LocalDate.of(2023, 3, 12), null)),
                        item(items[1], LocalDate.of(2022, 3, 12), new Term(LocalDate.of(2022, 3, 12), null))),
                List.of(),
                List.of(new Hint(ActKind.PAYMENT, LocalDate.of(2026, 1, 10), Hint.Source.PAYMENT)));
    }

    private static ClockClient interrupted() {
        return new ClockClient(
                "c2",
                "Bianchi",
                "paolo",
                null,
                List.of(item("i3", LocalDate.of(2023, 3, 12), new Term(ACT.on(), ACT))),
                List.of(ACT),
                List.of());
    }

    private static ClockItem item(String id, LocalDate issued, Term term) {
        return new ClockItem(
                id, "2023/" + id, issued, issued.plusDays(30), new BigDecimal("480.00"), "EUR", id.equals("i2"), term);
    }
}
