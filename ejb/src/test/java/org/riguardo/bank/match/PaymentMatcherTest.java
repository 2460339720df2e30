package org.riguardo.bank.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is booked at once, what waits for a person, and what is no client's payment. */
class PaymentMatcherTest {

    private static final LocalDate ISSUED = LocalDate.of(2026, 1, 15);
    private static final LocalDate PAID = LocalDate.of(2026, 3, 9);

    private final List<Payer> payers = new ArrayList<>();
    private final List<OpenItem> items = new ArrayList<>();

    PaymentMatcherTest() {
        payer("rossi", "Rossi Impianti S.r.l.", "IT01234567890");
        payer("bianchi", "Bianchi Paola", null);
    }

    @Test
    void aNamedInvoiceOfTheSameClientAndAmountIsCertain() {
        item("a", "rossi", "12/2026", "1000.00");
        item("b", "rossi", "13/2026", "1000.00");
        certain("1000.00", "ROSSI IMPIANTI SRL", "SALDO FT 12", "rossi", "a=1000.00");
    }

    @Test
    void aNamedInvoicePaidBySomebodyElseWaits() {
        item("a", "rossi", "12/2026", "1000.00");
        Match.Doubtful doubtful = doubtful("1000.00", "VERDI LUCA", "SALDO FT 12/2026");
        assertThat(doubtful.candidates().get(0).allocations()).containsExactly(to("a", "1000.00"));
        assertThat(doubtful.candidates().get(0).doubts())
                .anySatisfy(reason -> assertThat(reason.it()).contains("VERDI LUCA"));
    }

    @Test
    void aNamedInvoiceWithoutAPayersNameIsCertainByItsAmount() {
        item("a", "rossi", "12/2026", "1000.00");
        certain("1000.00", null, "SALDO FT 12/2026", "rossi", "a=1000.00");
        assertThat(match("900.00", null, "SALDO FT 12/2026")).isInstanceOf(Match.Doubtful.class);
    }

    @Test
    void theNameInTheTextTellsWhoseInvoiceOfThatNumberItIs() {
        item("a", "rossi", "101", "1000.00");
        item("b", "bianchi", "101/2026", "350.00");
        certain("1000.00", null, "ROSSI IMPIANTI SRL SALDO FATTURA 101", "rossi", "a=1000.00");
        assertThat(match("1000.00", null, "ROSSI IMPIANTI E BIANCHI PAOLA FATTURA 101"))
                .isInstanceOf(Match.Doubtful.class);
    }

    @Test
    void severalNamedInvoicesAreCertainByTheirSum() {
        item("a", "rossi", "12", "1000.00");
        item("b", "rossi", "13", "220.50");
        item("c", "rossi", "14", "1220.50");
        certain("1220.50", "ROSSI IMPIANTI", "FATTURE 12 E 13", "rossi", "a=1000.00", "b=220.50");
    }

    @Test
    void theOnlyItemOfThatAmountIsCertainWhenThePayerIsSure() {
        item("a", "rossi", "12", "1000.00");
        item("b", "rossi", "13", "220.50");
        certain("220.50", "ROSSI IMPIANTI SRL", "GRAZIE", "rossi", "b=220.50");
        certain("1220.50", "SOMEBODY", "DA P.IVA 01234567890", "rossi", "a=1000.00", "b=220.50");
    }

    @Test
    void anAmountThatCanBeMadeUpInTwoWaysWaits() {
        item("a", "rossi", "12", "100.00");
        item("b", "rossi", "13", "100.00");
        Match.Doubtful doubtful = doubtful("100.00", "ROSSI IMPIANTI SRL", "CANONE");
        assertThat(doubtful.candidates()).hasSize(2);
    }

    @Test
    void aSimilarNameAloneWaits() {
        item("a", "rossi", "12", "1000.00");
        doubtful("1000.00", "ROSSI IMPIANTI E COSTRUZIONI", "GRAZIE");
    }

    @Test
    void twoClientsOfOneNameWait() {
        payer("twin", "ROSSI IMPIANTI SPA", null);
        item("a", "rossi", "12", "1000.00");
        item("b", "twin", "13", "1000.00");
        assertThat(doubtful("1000.00", "ROSSI IMPIANTI", "GRAZIE").candidates()).hasSize(2);
        certain("1000.00", "ROSSI IMPIANTI", "SALDO FATTURA 12", "rossi", "a=1000.00");
    }

    @Test
    void theSameNumberOfAnotherYearIsAnothersInvoice() {
        item("a", "rossi", "12", "1000.00");
        items.add(new OpenItem(
                "old",
                "bianchi",
                "12",
                LocalDate.of(2025, 2, 1),
                LocalDate.of(2025, 3, 1),
                amount("500.00"),
                amount("500.00"),
                "EUR",
                null));
        certain("1000.00", "ROSSI IMPIANTI SRL", "FATTURA 12", "rossi", "a=1000.00");
        certain("500.00", "BIANCHI PAOLA", "FATTURA 12/25", "bianchi", "old=500.00");
    }

    @Test
    void aPartOfANamedInvoiceIsCertainFromItsClient() {
        item("a", "rossi", "12", "1000.00");
        certain("400.00", "ROSSI IMPIANTI SRL", "ACCONTO FATTURA 12", "rossi", "a=400.00");
        doubtful("400.00", "ROSSI IMPIANTI SRL", "ACCONTO");
    }

    @Test
    void moreThanANamedInvoiceIsCertainOnlyIfNothingElseIsOpen() {
        item("a", "rossi", "12", "1000.00");
        Candidate candidate = certain("1010.00", "ROSSI IMPIANTI SRL", "FATTURA 12", "rossi", "a=1000.00");
        assertThat(candidate.rest()).isEqualByComparingTo("10.00");
        item("b", "rossi", "13", "50.00");
        doubtful("1010.00", "ROSSI IMPIANTI SRL", "FATTURA 12");
    }

    @Test
    void anInvoiceLessItsCreditNoteIsProposedWithBoth() {
        item("a", "rossi", "12", "1000.00");
        item("nc", "rossi", "3", "-200.00");
        Match.Doubtful doubtful = doubtful("800.00", "ROSSI IMPIANTI SRL", "FATTURA 12");
        assertThat(doubtful.candidates().get(0).allocations())
                .containsExactlyInAnyOrder(to("a", "1000.00"), to("nc", "-200.00"));
    }

    @Test
    void anAccountThatPaidBeforeIsKnown() {
        payers.add(new Payer("verdi", "Verdi", null, null, Set.of("IT60X0542811101000000123456")));
        item("a", "verdi", "12", "77.00");
        Incoming incoming =
                new Incoming(PAID, amount("77.00"), "EUR", "SOMEBODY ELSE", "IT60X0542811101000000123456", "GRAZIE");
        assertThat(matcher().match(incoming)).isInstanceOf(Match.Certain.class);
    }

    @Test
    void whatNobodyNamesIsShownOnlyByItsAmount() {
        item("a", "rossi", "12", "1000.00");
        assertThat(match("999.00", "GENERIC SPA", "RIMBORSO")).isInstanceOf(Match.None.class);
        doubtful("1000.00", "GENERIC SPA", "RIMBORSO");
    }

    @Test
    void otherCurrenciesAndOutgoingMoneyAreNeverMatched() {
        item("a", "rossi", "12", "1000.00");
        Incoming dollars = new Incoming(PAID, amount("1000.00"), "USD", "ROSSI IMPIANTI SRL", null, "FATTURA 12");
        assertThat(matcher().match(dollars)).isInstanceOf(Match.None.class);
        assertThat(match("-1000.00", "ROSSI IMPIANTI SRL", "FATTURA 12")).isInstanceOf(Match.None.class);
        assertThat(match("1000.005", "ROSSI IMPIANTI SRL", "FATTURA 12")).isInstanceOf(Match.None.class);
    }

    @Test
    void aPaymentThatTheStatementMayCountAlreadyWaits() {
        items.add(new OpenItem(
                "a",
                "rossi",
                "12",
                ISSUED,
                ISSUED.plusDays(30),
                amount("1000.00"),
                amount("600.00"),
                "EUR",
                PAID.plusDays(1)));
        Match.Doubtful doubtful = doubtful("400.00", "ROSSI IMPIANTI SRL", "ACCONTO FATTURA 12");
        assertThat(doubtful.candidates().get(0).doubts().get(0).it()).contains("già tenere conto");
        items.clear();
        items.add(new OpenItem(
                "a",
                "rossi",
                "12",
                ISSUED,
                ISSUED.plusDays(30),
                amount("1000.00"),
                amount("1000.00"),
                "EUR",
                PAID.plusDays(1)));
        certain("400.00", "ROSSI IMPIANTI SRL", "ACCONTO FATTURA 12", "rossi", "a=400.00");
    }

    @Test
    void aTextThatAlsoNamesWhatIsNotOpenWaits() {
        item("a", "rossi", "12", "1000.00");
        doubtful("1000.00", "ROSSI IMPIANTI SRL", "FATTURE 11 E 12");
    }

    @Test
    void whatWasTakenIsNotOpenForTheNext() {
        item("a", "rossi", "12", "1000.00");
        OpenBook book = new OpenBook(payers, items);
        book.take(List.of(to("a", "1000.00")));
        assertThat(new PaymentMatcher(book).match(incoming("1000.00", "ROSSI IMPIANTI SRL", "FT 12")))
                .isInstanceOf(Match.None.class);
    }

    private void payer(String id, String name, String vat) {
        payers.add(new Payer(id, name, vat, null, Set.of()));
    }

    private void item(String id, String client, String number, String open) {
        items.add(
                new OpenItem(id, client, number, ISSUED, ISSUED.plusDays(30), amount(open), amount(open), "EUR", null));
    }

    private Match.Doubtful doubtful(String amount, String party, String text) {
        Match match = match(amount, party, text);
        assertThat(match).isInstanceOf(Match.Doubtful.class);
        return (Match.Doubtful) match;
    }

    private Candidate certain(String amount, String party, String text, String client, String... allocations) {
        Match match = match(amount, party, text);
        assertThat(match).as(text).isInstanceOf(Match.Certain.class);
        Candidate candidate = ((Match.Certain) match).candidate();
        assertThat(candidate.clientId()).isEqualTo(client);
        assertThat(candidate.allocations())
                .extracting(one -> one.itemId() + "=" + one.amount())
                .containsExactlyInAnyOrder(allocations);
        return candidate;
    }

    private Match match(String amount, String party, String text) {
        return matcher().match(incoming(amount, party, text));
    }

    private PaymentMatcher matcher() {
        return new PaymentMatcher(new OpenBook(payers, items));
    }

    private static Incoming incoming(String amount, String party, String text) {
        return new Incoming(PAID, amount(amount), "EUR", party, null, text);
    }

    private static Allocation to(String item, String amount) {
        return new Allocation(item, amount(amount));
    }

    private static BigDecimal amount(String amount) {
        return new BigDecimal(amount);
    }
}
