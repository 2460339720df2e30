package org.riguardo.exports.easyfatt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riguardo.api.exports.ExportDocument;
import org.riguardo.api.exports.ExportFormat;
import org.riguardo.api.exports.Instalment;
import org.riguardo.api.exports.OwnNumbers;
import org.riguardo.api.exports.Problem;
import org.riguardo.api.exports.ReadContext;
import org.riguardo.api.exports.Reading;
import org.riguardo.api.exports.contract.DocumentFormatContract;
import org.riguardo.exports.Samples;

class EasyfattFormatTest extends DocumentFormatContract {

    private static final String PAYMENT =
            "<Payment><Advance>false</Advance><Date>%s</Date><Amount>%s</Amount><Paid>%s</Paid></Payment>";

    private final EasyfattFormat format = new EasyfattFormat();

    @Override
    protected ExportFormat format() {
        return format;
    }

    @Override
    protected byte[] sample() {
        return file(document("I", "2026-02-10", "122.00", PAYMENT.formatted("2026-03-10", "122.00", "false")));
    }

    @Test
    void paidAndUnpaidPaymentsAreTold() throws IOException {
        ExportDocument document = only(document(
                "P",
                "10/02/2026",
                "122.00",
                PAYMENT.formatted("28/02/2026", "61.00", "true") + PAYMENT.formatted("2026-03-31", "61.00", "false")));
        BigDecimal half = new BigDecimal("61.00");
        assertThat(document.date()).isEqualTo(LocalDate.of(2026, 2, 10));
        assertThat(document.number()).isEqualTo("7/A");
        assertThat(document.client().code()).isEqualTo("C012");
        assertThat(document.client().vatId()).isEqualTo("IT01180680397");
        assertThat(document.client().pec()).isEqualTo("rossi@pec.example");
        assertThat(document.instalments())
                .containsExactly(
                        Instalment.due(LocalDate.of(2026, 2, 28), half, new BigDecimal("0.00")),
                        Instalment.due(LocalDate.of(2026, 3, 31), half, half));
    }

    @Test
    void withoutPaymentsTheClientOwesTheTotalLessWithheldTax() throws IOException {
        ExportDocument document = only(document("P", "2026-02-10", "122.00", "")
                .replace("<Total>", "<WithholdingTaxAmount>20.00</WithholdingTaxAmount><Total>"));
        assertThat(document.payable()).isEqualByComparingTo("102.00");
        assertThat(document.instalments().get(0).dueDerived()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"I", "J", "F", "O", "P"})
    void invoicesAndFeeNotesCount(String type) throws IOException {
        ExportDocument document = only(document(type, "2026-02-10", "10.00", ""));
        assertThat(document.counts()).isTrue();
        assertThat(document.signed(document.total())).isEqualByComparingTo("10.00");
    }

    @Test
    void aCreditNoteCountsBelowZero() throws IOException {
        ExportDocument document = only(document("N", "2026-02-10", "10.00", ""));
        assertThat(document.signed(document.payable())).isEqualByComparingTo("-10.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "L", "C", "D", "Q"})
    void whatIsNoInvoiceIsLeftOutWithTheReason(String type) throws IOException {
        Reading.Read read = (Reading.Read) read(file(document(type, "2026-02-10", "10.00", "")));
        assertThat(read.facts().rowsLeftOut()).isOne();
        assertThat(read.facts().problems().get(0).reason().it()).contains(type);
    }

    @Test
    void anotherCompanysDocumentsAreLeftOut() throws IOException {
        ReadContext context = new ReadContext(
                ZoneId.of("Europe/Rome"),
                LocalDate.of(2026, 3, 31),
                false,
                new OwnNumbers(Set.of("01180680397")),
                Map.of());
        Reading.Read read = (Reading.Read) format.read(Samples.content("x", sample()), context);
        assertThat(read.facts().rowsLeftOut()).isOne();
    }

    @Test
    void everyBadValueIsNamedWithItsLine() throws IOException {
        Reading.Refused refused = (Reading.Refused)
                read(file(document("I", "2026-02-10", "10.00", "") + document("I", "31.02.2026", "10,00", "")));
        assertThat(refused.problems())
                .extracting(Problem::field, Problem::value)
                .containsExactly(tuple("Date", "31.02.2026"), tuple("Total", "10,00"));
        assertThat(refused.problems()).extracting(Problem::line).containsOnly(5);
    }

    private ExportDocument only(String document) throws IOException {
        Reading.Read read = (Reading.Read) read(file(document));
        assertThat(read.documents().count()).isOne();
        return read.documents().list().get(0);
    }

    private Reading read(byte[] bytes) throws IOException {
        return format.read(Samples.content("x", bytes), Samples.CONTEXT);
    }

    private static String document(String type, String date, String total, String payments) {
        return "\n<Document><CustomerCode>C012</CustomerCode><CustomerName>Rossi Impianti</CustomerName>"
                + "<CustomerVatCode>01180680397</CustomerVatCode><CustomerPec>rossi@pec.example</CustomerPec><DocumentType>"
                + type + "</DocumentType><Date>" + date + "</Date><Number>7</Number><Numbering>/A</Numbering><Total>"
                + total + "</Total><Payments>" + payments
                + "</Payments><Rows><Row><Total>9</Total></Row></Rows></Document>";
    }

    private static byte[] file(String documents) {
        String xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<EasyfattDocuments AppVersion=\"2\"><Company>"
                + "<Name>Studio Bianchi</Name><VatCode>02182030391</VatCode></Company>\n<Documents>" + documents
                + "</Documents></EasyfattDocuments>";
        return xml.getBytes(StandardCharsets.UTF_8);
    }
}
