package org.riguardo.web.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riguardo.api.decision.Sentence;
import org.riguardo.clients.ClientSide;
import org.riguardo.clients.Proposal;
import org.riguardo.clients.WaitingEntry;
import org.riguardo.ledger.ClientSummary;
import org.riguardo.web.Rendered;
import org.riguardo.web.Samples;
import org.riguardo.web.client.Notice;
import org.riguardo.web.site.Section;
import org.riguardo.web.words.Language;

class DuplicatesPageTest {
    private static final Sentence WHY = new Sentence("Stesso telefono.", "The same telephone number.");

    @ParameterizedTest
    @EnumSource(Language.class)
    void bothClientsStandSideBySideWithTheReasonsAndOneIsProposedToStay(Language language) {
        Document page = page(language, true);
        assertThat(page.select("[data-pair=c1-c2] thead th").eachText()).containsExactly("Rossi", Samples.HOSTILE);
        assertThat(page.select("[data-pair=c1-c2] .why").text())
                .isEqualTo(language == Language.IT ? WHY.it() : WHY.en());
        assertThat(page.select("input[name=stays][checked]").eachAttr("value")).containsExactly("c1");
        assertThat(page.select("form[aria-labelledby=pair-c1-c2]").attr("action"))
                .isEqualTo("/riguardo/clients/duplicates/merge");
        assertThat(page.select("button[formaction]").attr("formaction"))
                .isEqualTo("/riguardo/clients/duplicates/apart");
        assertThat(page.select("#notice form").attr("action")).isEqualTo("/riguardo/clients/duplicates/merges/m1/undo");
        assertThat(page.select("script:not([src])")).isEmpty();
    }

    @Test
    void staffMaySayThatTheyAreTwoAndNotMerge() {
        Document page = page(Language.IT, false);
        assertThat(page.select("input[name=stays]")).isEmpty();
        assertThat(page.select("button.main")).isEmpty();
        assertThat(page.select("button[formaction]")).hasSize(1);
    }

    @Test
    void anEntryIsOfferedToTheClientsThatItMayBelongTo() {
        var entry = new WaitingEntry(
                "e1",
                Samples.HOSTILE,
                "Anna",
                List.of("a@b.example"),
                List.of("06 1"),
                List.of(new WaitingEntry.Guess("c1", "Rossi", WHY)));
        var found = new ClientSummary("c9", "Neri", "IT9", null, "paolo", BigDecimal.ZERO);
        Document page = Rendered.page(
                "entries",
                "entries",
                new EntriesPage(
                        Samples.frame(Language.IT, Section.CLIENTS),
                        List.of(entry),
                        "e1",
                        "neri",
                        List.of(found),
                        null,
                        null));
        assertThat(page.select("[data-entry=e1] h2").text()).isEqualTo(Samples.HOSTILE);
        assertThat(page.select("[data-entry=e1] input[name=client]").eachAttr("value"))
                .containsExactly("c1", "c9");
        assertThat(page.select("[data-entry=e1] .picks button").text()).isEqualTo("È di Neri IT9");
        assertThat(page.select("#status").text()).isEqualTo("1 voce da abbinare");
    }

    private static Document page(Language language, boolean mayMerge) {
        var one = new ClientSide(
                "c1",
                "Rossi",
                "IT01234567897",
                "RSSMRA80A01H501U",
                "17",
                LocalDate.of(2011, 4, 1),
                "paolo",
                List.of("info@rossi.example"),
                List.of("+39 06 1234567"),
                "Via Roma 1 Torino",
                2,
                new BigDecimal("1200.00"),
                3,
                1);
        var other = new ClientSide(
                "c2",
                Samples.HOSTILE,
                null,
                null,
                null,
                null,
                "anna",
                List.of(),
                List.of(),
                null,
                0,
                BigDecimal.ZERO,
                1,
                0);
        return Rendered.page(
                "duplicates",
                "duplicates-" + language + (mayMerge ? "" : "-staff"),
                new DuplicatesPage(
                        Samples.frame(language, Section.CLIENTS),
                        List.of(PairView.of(
                                new Proposal(one, other, 65, List.of(WHY), "c1"), Samples.speech(language))),
                        mayMerge,
                        null,
                        new Notice("ok", "/clients/duplicates/merges/m1/undo")));
    }
}
