package org.riguardo.exports.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.riguardo.api.exports.ExportDocument;
import org.riguardo.api.exports.Extent;
import org.riguardo.api.exports.Reading;

/** A few hundred rows in each of the layouts that Italian firms export. */
class LayoutsTest {

    private static final int ROWS = 400;
    private static final DateTimeFormatter ITALIAN = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @Test
    void theTaxOfficePortal() throws IOException {
        StringBuilder text = new StringBuilder("\"Tipo fattura\";\"Tipo documento\";\"Numero fattura / Documento\";"
                + "\"Data emissione\";\"Data trasmissione\";\"Codice fiscale fornitore\";\"Partita IVA fornitore\";"
                + "\"Denominazione fornitore\";\"Codice fiscale cliente\";\"Partita IVA cliente\";\"Denominazione cliente\";"
                + "\"Imponibile/Importo (totale in euro)\";\"Imposta (totale in euro)\";\"Sdi/file\";\"Fatture consegnate\";"
                + "\"Data consegna/Presa visione\";\"Bollo virtuale\"\r\n");
        for (int row = 1; row <= ROWS; row++) {
            String type = row % 50 == 0 ? "Nota di credito" : "Fattura";
            text.append("\"Fattura ordinaria\";\"" + type + "\";\"FPR " + row + "/26\";\"" + ITALIAN.format(day(row))
                    + "\";\"" + ITALIAN.format(day(row))
                    + "\";\"'02182030391'\";\"'02182030391'\";\"Studio \"\"Bianchi\"\"\";"
                    + "\"'Non presente'\";\"'" + vat(row) + "'\";\"Cliente " + row % 90 + " srl\";\""
                    + padded(row, "00") + "\";\"" + padded(row, "22") + "\";\"123456789\";\"Consegnata\";;\r\n");
        }
        Reading.Read read = Tables.ok(text.toString());
        assertThat(read.facts().extent()).isEqualTo(Extent.ADDITION);
        assertThat(read.documents().list()).hasSize(ROWS);
        ExportDocument first = read.documents().list().get(0);
        assertThat(first.number()).isEqualTo("FPR 1/26");
        assertThat(first.total()).isEqualTo(new BigDecimal("2.22"));
        assertThat(first.client().vatId()).isEqualTo("IT" + vat(1));
        assertThat(first.client().taxCode()).isNull();
        assertThat(first.issuer().name()).isEqualTo("Studio \"Bianchi\"");
        assertThat(first.instalments().get(0).dueDerived()).isTrue();
        assertThat(read.documents().list().stream().filter(ExportDocument::credit))
                .hasSize(ROWS / 50);
    }

    @Test
    void theListOfReceivedInvoicesIsRefused() throws IOException {
        assertThat(Tables.refused("\"Tipo documento\";\"Numero fattura / Documento\";\"Data emissione\";"
                                + "\"Denominazione cliente\";\"Imponibile/Importo (totale in euro)\";"
                                + "\"Imposta (totale in euro)\";\"Data ricezione\"\r\n")
                        .problems()
                        .get(0)
                        .reason()
                        .it())
                .contains("ricevute");
    }

    @Test
    void theGenericListOfALegalTool() throws IOException {
        StringBuilder text =
                new StringBuilder("Debitore;Partita IVA;Numero fattura;Data fattura;Scadenza;Importo;PEC\r\n");
        for (int row = 1; row <= ROWS; row++) {
            text.append("Cliente " + row % 90 + ";" + vat(row) + ";" + row + "/A;" + ITALIAN.format(day(row)) + ";"
                    + (row % 7 == 0 ? "" : ITALIAN.format(day(row).plusDays(60))) + ";" + italian(row) + ";c" + row % 90
                    + "@pec.example\r\n");
        }
        Reading.Read read = Tables.ok(text.toString());
        assertThat(read.documents().list()).hasSize(ROWS);
        assertThat(read.facts().sums()).singleElement().satisfies(sum -> assertThat(sum.total())
                .isEqualByComparingTo(sum()));
        assertThat(read.documents().list().stream()
                        .filter(document -> document.instalments().get(0).dueDerived()))
                .hasSize(ROWS / 7);
    }

    @Test
    void anEnglishStatementWithAgeingSections() throws IOException {
        StringBuilder text = new StringBuilder(
                "A/R Ageing Detail,,,,,,\nBianchi Studio,,,,,,\n\"As of March 31, 2026\",,,,,,\n,,,,,,\n"
                        + ",Date,Transaction type,Num,Customer full name,Due date,Amount,Open balance\n");
        for (int row = 1; row <= ROWS; row++) {
            if (row % 100 == 1) {
                text.append(row + " days past due,,,,,,,\n");
            }
            boolean credit = row % 40 == 0;
            String amount = String.format(Locale.ROOT, "%,d.%02d", row * 37, row % 100);
            text.append("," + day(row).format(DateTimeFormatter.ofPattern("MM/dd/yyyy")) + ","
                    + (credit ? "Credit Memo" : "Invoice") + "," + row + ",Client " + row % 90 + ","
                    + day(row).plusDays(30).format(DateTimeFormatter.ofPattern("MM/dd/yyyy")) + ",\""
                    + (credit ? "-" : "")
                    + amount + "\",\"" + (credit ? "-" : "") + amount + "\"\n");
            if (row % 100 == 0) {
                text.append("Total for " + row + " days past due,,,,,,\"1.00\",\"1.00\"\n");
            }
        }
        Reading.Read read = Tables.ok(text.toString());
        assertThat(read.facts().extent()).isEqualTo(Extent.SNAPSHOT);
        assertThat(read.documents().list()).hasSize(ROWS);
        assertThat(read.documents().list().get(0).date()).isEqualTo(day(1));
        assertThat(read.documents()
                        .list()
                        .get(39)
                        .signed(read.documents().list().get(39).total()))
                .isNegative();
    }

    static LocalDate day(int row) {
        return LocalDate.of(2025, 1, 1).plusDays(row);
    }

    static BigDecimal amount(int row) {
        return new BigDecimal(row * 37).add(new BigDecimal(row % 100).movePointLeft(2));
    }

    static BigDecimal sum() {
        BigDecimal sum = BigDecimal.ZERO;
        for (int row = 1; row <= ROWS; row++) {
            sum = sum.add(amount(row));
        }
        return sum;
    }

    static String vat(int row) {
        String digits = String.format("%010d", 218203L + row % 90);
        for (int check = 0; check < 10; check++) {
            int total = 0;
            for (int at = 0; at < 11; at++) {
                int digit = (digits + check).charAt(at) - '0';
                int counted = at % 2 == 0 ? digit : digit * 2;
                total += counted > 9 ? counted - 9 : counted;
            }
            if (total % 10 == 0) {
                return digits + check;
            }
        }
        throw new IllegalStateException();
    }

    private static String italian(int row) {
        return String.format(Locale.ITALY, "%,.2f", amount(row));
    }

    private static String padded(int row, String cents) {
        return String.format("%012d", row) + "," + cents;
    }
}
