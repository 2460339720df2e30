package org.riguardo.web.firm;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riguardo.interest.Interest;
import org.riguardo.interest.Rate;
import org.riguardo.interest.RateKind;
import org.riguardo.interest.RateTable;
import org.riguardo.interest.Waived;
import org.riguardo.interest.WaivedClient;
import org.riguardo.interest.WaivedItem;
import org.riguardo.web.Rendered;
import org.riguardo.web.Samples;
import org.riguardo.web.site.Section;
import org.riguardo.web.words.Language;

class InterestPageTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 3, 31);
    private static final LocalDate JANUARY = LocalDate.of(2025, 1, 1);
    private static final RateTable RATES =
            new RateTable(RateKind.COMMERCIAL, Map.of(JANUARY, new BigDecimal("3.1500")));

    @ParameterizedTest
    @EnumSource(Language.class)
    void aPartnerKeepsTheRates(Language language) {
        Document page = page(language, true, null);

        assertThat(page.select("#rate-form button.main")).hasSize(1);
        assertThat(page.select("form[action=/riguardo/firm/interest/rates/r1/undo]"))
                .hasSize(1);
        assertThat(page.select("#waived-title").text()).contains("18,02");
        assertThat(page.select("main tbody td").eachText()).contains("3,15 %", "11,15 %");
        assertThat(page.select("main").text())
                .contains(language == Language.IT ? "Non sono aggiunti" : "It is added to no amount");
    }

    @Test
    void othersSeeThem() {
        Document page = page(Language.IT, false, null);

        assertThat(page.select("main form")).isEmpty();
        assertThat(page.select("main").text()).contains("I tassi li cambia un partner");
    }

    @Test
    void aMissingPeriodAndWhatIsWrongAreSaid() {
        Document page = page(Language.IT, true, "Serve un numero.");

        assertThat(page.select("main").text()).contains("Manca il tasso dal 1º luglio");
        assertThat(page.select("#problem-rate").text()).isEqualTo("Serve un numero.");
        assertThat(page.select("#percent").attr("value")).isEqualTo("2,15x");
    }

    @Test
    void howItIsWorkedOutLineByLine() {
        Document page = Rendered.page(
                "firm-list",
                "interest-client",
                new InterestPages(Samples.frame(Language.IT, Section.FIRM), Samples.speech(Language.IT))
                        .client(client()));

        assertThat(page.select("tbody tr").eachText())
                .containsExactly("2025/7 1º febbraio 2025 – 31 marzo 2025 59 11,15 % 18,02 €");
    }

    private static WaivedClient client() {
        LocalDate due = LocalDate.of(2025, 1, 31);
        return new WaivedClient(
                "c1",
                Samples.HOSTILE,
                RateKind.COMMERCIAL,
                List.of(new WaivedItem(
                        "i1",
                        "2025/7",
                        due,
                        new BigDecimal("1000.00"),
                        RateKind.COMMERCIAL,
                        List.of(Interest.on(new BigDecimal("1000.00"), due, TODAY, RATES)))));
    }

    private static Document page(Language language, boolean editable, String problem) {
        var waived = new Waived(TODAY, client().amount(), true, List.of(client()));
        var rate = new Rate(
                "r1", RateKind.COMMERCIAL, JANUARY, new BigDecimal("3.1500"), "G.U. 63", "giulia", Samples.NOW);
        return Rendered.page(
                "interest",
                "interest-" + language + editable + (problem != null),
                new InterestPages(Samples.frame(language, Section.FIRM), Samples.speech(language))
                        .page(
                                waived,
                                List.of(rate),
                                Map.of(RateKind.COMMERCIAL, List.of(LocalDate.of(2026, 7, 1))),
                                editable,
                                problem == null
                                        ? InterestPage.RateForm.EMPTY
                                        : new InterestPage.RateForm(RateKind.COMMERCIAL, "", "2,15x", ""),
                                null,
                                problem));
    }
}
