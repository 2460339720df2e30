package org.riguardo.web.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.AgreementKind;
import org.riguardo.desk.agreements.AgreementStanding;
import org.riguardo.desk.agreements.AgreementView;
import org.riguardo.desk.agreements.FirmAgreements;
import org.riguardo.desk.agreements.FirmAgreements.Shown;
import org.riguardo.desk.agreements.OfferLimits;
import org.riguardo.web.Rendered;
import org.riguardo.web.Samples;
import org.riguardo.web.client.Notice;
import org.riguardo.web.site.Section;
import org.riguardo.web.words.Language;

class AgreementsPageTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 3);

    private static final FirmAgreements FIRM = new FirmAgreements(
            List.of(
                    view("a1", "Rossi Impianti", AgreementStanding.RUNNING, LocalDate.of(2026, 3, 6)),
                    view("a2", Samples.HOSTILE, AgreementStanding.WAITING, LocalDate.of(2027, 9, 15)),
                    view("a3", "Neri Carni", AgreementStanding.BROKEN, LocalDate.of(2026, 2, 20)),
                    view("a4", "Verdi Legno", AgreementStanding.KEPT, LocalDate.of(2026, 2, 10))),
            TODAY);

    @ParameterizedTest
    @EnumSource(Shown.class)
    void eachListShowsItsOwn(Shown shown) {
        Document page = page(Language.IT, shown, false);

        assertThat(page.select("[data-agreement]").eachAttr("data-agreement"))
                .isEqualTo(
                        switch (shown) {
                            case RUNNING -> List.of("a1", "a2");
                            case WEEK -> List.of("a1");
                            case BROKEN -> List.of("a3");
                            case KEPT -> List.of("a4");
                            case WAITING -> List.of("a2");
                        });
        assertThat(page.select("nav.tabs .count").eachText()).containsExactly("2", "1", "1", "1", "1");
    }

    @Test
    void whatBrokeLeadsToACallAndNeverToALetter() {
        Document page = page(Language.IT, Shown.BROKEN, false);

        assertThat(page.select("#agreement-a3 a.button.main").attr("href")).isEqualTo("/riguardo/clients/c1/call");
        assertThat(page.select("#agreement-a3").text()).contains("Promessa · 1.200,00 €", "non mantenuto");
        assertThat(page.select("#agreement-a3 form").eachAttr("action"))
                .containsExactly("/riguardo/clients/c1/agreements/a3/withdraw");
    }

    @Test
    void whatWasKeptIsThankedFor() {
        assertThat(page(Language.IT, Shown.KEPT, false)
                        .select("#agreement-a4 form[action$=/drafts] input[name=kind]")
                        .attr("value"))
                .isEqualTo("THANKS");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void onlyAPartnerConfirms(Language language) {
        assertThat(page(language, Shown.WAITING, false).select("form[action*=/confirm]"))
                .isEmpty();
        Document page = page(language, Shown.WAITING, true);
        assertThat(page.select("form[action*=/confirm]")).hasSize(1);
        assertThat(page.select("#agreement-a2").text())
                .contains(language == Language.IT ? "oltre i 365 giorni" : "beyond the 365 days");
        assertThat(page.select("script:not([src])")).isEmpty();
    }

    @Test
    void theBoundsStandBelow() {
        assertThat(page(Language.IT, Shown.RUNNING, true)
                        .select(".limits input[name]")
                        .eachAttr("name"))
                .contains("longestDays", "mostInstalments", "leastInstalment");
        assertThat(page(Language.IT, Shown.RUNNING, false).select(".limits").text())
                .contains("Fino a 365 giorni");
    }

    @Test
    void aClientsOwnPageOffersANewOneInWords() {
        var rows = FIRM.all().stream()
                .map(view -> AgreementRow.of(view, Samples.speech(Language.IT)))
                .toList();
        Document page = Rendered.page(
                "client-agreements",
                "client-agreements-IT",
                new ClientAgreementsPage(
                        Samples.frame(Language.IT, Section.CLIENTS),
                        "c1",
                        Samples.HOSTILE,
                        rows,
                        "verso le 15",
                        "1.200,00 €",
                        true,
                        new Notice("Accordo registrato.", "/clients/c1/agreements/a1/withdraw"),
                        "Non è chiaro."));

        assertThat(page.select("#terms").attr("value")).isEqualTo("verso le 15");
        assertThat(page.select("#terms").attr("hx-get")).isEqualTo("/riguardo/clients/c1/agreements/preview");
        assertThat(page.select("#problem-terms").text()).isEqualTo("Non è chiaro.");
        assertThat(page.select("#notice form").attr("action")).isEqualTo("/riguardo/clients/c1/agreements/a1/withdraw");
        assertThat(page.select("[data-agreement]")).hasSize(4);
    }

    private static Document page(Language language, Shown shown, boolean partner) {
        return Rendered.page(
                "agreements",
                "agreements-" + shown + "-" + (partner ? "partner-" : "") + language,
                new AgreementsPage(
                        Samples.frame(language, Section.FIRM),
                        shown,
                        FIRM.counts(),
                        FIRM.shown(shown).stream()
                                .map(view -> AgreementRow.of(view, Samples.speech(language)))
                                .toList(),
                        OfferLimits.UNSET,
                        partner,
                        partner,
                        null,
                        null));
    }

    private static AgreementView view(String id, String name, AgreementStanding standing, LocalDate due) {
        return new AgreementView(
                id,
                "c1",
                name,
                AgreementKind.PROMISE,
                LocalDate.of(2026, 2, 2),
                "paolo",
                standing,
                List.of(new AgreementView.Payment(due, new BigDecimal("1200.00"), standing == AgreementStanding.KEPT)),
                List.of("2025/118"),
                "EUR",
                standing == AgreementStanding.KEPT ? null : due,
                standing == AgreementStanding.KEPT ? null : Instant.parse("2026-03-11T08:00:00Z"),
                "x1",
                standing == AgreementStanding.WAITING
                        ? List.of(new Sentence(
                                "L'ultimo pagamento è oltre i 365 giorni.",
                                "The last payment lies beyond the 365 days."))
                        : List.of(),
                null);
    }
}
