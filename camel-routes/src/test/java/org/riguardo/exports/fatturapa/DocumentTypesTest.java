package org.riguardo.exports.fatturapa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riguardo.exports.fatturapa.Invoice.invoice;
import static org.riguardo.exports.fatturapa.Invoice.summary;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.riguardo.api.exports.ExportDocument;
import org.riguardo.api.exports.OwnNumbers;
import org.riguardo.api.exports.ReadContext;
import org.riguardo.api.exports.Reading;
import org.riguardo.exports.Samples;

/** Each document type with its sign, and whose invoices count. */
class DocumentTypesTest {

    @ParameterizedTest
    @CsvSource({
        "TD01, 10.00",
        "TD02, 10.00",
        "TD03, 10.00",
        "TD04, -10.00",
        "TD05, 10.00",
        "TD06, 10.00",
        "TD07, 10.00",
        "TD08, -10.00",
        "TD09, 10.00",
        "TD24, 10.00",
        "TD25, 10.00",
        "TD26, 10.00"
    })
    void whatTheClientOwesCountsWithItsSign(String type, String signed) throws IOException {
        ExportDocument document = read(type);
        assertThat(document.leftOut()).isNull();
        assertThat(document.signed(document.payable())).isEqualByComparingTo(signed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"TD16", "TD17", "TD18", "TD19", "TD20", "TD21", "TD22", "TD23", "TD27", "TD28", "TD29", "TD99"})
    void whatTheClientDoesNotOweIsLeftOutAndSaysItsType(String type) throws IOException {
        assertThat(read(type).leftOut()).isNotNull();
        assertThat(read(type).leftOut().it()).contains(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"02182030391", "IT02182030391", " it 021 820 30391", "bncdaa80a01h501x"})
    void theFirmIsKnownByAnyOfItsNumbersHoweverWritten(String own) throws IOException {
        assertThat(read("TD01", own, "99999999999").leftOut()).isNull();
    }

    @Test
    void anInvoiceOfSomebodyElseIsLeftOutWithTheReason() throws IOException {
        assertThat(read("TD01", "01180680397").leftOut().en()).contains("did not issue");
        assertThat(read("TD17", "01180680397").leftOut().en()).contains("TD17");
        assertThat(read("TD01").leftOut()).isNull();
    }

    @Test
    void whatTheFirmWritesToItselfIsLeftOut() throws IOException {
        String xml = invoice()
                .client("<IdFiscaleIVA><IdPaese>IT</IdPaese><IdCodice>02182030391</IdCodice></IdFiscaleIVA>")
                .body("TD01", "1", "", summary("10.00", "0.00", "I"))
                .xml();
        Reading.Read read = (Reading.Read)
                new FatturaPaFormat().read(Samples.content("x", xml.getBytes(StandardCharsets.UTF_8)), Samples.CONTEXT);
        assertThat(read.documents().list().get(0).leftOut()).isNotNull();
    }

    private static ExportDocument read(String type, String... own) throws IOException {
        ReadContext context = new ReadContext(
                ZoneId.of("Europe/Rome"), LocalDate.of(2026, 3, 31), false, new OwnNumbers(Set.of(own)), Map.of());
        byte[] bytes = invoice()
                .body(type, "1", "", summary("10.00", "0.00", "I"))
                .xml()
                .replace(
                        "<IdCodice>02182030391</IdCodice></IdFiscaleIVA>",
                        "<IdCodice>02182030391</IdCodice></IdFiscaleIVA><CodiceFiscale>BNCDAA80A01H501X</CodiceFiscale>")
                .getBytes(StandardCharsets.UTF_8);
        Reading.Read read = (Reading.Read) new FatturaPaFormat().read(Samples.content("x", bytes), context);
        return read.documents().list().get(0);
    }
}
