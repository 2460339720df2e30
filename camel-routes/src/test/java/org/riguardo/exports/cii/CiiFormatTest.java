package org.riguardo.exports.cii;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.riguardo.api.exports.ExportDocument;
import org.riguardo.api.exports.ExportFormat;
import org.riguardo.api.exports.Instalment;
import org.riguardo.api.exports.Party;
import org.riguardo.api.exports.Reading;
import org.riguardo.api.exports.contract.DocumentFormatContract;
import org.riguardo.exports.Samples;

class CiiFormatTest extends DocumentFormatContract {

    private final CiiFormat format = new CiiFormat();

    @Override
    protected ExportFormat format() {
        return format;
    }

    @Override
    protected byte[] sample() {
        return invoice("380", "20260210", "1000.00");
    }

    @Test
    void whatIsOwedByWhomAndWhenIsRead() throws IOException {
        ExportDocument document = read(sample());
        assertThat(document.number()).isEqualTo("R-7");
        assertThat(document.date()).isEqualTo(LocalDate.of(2026, 2, 10));
        assertThat(document.currency()).isEqualTo("EUR");
        assertThat(document.total()).isEqualTo(new BigDecimal("1220.00"));
        assertThat(document.payable()).isEqualTo(new BigDecimal("1000.00"));
        assertThat(document.instalments())
                .containsExactly(Instalment.due(LocalDate.of(2026, 3, 12), new BigDecimal("1000.00"), null));
        assertThat(document.issuer()).isEqualTo(Party.of("Studio Bianchi", "IT02182030391", "BNCDAA80A01H501X"));
        assertThat(document.client().vatId()).isEqualTo("DE123456789");
        assertThat(document.client().email()).isEqualTo("buchhaltung@rossi.example");
        assertThat(document.linked()).containsExactly("R-6");
    }

    @Test
    void aCreditNoteCountsBelowZero() throws IOException {
        ExportDocument document = read(invoice("381", "2026-02-10", "1000.00"));
        assertThat(document.signed(document.payable())).isEqualByComparingTo("-1000.00");
    }

    @Test
    void anImpossibleDayIsRefused() throws IOException {
        Reading reading = format.read(Samples.content("x", invoice("380", "20260230", "1.00")), Samples.CONTEXT);
        assertThat(((Reading.Refused) reading).problems().get(0).value()).isEqualTo("20260230");
    }

    private ExportDocument read(byte[] bytes) throws IOException {
        Reading.Read read = (Reading.Read) format.read(Samples.content("x", bytes), Samples.CONTEXT);
        return read.documents().list().get(0);
    }

    private static byte[] invoice(String type, String day, String payable) {
        String xml =
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"
                  xmlns:ram="urn:ram" xmlns:udt="urn:udt">
                 <rsm:ExchangedDocument><ram:ID>R-7</ram:ID><ram:TypeCode>TYPE</ram:TypeCode><ram:IssueDateTime>
                  <udt:DateTimeString format="102">DAY</udt:DateTimeString></ram:IssueDateTime></rsm:ExchangedDocument>
                 <rsm:SupplyChainTradeTransaction>
                  <ram:IncludedSupplyChainTradeLineItem><ram:ID>1</ram:ID></ram:IncludedSupplyChainTradeLineItem>
                  <ram:ApplicableHeaderTradeAgreement>
                   <ram:SellerTradeParty><ram:Name>Studio Bianchi</ram:Name>
                    <ram:SpecifiedTaxRegistration><ram:ID schemeID="FC">BNCDAA80A01H501X</ram:ID></ram:SpecifiedTaxRegistration>
                    <ram:SpecifiedTaxRegistration><ram:ID schemeID="VA">IT02182030391</ram:ID></ram:SpecifiedTaxRegistration>
                   </ram:SellerTradeParty>
                   <ram:BuyerTradeParty><ram:Name>Rossi GmbH</ram:Name>
                    <ram:DefinedTradeContact><ram:EmailURIUniversalCommunication>
                     <ram:URIID>buchhaltung@rossi.example</ram:URIID></ram:EmailURIUniversalCommunication></ram:DefinedTradeContact>
                    <ram:SpecifiedTaxRegistration><ram:ID schemeID="VA">DE123456789</ram:ID></ram:SpecifiedTaxRegistration>
                   </ram:BuyerTradeParty>
                  </ram:ApplicableHeaderTradeAgreement>
                  <ram:ApplicableHeaderTradeSettlement><ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>
                   <ram:SpecifiedTradePaymentTerms><ram:DueDateDateTime>
                    <udt:DateTimeString format="102">20260312</udt:DateTimeString></ram:DueDateDateTime></ram:SpecifiedTradePaymentTerms>
                   <ram:SpecifiedTradeSettlementHeaderMonetarySummation>
                    <ram:GrandTotalAmount>1220.00</ram:GrandTotalAmount><ram:TotalPrepaidAmount>220.00</ram:TotalPrepaidAmount>
                    <ram:DuePayableAmount>PAYABLE</ram:DuePayableAmount>
                   </ram:SpecifiedTradeSettlementHeaderMonetarySummation>
                   <ram:InvoiceReferencedDocument><ram:IssuerAssignedID>R-6</ram:IssuerAssignedID></ram:InvoiceReferencedDocument>
                  </ram:ApplicableHeaderTradeSettlement>
                 </rsm:SupplyChainTradeTransaction>
                </rsm:CrossIndustryInvoice>""";
        return xml.replace("TYPE", type)
                .replace("DAY", day)
                .replace("PAYABLE", payable)
                .getBytes(StandardCharsets.UTF_8);
    }
}
