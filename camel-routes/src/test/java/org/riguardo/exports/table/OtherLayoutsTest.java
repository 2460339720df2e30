package org.riguardo.exports.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.riguardo.api.exports.ExportDocument;
import org.riguardo.api.exports.Extent;
import org.riguardo.api.exports.Reading;

/** The layouts of programs that are used elsewhere too. */
class OtherLayoutsTest {

    @Test
    void quickBooksInItsShortForm() throws IOException {
        Reading.Read read = Tables.ok("Bianchi Studio\nOpen Invoices\nAs of March 25 2026\n\n"
                + "Date,Num,Customer,Due Date,Amount,Open Balance\n"
                + "03/05/2026,1012,Rossi,04/04/2026,\"1,220.00\",\"1,220.00\"\n"
                + "03/15/2026,CM-3,Rossi,03/15/2026,-61.00,-61.00\nTotal for Rossi,,,,\"1,159.00\",\"1,159.00\"\n");
        assertThat(read.facts().extent()).isEqualTo(Extent.SNAPSHOT);
        assertThat(read.documents().list())
                .extracting(ExportDocument::number, ExportDocument::credit, ExportDocument::date)
                .containsExactly(
                        tuple("1012", false, LocalDate.of(2026, 3, 5)), tuple("CM-3", true, LocalDate.of(2026, 3, 15)));
        assertThat(read.facts().sums().get(0).open()).isEqualTo("1159.00");
    }

    @Test
    void quickBooksWithARunningBalance() throws IOException {
        Reading.Read read =
                Tables.ok(",Date,Transaction type,Num,Customer full name,Due date,Amount,Open balance,Balance\n"
                        + "1 - 30 days past due,,,,,,,,\n"
                        + ",03/15/2026,Invoice,1,Rossi,03/20/2026,100.00,40.00,40.00\n"
                        + ",03/16/2026,Credit Memo,2,Rossi,03/16/2026,-10.00,-10.00,30.00\n"
                        + "Total for 1 - 30 days past due,,,,,,90.00,30.00,\n");
        assertThat(read.documents().list()).hasSize(2);
        assertThat(read.facts().sums().get(0).open()).isEqualTo("30.00");
    }

    @Test
    void xeroStatesAnInvoiceOnEachOfItsLines() throws IOException {
        String heading =
                "*ContactName,EmailAddress,*InvoiceNumber,Reference,*InvoiceDate,*DueDate,Total,InvoiceAmountPaid,"
                        + "InvoiceAmountDue,*Quantity,*UnitAmount,Currency,Type,Status\n";
        Reading.Read read = Tables.ok(heading
                + "Rossi,r@c.example,INV-1,,2026-03-05,2026-04-04,122.00,22.00,100.00,1,50.00,EUR,Sales invoice,Awaiting Payment\n"
                + "Rossi,r@c.example,INV-1,,2026-03-05,2026-04-04,122.00,22.00,100.00,1,50.00,EUR,Sales invoice,Awaiting Payment\n"
                + heading
                + "Verdi,,INV-2,,2026-03-06,2026-04-05,61.00,61.00,0.00,1,50.00,EUR,Sales invoice,Paid\n"
                + "Verdi,,INV-3,,2026-03-07,2026-04-06,10.00,0.00,10.00,1,10.00,EUR,Sales invoice,Voided\n"
                + "Verdi,,CN-1,,2026-03-07,,5.00,0.00,5.00,1,5.00,EUR,Sales credit note,Awaiting Payment\n");
        assertThat(read.facts().extent()).isEqualTo(Extent.ADDITION);
        assertThat(read.documents().list())
                .extracting(ExportDocument::number, ExportDocument::counts, ExportDocument::total)
                .contains(
                        tuple("INV-1", true, new BigDecimal("122.00")),
                        tuple("INV-2", true, new BigDecimal("61.00")),
                        tuple("INV-3", false, new BigDecimal("10.00")))
                .hasSize(4);
        assertThat(read.documents().list().get(0).instalments().get(0).open()).isEqualTo("100.00");
    }

    @Test
    void aListOfOdooWithPaymentsBelowTheInvoices() throws IOException {
        Reading.Read read = Tables.ok(
                "\"Numero\",\"Nome visualizzato partner fattura\",\"Data fattura\",\"Data scadenza\",\"Totale\","
                        + "\"Importo dovuto\",\"Reconciled Moves/Date\",\"Reconciled Moves/Payments/Amount\"\n"
                        + "\"FT/2026/0006\",\"Rossi\",\"05/03/2026\",\"04/04/2026\",\"300,00\",\"100,00\",\"10/03/2026\",\"150,00\"\n"
                        + "\"\",\"\",\"\",\"\",\"\",\"\",\"12/03/2026\",\"50,00\"\n"
                        + "\"FT/2026/0007\",\"Verdi\",\"06/03/2026\",\"05/04/2026\",\"80,00\",\"80,00\",\"\",\"\"\n");
        assertThat(read.documents().list())
                .extracting(ExportDocument::number)
                .containsExactly("FT/2026/0006", "FT/2026/0007");
        assertThat(read.facts().sums().get(0).open()).isEqualTo("180.00");
    }

    @Test
    void theReceivablesOfErpNext() throws IOException {
        Reading.Read read = Tables.ok(
                "Posting Date,Party Type,Party,Customer Name,Voucher Type,Voucher No,Due Date,Invoiced Amount,"
                        + "Paid Amount,Credit Note,Outstanding Amount,Age (Days),0-30,31-60,Currency\n"
                        + "2026-03-05,Customer,C-1,Rossi,Sales Invoice,SINV-1,2026-04-04,1220.00,220.00,0.00,1000.00,20,1000.00,0.00,EUR\n"
                        + "2026-03-15,Customer,C-1,Rossi,Payment Entry,PAY-9,2026-03-15,0.00,50.00,0.00,-50.00,10,-50.00,0.00,EUR\n"
                        + "Total,,,,,,,1220.00,270.00,0.00,950.00,,950.00,0.00,\n");
        assertThat(read.facts().extent()).isEqualTo(Extent.SNAPSHOT);
        assertThat(read.documents().list()).extracting(ExportDocument::number).containsExactly("SINV-1", "PAY-9");
        assertThat(read.documents().list().get(0).client().name()).isEqualTo("Rossi");
        assertThat(read.facts().sums().get(0).open()).isEqualTo("950.00");
    }
}
