package org.riguardo.web.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riguardo.api.facts.Agreement.Instalment;
import org.riguardo.api.facts.AgreementKind;
import org.riguardo.desk.agreements.AgreementWords;
import org.riguardo.desk.agreements.OfferLimits;
import org.riguardo.desk.agreements.OpenScope;
import org.riguardo.desk.agreements.Spoken;
import org.riguardo.meaning.Lexicon;
import org.riguardo.policy.PolicySettings;
import org.riguardo.web.Samples;
import org.riguardo.web.site.Section;
import org.riguardo.web.site.Templates;
import org.riguardo.web.words.Language;
import org.riguardo.web.words.Speech;

class AgreedPartTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 3);
    private static final Speech SPEECH = Samples.speech(Language.IT);

    @Test
    void aFewWordsAreSaidBackBeforeTheyCount() {
        Document part = part("fine mese");

        assertThat(part.select(".agreed-line").text().replace('\u00a0', ' '))
                .isEqualTo("Promessa: 1.220,00 € entro martedì 31 marzo");
        assertThat(part.select("input[name=termsShown]").attr("value")).isEqualTo("fine mese");
        assertThat(part.select("input[name=due]").eachAttr("value")).containsExactly("2026-03-31");
        assertThat(part.select("input[name=amount]").eachAttr("value")).containsExactly("1.220,00");
        assertThat(part.select("input[name=agreementKind][checked]").attr("value"))
                .isEqualTo("PROMISE");
    }

    @Test
    void aPlanIsSaidBackRateByRate() {
        Document part = part("in tre rate");

        assertThat(part.select(".agreed-line").text()).contains("Piano di rate", "in 3 pagamenti");
        assertThat(part.select(".agreed-rows li")).hasSize(3);
    }

    @Test
    void beyondTheBoundsIsSaidBeforeItIsLogged() {
        assertThat(part("tra 20 mesi").text()).contains("oltre i 365 giorni", "conferma spetta a un partner");
    }

    @Test
    void whatIsNotUnderstoodIsAskedForAndNothingElseIsSent() {
        assertThat(part("verso le 15").text()).contains("«15»");
        assertThat(part("verso le 15").select("input")).isEmpty();
        assertThat(part("").text()).isEmpty();
        assertThat(part(Samples.HOSTILE + " fine mese").select("script")).isEmpty();
    }

    @Test
    void whatAPersonCorrectedInThePreviewCounts() {
        WrittenTerms terms = read(new AgreementFields(
                "fine mese", "fine mese", "DEFERRAL", List.of("2026-04-15"), List.of("1.000,50 €")));

        assertThat(terms.terms().kind()).isEqualTo(AgreementKind.DEFERRAL);
        assertThat(terms.terms().instalments())
                .containsExactly(new Instalment(LocalDate.of(2026, 4, 15), new BigDecimal("1000.50")));
        assertThat(terms.terms().items()).containsExactly("i1");
    }

    @Test
    void wordsThatWereTypedAfterThePreviewCountInsteadOfIt() {
        WrittenTerms terms = read(new AgreementFields(
                "fine mese prossimo", "fine mese", "PROMISE", List.of("2026-03-31"), List.of("1.220,00")));

        assertThat(terms.terms().instalments())
                .containsExactly(new Instalment(LocalDate.of(2026, 4, 30), new BigDecimal("1220.00")));
    }

    @Test
    void aWrongCorrectionIsNamedByItsPlace() {
        assertThat(read(new AgreementFields("fine mese", "fine mese", "", List.of("x"), List.of("1")))
                        .problem())
                .isEqualTo("Pagamento 1: scrivi una data.");
        assertThat(read(new AgreementFields("fine mese", "fine mese", "", List.of("2026-03-31"), List.of("tanto")))
                        .problem())
                .startsWith("Pagamento 1: scrivi un importo");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.220,00 | 1220.00",
                "1220,5 | 1220.50",
                "1220.50 | 1220.50",
                "1.220 | 1220.00",
                "€ 50 | 50.00",
                "1.22 | 1.22",
                "12.2200 | ",
                "-5 | ",
                "abc | "
            })
    void amountsAreReadAsItaliansWriteThem(String written, @Nullable BigDecimal amount) {
        assertThat(WrittenTerms.amount(written)).isEqualTo(amount);
    }

    private static WrittenTerms read(AgreementFields fields) {
        return WrittenTerms.of(fields, spoken(fields.words()), SPEECH.texts());
    }

    private static Document part(String words) {
        var model = AgreedPart.of(Samples.frame(Language.IT, Section.CLIENTS), words, spoken(words), SPEECH);
        return Jsoup.parseBodyFragment(new Templates().html("agreed", model));
    }

    private static Spoken spoken(String words) {
        var about = new OpenScope(List.of("i1"), new BigDecimal("1220.00"), "EUR", LocalDate.of(2026, 2, 1));
        var proposal = AgreementWords.read(
                words, about.total(), "EUR", TODAY, PolicySettings.defaults().calendar(), Lexicon.standard());
        return new Spoken(proposal, about, TODAY, OfferLimits.UNSET.beyond(proposal.instalments(), TODAY, "EUR"));
    }
}
