package org.riguardo.exports.fatturapa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.riguardo.exports.fatturapa.Invoice.invoice;
import static org.riguardo.exports.fatturapa.Invoice.payment;
import static org.riguardo.exports.fatturapa.Invoice.summary;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.riguardo.api.exports.ExportDocument;
import org.riguardo.api.exports.Instalment;
import org.riguardo.api.exports.Reading;
import org.riguardo.exports.Samples;

/** What the client owes and when, in each of the ways in which real invoices state it. */
class AmountsOwedTest {

    private static final String CASSA = "<DatiCassaPrevidenziale><TipoCassa>TC01</TipoCassa><AlCassa>4.00</AlCassa>"
            + "<ImportoContributoCassa>40.00</ImportoContributoCassa></DatiCassaPrevidenziale>";
    private static final String STAMP =
            "<DatiBollo><BolloVirtuale>SI</BolloVirtuale><ImportoBollo>2.00</ImportoBollo></DatiBollo>";

    @Test
    void thePaymentsAskedForWinOverTotalAndSummary() throws IOException {
        ExportDocument document = only(
                "<DatiRitenuta><ImportoRitenuta>322.83</ImportoRitenuta></DatiRitenuta>"
                        + "<ImportoTotaleDocumento>3013.40</ImportoTotaleDocumento>",
                summary("2470.00", "543.40", "S")
                        + payment("<DataScadenzaPagamento>2026-03-31</DataScadenzaPagamento>", "2690.57"));
        assertThat(document.total()).isEqualTo(new BigDecimal("3013.40"));
        assertThat(document.payable()).isEqualTo(new BigDecimal("2690.57"));
    }

    @Test
    void withheldTaxAndSplitPaymentAreBothTakenOff() throws IOException {
        ExportDocument document = only(
                "<DatiRitenuta><ImportoRitenuta>20.00</ImportoRitenuta></DatiRitenuta>"
                        + "<ImportoTotaleDocumento>122.00</ImportoTotaleDocumento>",
                summary("100.00", "22.00", "S"));
        assertThat(document.payable()).isEqualTo(new BigDecimal("80.00"));
    }

    @Test
    void onlyTheVatUnderSplitPaymentIsTakenOff() throws IOException {
        ExportDocument document = only(
                "<ImportoTotaleDocumento>183.00</ImportoTotaleDocumento>",
                summary("100.00", "22.00", "S").replace("</DatiBeniServizi>", "")
                        + summary("50.00", "11.00", "D").replace("<DatiBeniServizi>", ""));
        assertThat(document.payable()).isEqualTo(new BigDecimal("161.00"));
    }

    @Test
    void theStatedTotalWinsOverTheSummary() throws IOException {
        assertThat(only(
                                STAMP + "<ImportoTotaleDocumento>124.00</ImportoTotaleDocumento>",
                                summary("100.00", "22.00", "I"))
                        .payable())
                .isEqualTo(new BigDecimal("124.00"));
    }

    @Test
    void cassaIsPartOfTheSummaryAndStampDutyOnlyWhereItIsCharged() throws IOException {
        ExportDocument document = only(CASSA + STAMP, summary("1040.00", "228.80", "I"));
        assertThat(document.total()).isEqualTo(new BigDecimal("1268.80"));
        assertThat(document.payable()).isEqualTo(new BigDecimal("1268.80"));
    }

    @Test
    void whatWasWithheldAlreadyIsNotOpen() throws IOException {
        ExportDocument document = only(
                "<ImportoTotaleDocumento>100.00</ImportoTotaleDocumento>",
                payment("", "30.00").replace("MP05", "MP22") + payment("", "70.00"));
        assertThat(document.payable()).isEqualTo(new BigDecimal("100.00"));
        assertThat(document.instalments())
                .extracting(Instalment::amount, Instalment::openOrAll)
                .containsExactly(
                        tuple(new BigDecimal("30.00"), new BigDecimal("0.00")),
                        tuple(new BigDecimal("70.00"), new BigDecimal("70.00")));
    }

    @Test
    void ratesAndAdvancesAreInstalmentsOfTheirOwn() throws IOException {
        String rates = payment("<DataScadenzaPagamento>2026-03-31</DataScadenzaPagamento>", "50.00")
                .replace("TP02", "TP01")
                .replace(
                        "</DettaglioPagamento>",
                        "</DettaglioPagamento><DettaglioPagamento><DataScadenzaPagamento>2026-04-30</DataScadenzaPagamento>"
                                + "<ImportoPagamento>30.00</ImportoPagamento></DettaglioPagamento>");
        ExportDocument document = only("", rates + payment("", "20.00").replace("TP02", "TP03"));
        assertThat(document.instalments())
                .extracting(Instalment::due, Instalment::dueDerived, Instalment::amount)
                .containsExactly(
                        tuple(LocalDate.of(2026, 3, 31), false, new BigDecimal("50.00")),
                        tuple(LocalDate.of(2026, 4, 30), false, new BigDecimal("30.00")),
                        tuple(LocalDate.of(2026, 3, 12), true, new BigDecimal("20.00")));
    }

    @Test
    void daysRunFromTheReferenceOrFromTheDocument() throws IOException {
        assertThat(due("<DataRiferimentoTerminiPagamento>2026-02-28</DataRiferimentoTerminiPagamento>"
                        + "<GiorniTerminiPagamento>30</GiorniTerminiPagamento>"))
                .isEqualTo(LocalDate.of(2026, 3, 30));
        assertThat(due("<GiorniTerminiPagamento>60</GiorniTerminiPagamento>")).isEqualTo(LocalDate.of(2026, 4, 11));
        assertThat(due("<GiorniTerminiPagamento>0</GiorniTerminiPagamento>")).isEqualTo(LocalDate.of(2026, 2, 10));
        assertThat(due("<DataRiferimentoTerminiPagamento>2026-02-28</DataRiferimentoTerminiPagamento>"))
                .isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(due("<DataRiferimentoTerminiPagamento>2026-02-28</DataRiferimentoTerminiPagamento>"
                        + "<GiorniTerminiPagamento>30</GiorniTerminiPagamento>"
                        + "<DataScadenzaPagamento>2026-05-05</DataScadenzaPagamento>"))
                .isEqualTo(LocalDate.of(2026, 5, 5));
    }

    @Test
    void termsWithoutAmountsStillNameTheDay() throws IOException {
        ExportDocument document = only(
                "<ImportoTotaleDocumento>100.00</ImportoTotaleDocumento>",
                "<DatiPagamento><DettaglioPagamento><ModalitaPagamento>MP05</ModalitaPagamento><DataScadenzaPagamento>"
                        + "2026-06-30</DataScadenzaPagamento></DettaglioPagamento></DatiPagamento>");
        assertThat(document.instalments())
                .containsExactly(Instalment.due(LocalDate.of(2026, 6, 30), new BigDecimal("100.00"), null));
    }

    private static LocalDate due(String terms) throws IOException {
        Instalment instalment = only("", payment(terms, "10.00")).instalments().get(0);
        assertThat(instalment.dueDerived()).isFalse();
        return instalment.due();
    }

    private static ExportDocument only(String general, String rest) throws IOException {
        byte[] bytes = invoice().body("TD01", "1", general, rest).bytes();
        Reading.Read read = (Reading.Read) new FatturaPaFormat().read(Samples.content("x", bytes), Samples.CONTEXT);
        return read.documents().list().get(0);
    }
}
