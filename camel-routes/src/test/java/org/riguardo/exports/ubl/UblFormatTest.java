package org.riguardo.exports.ubl;

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
import org.riguardo.api.exports.ExportDocument;
import org.riguardo.api.exports.ExportFormat;
import org.riguardo.api.exports.Instalment;
import org.riguardo.api.exports.OwnNumbers;
import org.riguardo.api.exports.Problem;
import org.riguardo.api.exports.ReadContext;
import org.riguardo.api.exports.Reading;
import org.riguardo.api.exports.contract.DocumentFormatContract;
import org.riguardo.exports.Samples;

class UblFormatTest extends DocumentFormatContract {

    private static final String PARTY =
            "<cac:Party><cbc:EndpointID schemeID=\"0202\">studio@pec.example</cbc:EndpointID>"
                    + "<cac:PartyTaxScheme><cbc:CompanyID>%s</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>"
                    + "</cac:PartyTaxScheme><cac:PartyLegalEntity><cbc:RegistrationName>%s</cbc:RegistrationName>"
                    + "</cac:PartyLegalEntity></cac:Party>";

    private final UblFormat format = new UblFormat();

    @Override
    protected ExportFormat format() {
        return format;
    }

    @Override
    protected byte[] sample() {
        return invoice("380", "<cbc:DueDate>2026-03-10</cbc:DueDate>", "", "122.00", "122.00");
    }

    @Test
    void anInvoiceThatTheFirmDidNotIssueIsLeftOut() throws IOException {
        assertThat(read(sample(), "02182030391").leftOut()).isNull();
        assertThat(read(sample(), "01180680397").leftOut()).isNotNull();
    }

    @Test
    void aCreditNoteTypeUnderAnInvoiceIsACreditToo() throws IOException {
        ExportDocument document = read(invoice("381", "", "", "50.00", "50.00"));
        assertThat(document.signed(document.payable())).isEqualByComparingTo("-50.00");
    }

    @Test
    void aProFormaInvoiceIsLeftOut() throws IOException {
        assertThat(read(invoice("325", "", "", "50.00", "50.00")).leftOut()).isNotNull();
    }

    @Test
    void theDayOfAPaymentMeansCountsWhereThereIsNoDueDate() throws IOException {
        ExportDocument document = read(invoice(
                "380",
                "",
                "<cac:PaymentMeans><cbc:PaymentDueDate>2026-04-01</cbc:PaymentDueDate></cac:PaymentMeans>",
                "10.00",
                "10.00"));
        assertThat(document.instalments())
                .containsExactly(Instalment.due(LocalDate.of(2026, 4, 1), new BigDecimal("10.00"), null));
    }

    @Test
    void termsWithAmountsAreInstalments() throws IOException {
        String terms = "<cac:PaymentTerms><cbc:Amount currencyID=\"EUR\">%s</cbc:Amount>"
                + "<cbc:InstallmentDueDate>%s</cbc:InstallmentDueDate></cac:PaymentTerms>";
        ExportDocument document = read(invoice(
                "380",
                "",
                terms.formatted("40.00", "2026-04-01") + terms.formatted("60.00", "2026-05-01"),
                "100.00",
                "100.00"));
        assertThat(document.instalments())
                .extracting(Instalment::due, Instalment::amount)
                .containsExactly(
                        tuple(LocalDate.of(2026, 4, 1), new BigDecimal("40.00")),
                        tuple(LocalDate.of(2026, 5, 1), new BigDecimal("60.00")));
    }

    @Test
    void withoutAPayableAmountItIsTheTotalLessWhatWasPrepaid() throws IOException {
        byte[] bytes = new String(sample(), StandardCharsets.UTF_8)
                .replace(
                        "<cbc:PayableAmount>122.00</cbc:PayableAmount>", "<cbc:PrepaidAmount>22.00</cbc:PrepaidAmount>")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(read(bytes).payable()).isEqualTo(new BigDecimal("100.00"));
    }

    @Test
    void aBadAmountIsRefusedWithLineFieldAndValue() throws IOException {
        Reading reading =
                format.read(Samples.content("x", invoice("380", "", "", "1.234,56", "10.00")), Samples.CONTEXT);
        assertThat(((Reading.Refused) reading).problems())
                .extracting(Problem::field, Problem::value)
                .contains(tuple("TaxInclusiveAmount", "1.234,56"));
    }

    @Test
    void anInvoiceOfAnotherKindIsNotRecognised() throws IOException {
        assertThat(format.recognises(Samples.content("x", "<Invoice><ID>1</ID></Invoice>".getBytes())))
                .isFalse();
    }

    private ExportDocument read(byte[] bytes, String... own) throws IOException {
        ReadContext context = new ReadContext(
                ZoneId.of("Europe/Rome"), LocalDate.of(2026, 3, 31), false, new OwnNumbers(Set.of(own)), Map.of());
        Reading.Read read = (Reading.Read) format.read(Samples.content("x", bytes), context);
        return read.documents().list().get(0);
    }

    private static byte[] invoice(String type, String due, String terms, String total, String payable) {
        String xml = "<?xml version=\"1.0\"?>\n<!-- a comment --><u:Invoice"
                + " xmlns:u=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\" xmlns:cac=\"urn:x:cac\""
                + " xmlns:cbc=\"urn:x:cbc\"><cbc:ID>12/A</cbc:ID><cbc:IssueDate>2026-02-10</cbc:IssueDate>" + due
                + "<cbc:InvoiceTypeCode>" + type + "</cbc:InvoiceTypeCode>"
                + "<cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode><cac:AccountingSupplierParty>"
                + PARTY.formatted("IT02182030391", "Studio Bianchi") + "</cac:AccountingSupplierParty>"
                + "<cac:AccountingCustomerParty>" + PARTY.formatted("IT01180680397", "Rossi Impianti")
                + "</cac:AccountingCustomerParty>" + terms + "<cac:LegalMonetaryTotal><cbc:TaxInclusiveAmount>" + total
                + "</cbc:TaxInclusiveAmount><cbc:PayableAmount>" + payable
                + "</cbc:PayableAmount></cac:LegalMonetaryTotal></u:Invoice>";
        return xml.getBytes(StandardCharsets.UTF_8);
    }
}
