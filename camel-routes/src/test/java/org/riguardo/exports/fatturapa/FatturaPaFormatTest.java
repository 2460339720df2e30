package org.riguardo.exports.fatturapa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.riguardo.exports.fatturapa.Invoice.invoice;
import static org.riguardo.exports.fatturapa.Invoice.payment;
import static org.riguardo.exports.fatturapa.Invoice.summary;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riguardo.api.exports.ExportDocument;
import org.riguardo.api.exports.ExportFormat;
import org.riguardo.api.exports.Instalment;
import org.riguardo.api.exports.Problem;
import org.riguardo.api.exports.Reading;
import org.riguardo.api.exports.contract.DocumentFormatContract;
import org.riguardo.exports.Samples;

class FatturaPaFormatTest extends DocumentFormatContract {

    @Override
    protected ExportFormat format() {
        return new FatturaPaFormat();
    }

    @Override
    protected byte[] sample() {
        return invoice().plain("12/A", "122.00", "2026-03-10").bytes();
    }

    @Test
    void instalmentsAreOwedEachOnItsDay() throws IOException {
        ExportDocument document = only(invoice()
                .body(
                        "TD01",
                        "7",
                        "",
                        summary("100.00", "22.00", "I")
                                + payment("<DataScadenzaPagamento>2026-03-31+02:00</DataScadenzaPagamento>", "61.00")
                                + payment(
                                        "<DataRiferimentoTerminiPagamento>2026-03-01</DataRiferimentoTerminiPagamento>"
                                                + "<GiorniTerminiPagamento>60</GiorniTerminiPagamento>",
                                        "61.00")));
        assertThat(document.instalments())
                .extracting(Instalment::due, Instalment::dueDerived)
                .containsExactly(tuple(LocalDate.of(2026, 3, 31), false), tuple(LocalDate.of(2026, 4, 30), false));
        assertThat(document.payable()).isEqualByComparingTo("122.00");
    }

    @Test
    void withoutPaymentsTheClientOwesTheTotalLessWithheldTax() throws IOException {
        ExportDocument document = only(invoice()
                .body(
                        "TD06",
                        "8",
                        "<DatiRitenuta><ImportoRitenuta>200.00</ImportoRitenuta></DatiRitenuta>"
                                + "<DatiRitenuta><ImportoRitenuta>40.00</ImportoRitenuta></DatiRitenuta>"
                                + "<ImportoTotaleDocumento>1268.80</ImportoTotaleDocumento>",
                        summary("1040.00", "228.80", "I")));
        assertThat(document.payable()).isEqualByComparingTo("1028.80");
        assertThat(document.instalments())
                .containsExactly(Instalment.derived(LocalDate.of(2026, 2, 10), new BigDecimal("1028.80"), null));
    }

    @Test
    void underSplitPaymentTheClientDoesNotOweTheVat() throws IOException {
        assertThat(only(invoice().body("TD01", "9", "", summary("100.00", "22.00", "S")))
                        .payable())
                .isEqualByComparingTo("100.00");
    }

    @Test
    void aMissingTotalIsTheSummaryWithItsRounding() throws IOException {
        ExportDocument document = only(invoice()
                .body("TD01", "10", "<Arrotondamento>-0.02</Arrotondamento>", summary("100.00", "22.02", "I")));
        assertThat(document.total()).isEqualTo(new BigDecimal("122.00"));
    }

    @Test
    void aCreditNoteCountsBelowZeroWhicheverSignItUses() throws IOException {
        for (String amount : List.of("50.00", "-50.00")) {
            ExportDocument document = only(invoice().body("TD04", "NC1", "", summary(amount, "0.00", "I")));
            assertThat(document.credit()).isTrue();
            assertThat(document.signed(document.total())).isEqualByComparingTo("-50.00");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TD16", "TD17", "TD18", "TD19", "TD29"})
    void whatIsNoReceivableIsLeftOutWithTheReason(String type) throws IOException {
        Reading.Read read = (Reading.Read)
                read(invoice().body(type, "1", "", summary("1.00", "0.00", "I")).bytes());
        assertThat(read.facts().rowsLeftOut()).isOne();
        assertThat(read.facts().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason().it()).contains(type));
    }

    @Test
    void aPersonIsNamedByNameAndSurname() throws IOException {
        ExportDocument document = only(invoice()
                .client("<CodiceFiscale>BNCDAA80A01H501X</CodiceFiscale><Anagrafica><Nome>Ugo</Nome>"
                        + "<Cognome>Neri</Cognome></Anagrafica>")
                .plain("11", "10.00", "2026-03-01"));
        assertThat(document.client().name()).isEqualTo("Ugo Neri");
        assertThat(document.client().taxCode()).isEqualTo("BNCDAA80A01H501X");
        assertThat(document.issuer().name()).isEqualTo("Ada Bianchi");
    }

    @Test
    void aBadAmountRefusesTheWholeFileWithLineFieldAndValue() throws IOException {
        byte[] bytes = invoice()
                .plain("1", "10.00", "2026-03-01")
                .plain("2", "1.234,56", "2026-03-01")
                .bytes();
        assertThat(((Reading.Refused) read(bytes)).problems())
                .extracting(Problem::line, Problem::field, Problem::value)
                .contains(tuple(5, "ImportoTotaleDocumento", "1.234,56"));
    }

    @Test
    void anImpossibleDayIsRefused() throws IOException {
        assertThat(((Reading.Refused)
                                read(invoice().plain("1", "10.00", "2026-02-30").bytes()))
                        .problems())
                .extracting(Problem::field)
                .containsExactly("DataScadenzaPagamento");
    }

    @Test
    void aFileThatLiesAboutItsEncodingIsReadAsWindows1252() throws IOException {
        String xml = invoice()
                .client("<Anagrafica><Denominazione>Società Però</Denominazione></Anagrafica>")
                .plain("1", "10.00", "2026-03-01")
                .xml();
        Reading.Read read = (Reading.Read) read(xml.getBytes(Charset.forName("windows-1252")));
        assertThat(read.documents().list().get(0).client().name()).isEqualTo("Società Però");
        assertThat(read.facts().notes()).hasSize(1);
    }

    @Test
    void utf16IsReadByItsMark() throws IOException {
        String xml = invoice().plain("1", "10.00", "2026-03-01").xml().replace("UTF-8", "UTF-16");
        assertThat(read(xml.getBytes(StandardCharsets.UTF_16))).isInstanceOf(Reading.Read.class);
    }

    @Test
    void anExternalEntityIsRefusedAndNeverOpened() throws IOException {
        String xml = invoice()
                .plain("1", "10.00", "2026-03-01")
                .xml()
                .replace(
                        "<p:FatturaElettronica ",
                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><p:FatturaElettronica ");
        assertThat(((Reading.Refused) read(xml.getBytes(StandardCharsets.UTF_8))).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason().en()).contains("DTD"));
    }

    @Test
    void endlessNestingIsRefused() throws IOException {
        String deep = "<x>".repeat(100_000) + "</x>".repeat(100_000);
        String xml = invoice().body("TD01", "1", "", deep).xml();
        assertThat(read(xml.getBytes(StandardCharsets.UTF_8))).isInstanceOf(Reading.Refused.class);
    }

    private static ExportDocument only(Invoice invoice) throws IOException {
        Reading reading = read(invoice.bytes());
        assertThat(reading).isInstanceOf(Reading.Read.class);
        return ((Reading.Read) reading).documents().list().get(0);
    }

    private static Reading read(byte[] bytes) throws IOException {
        FatturaPaFormat format = new FatturaPaFormat();
        assertThat(format.recognises(Samples.content("any", bytes))).isTrue();
        return format.read(Samples.content("any", bytes), Samples.CONTEXT);
    }
}
