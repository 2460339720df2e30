package org.riguardo.exports.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riguardo.api.exports.ExportDocument;
import org.riguardo.api.exports.Instalment;
import org.riguardo.api.exports.LayoutColumn;
import org.riguardo.api.exports.Reading;
import org.riguardo.exports.Samples;

/** Layouts of which little more is public than that they exist, and the traps that all have in common. */
class PublishedLayoutsTest {

    /** Mexal writes heads and lines in two files without headings, divided by any of three signs: staff say once what is what. */
    @ParameterizedTest
    @ValueSource(strings = {";", ":", ","})
    void theTwoTablesOfMexalAreAskedAbout(String separator) throws IOException {
        String heads =
                "501.00012;Rossi Impianti;FT;1/12;05/03/2026;1220.00\n501.00013;Verdi & C.;FT;1/13;25/03/2026;610.00\n";
        String lines =
                "501.00012;1/12;04/04/2026;610.00\n501.00012;1/12;04/05/2026;610.00\n501.00013;1/13;24/04/2026;610.00\n";
        for (String text : new String[] {heads, lines}) {
            Reading reading = Tables.read(text.replace(";", separator));
            assertThat(reading).isInstanceOf(Reading.Unsure.class);
            assertThat(((Reading.Unsure) reading).guess().columns())
                    .extracting(LayoutColumn::heading)
                    .containsOnly("");
        }
    }

    @Test
    void theListOfDaneaWithColumnsOfTheUsersChoice() throws IOException {
        Reading.Read read = Tables.ok("Doc.;Data;Num.;Cod. cliente;Cliente;Partita Iva;Tot. documento;Da saldare\n"
                + "Fattura;05/03/2026;12;0007;Rossi Impianti;01180680397;1.220,00;220,00\n"
                + "Nota di credito;06/03/2026;3;0007;Rossi Impianti;01180680397;122,00;122,00\n"
                + "Preventivo;07/03/2026;99;0007;Rossi Impianti;01180680397;500,00;500,00\n");
        assertThat(read.documents().list())
                .extracting(
                        ExportDocument::number,
                        ExportDocument::credit,
                        ExportDocument::counts,
                        document -> document.instalments().get(0).open())
                .containsExactly(
                        tuple("12", false, true, new BigDecimal("220.00")),
                        tuple("3", true, true, new BigDecimal("122.00")),
                        tuple("99", false, false, new BigDecimal("500.00")));
        assertThat(read.documents().list().get(0).client().code()).isEqualTo("0007");
    }

    /** The table of invoices with a mark where an invoice is paid: {@code Si=X}. */
    @Test
    void anXSaysThatAnInvoiceIsPaid() throws IOException {
        Reading.Read read = Tables.ok("Cliente;Partita IVA;Numero fattura;Data fattura;Importo;Pagata\n"
                + "Rossi;01180680397;1;05/03/2026;1220,00;X\nRossi;01180680397;2;25/03/2026;999999,99;\n");
        assertThat(read.documents().list())
                .extracting(document -> document.instalments().get(0).openOrAll())
                .containsExactly(new BigDecimal("0.00"), new BigDecimal("999999.99"));
    }

    /** Ageing by client, as Business Central's interface gives it, names no invoice and is never taken for items. */
    @Test
    void ageingByClientIsNeverReadAsItems() throws IOException {
        String text =
                "customerNumber,name,currencyCode,balanceDue,currentAmount,period1Amount,period2Amount,period3Amount\n"
                        + "10000,Rossi,EUR,1220.00,610.00,610.00,0.00,0.00\n";
        var content = Samples.content("x.csv", text.getBytes(StandardCharsets.UTF_8));
        TableFormat format = new TableFormat();
        if (format.recognises(content)) {
            Reading reading = format.read(content, Samples.CONTEXT);
            boolean counts = reading instanceof Reading.Read read
                    && read.documents().list().stream().anyMatch(ExportDocument::counts);
            assertThat(counts).isFalse();
        }
    }

    @Test
    void numbersOfDocumentsStayAsTheyAre() throws IOException {
        Reading.Read read = Tables.ok(
                "Cliente;Numero;Data;Importo\nRossi;12/A;05/03/2026;10,00\n"
                        + "Rossi;FPR 16/19;06/03/2026;10,00\nRossi;FT/2015/0006;07/03/2026;10,00\nRossi;'0012;08/03/2026;10,00\n");
        assertThat(read.documents().list())
                .extracting(ExportDocument::number)
                .containsExactly("12/A", "FPR 16/19", "FT/2015/0006", "0012");
    }

    @Test
    void headingsRepeatedOnEachPageAndSubtotalsAreNoItems() throws IOException {
        String heading = "Cliente;Numero;Data;Scadenza;Importo;Residuo\n";
        Reading.Read read = Tables.ok("Scadenzario clienti al 31/03/2026;;;;;\n" + heading
                + "Rossi;1;05/03/2026;04/04/2026;10,00;10,00\nTotale Rossi;;;;10,00;10,00\n" + heading
                + "Verdi;2;06/03/2026;05/04/2026;20,00;20,00\nTOTALE;;;;30,00;30,00\n");
        assertThat(read.documents().list()).extracting(ExportDocument::number).containsExactly("1", "2");
        assertThat(read.facts().sums().get(0).open()).isEqualTo("30.00");
        assertThat(read.facts().snapshotDay()).isEqualTo(LocalDate.of(2026, 3, 31));
    }

    @Test
    void paymentsOnAccountAreNegativeRowsAndYearsMayHaveTwoDigits() throws IOException {
        Reading.Read read = Tables.ok("Cliente;Numero;Data;Scadenza;Importo\nRossi;1;05/03/26;04/04/26;100,00\n"
                + "Rossi;ACC;20/03/26;20/03/26;-40,00\n");
        assertThat(read.documents().list())
                .extracting(ExportDocument::credit, document -> document.instalments().stream()
                        .map(Instalment::due)
                        .toList()
                        .get(0))
                .containsExactly(tuple(false, LocalDate.of(2026, 4, 4)), tuple(true, LocalDate.of(2026, 3, 20)));
        assertThat(read.facts().sums().get(0).open()).isEqualTo("60.00");
    }

    @Test
    void theSameAmountIsReadInEveryNotation() throws IOException {
        for (String amount :
                new String[] {"1.234,56", "1234,56", "\"1.234,56\"", "€ 1.234,56", "1.234,56 €", "EUR 1234,56"}) {
            assertThat(total(amount)).as(amount).isEqualTo("1234.56");
        }
        for (String amount : new String[] {"-130,0", "130,00-", "(130,00)", "- 130,00", "-€ 130,00"}) {
            assertThat(total(amount)).as(amount).isEqualTo("-130.00");
        }
        assertThat(total("1,234.56")).isEqualTo("1234.56");
    }

    private static BigDecimal total(String amount) throws IOException {
        ExportDocument document = Tables.ok("Cliente;Numero;Data;Importo\nRossi;1;25/03/2026;" + amount + "\n")
                .documents()
                .list()
                .get(0);
        return document.signed(document.payable());
    }
}
