package org.riguardo.web.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riguardo.api.decision.Sentence;
import org.riguardo.bank.CandidateView;
import org.riguardo.bank.DoubtfulEntry;
import org.riguardo.bank.EntryState;
import org.riguardo.bank.EntryView;
import org.riguardo.ledger.ClientSummary;
import org.riguardo.web.Rendered;
import org.riguardo.web.Samples;
import org.riguardo.web.client.Notice;
import org.riguardo.web.site.Section;
import org.riguardo.web.words.Language;

class PaymentsPageTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);
    private static final EntryView.PaidItem ITEM =
            new EntryView.PaidItem("i1", "12/2026", DAY, new BigDecimal("1000.00"));

    @ParameterizedTest
    @EnumSource(Language.class)
    void aCandidateIsAcceptedWithOneButtonAndHasItsReasons(Language language) {
        Document page = Rendered.page(
                "payments",
                "payments-" + language,
                new PaymentsPage(
                        Samples.frame(language, Section.PAYMENTS),
                        View.WAITING,
                        List.of(EntryLine.of(waiting(), Samples.speech(language))),
                        "next",
                        new Notice("ok", "/payments/e1/undo")));

        assertThat(page.select("[data-entry=e1] form.candidate").attr("action"))
                .isEqualTo("/riguardo/payments/e1/match");
        assertThat(page.select("form.candidate input[name=client]").attr("value"))
                .isEqualTo("c1");
        assertThat(page.select("form.candidate input[name=item]").attr("value")).isEqualTo("i1");
        assertThat(page.select("button.accept").text())
                .isEqualTo(
                        language == Language.IT
                                ? "È di Rossi: paga 12/2026 1.000,00 €, 20,00 € in acconto"
                                : "It is Rossi's: pays 12/2026 1.000,00 €, 20,00 € on account");
        assertThat(page.select(".reasons li.doubt").text())
                .isEqualTo(language == Language.IT ? "ma: Un dubbio." : "but: A doubt.");
        assertThat(page.select(".reasons li:not(.doubt)").text())
                .isEqualTo(language == Language.IT ? "Perché sì." : "Because.");
        assertThat(page.select("[data-entry=e1] h2").text()).contains(Samples.HOSTILE);
        assertThat(page.select("#notice form").attr("action")).isEqualTo("/riguardo/payments/e1/undo");
        assertThat(page.select(".more a").attr("href")).contains("from=next");
        assertThat(page.select("nav.tabs a[aria-current=page]")).hasSize(1);
        assertThat(page.select("script:not([src])")).isEmpty();
    }

    @Test
    void whatIsBookedCanBeTakenBack() {
        var payment = new EntryView.PaymentView("c1", "Rossi", null, BigDecimal.ZERO, List.of(ITEM));
        Document page = Rendered.page(
                "payments",
                "payments-decided",
                new PaymentsPage(
                        Samples.frame(Language.IT, Section.PAYMENTS),
                        View.DECIDED,
                        List.of(EntryLine.of(entry(EntryState.BOOKED, payment), Samples.speech(Language.IT))),
                        null,
                        null));

        assertThat(page.select("[data-entry=e1] form").attr("action")).isEqualTo("/riguardo/payments/e1/undo");
        assertThat(page.select("[data-entry=e1] a.client").text()).isEqualTo("Rossi");
        assertThat(page.text()).contains("abbinato da sé");
    }

    @Test
    void aClientAndItsItemsAreChosen() {
        Document page = Rendered.page(
                "payment",
                "payment",
                new PaymentPage(
                        Samples.frame(Language.IT, Section.PAYMENTS),
                        EntryLine.of(waiting(), Samples.speech(Language.IT)),
                        "rossi",
                        List.of(new ClientSummary("c1", Samples.HOSTILE, "IT1", null, "paolo", BigDecimal.ZERO)),
                        new PaymentPage.Chosen(
                                "c1", "Rossi", List.of(new PaymentPage.Item("i1", "12/2026", "1.000,00 €", "lunedì"))),
                        true));
        assertThat(page.select("#missing").text()).contains("Scegli che cosa paga");
        assertThat(page.select("button[name=account]")).hasSize(1);
        assertThat(page.select("#take-back")).isEmpty();

        assertThat(page.select("input[type=checkbox][name=item]").attr("value")).isEqualTo("i1");
        assertThat(page.select("#found a").attr("href")).isEqualTo("/riguardo/payments/e1?client=c1");
        assertThat(page.select("#status").text()).isEqualTo("1 cliente");
    }

    private static DoubtfulEntry waiting() {
        var candidate = new CandidateView(
                "c1",
                "Rossi",
                List.of(ITEM),
                new BigDecimal("20.00"),
                List.of(new Sentence("Perché sì.", "Because.")),
                List.of(new Sentence("Un dubbio.", "A doubt.")));
        return new DoubtfulEntry(entry(EntryState.WAITING, null), List.of(candidate), List.of());
    }

    private static EntryView entry(EntryState state, EntryView.PaymentView payment) {
        return new EntryView(
                "e1",
                null,
                DAY,
                DAY,
                new BigDecimal("1020.00"),
                "EUR",
                Samples.HOSTILE,
                null,
                null,
                "SALDO",
                null,
                "48",
                false,
                state,
                null,
                payment,
                null);
    }
}
