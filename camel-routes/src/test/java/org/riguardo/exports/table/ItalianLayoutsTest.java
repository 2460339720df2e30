package org.riguardo.exports.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.riguardo.api.exports.ExportDocument;
import org.riguardo.api.exports.Extent;
import org.riguardo.api.exports.OwnNumbers;
import org.riguardo.api.exports.Problem;
import org.riguardo.api.exports.ReadContext;
import org.riguardo.api.exports.Reading;
import org.riguardo.exports.Samples;

/** The layouts that programs used in Italy export, each in a file made to it. */
class ItalianLayoutsTest {

    private static final String EMESSE =
            "\"Tipo fattura\";\"Tipo documento\";\"Numero fattura / Documento\";\"Data emissione\";"
                    + "\"Data trasmissione\";\"Codice fiscale fornitore\";\"Partita IVA fornitore\";\"Denominazione fornitore\";"
                    + "\"Codice fiscale cliente\";\"Partita IVA cliente\";\"Denominazione cliente\";"
                    + "\"Imponibile/Importo (totale in euro)\";\"Imposta (totale in euro)\";\"Sdi/file\";\"Fatture consegnate\";"
                    + "\"Data consegna/Presa visione\";\"Bollo virtuale\"\r\n";
    private static final String FATTURA = "\"Fattura ordinaria\";\"Fattura\";\"12/A\";\"05/03/2026\";\"06/03/2026\";"
            + "\"'02182030391'\";\"'02182030391'\";\"Studio \"\"Bianchi\"\"\";\"'Non presente'\";\"'01180680397'\";\"Rossi srl\";"
            + "\"000000000100,00\";\"000000000022,00\";\"'123456789'\";\"Consegnata\";;\"NO\"\r\n";

    @Test
    void thePortalsIssuedInvoicesOfAnotherIssuerAreLeftOut() throws IOException {
        byte[] bytes = (EMESSE
                        + FATTURA
                        + FATTURA.replace("'02182030391'", "'01180680397'").replace("12/A", "13/A"))
                .getBytes();
        ReadContext context = new ReadContext(
                Samples.CONTEXT.zone(),
                Samples.CONTEXT.today(),
                false,
                new OwnNumbers(Set.of("02182030391")),
                Map.of());
        Reading.Read all = Tables.ok(Tables.read("emesse.csv", bytes));
        assertThat(all.facts().rowsLeftOut()).as("no number is set").isZero();
        Reading.Read read = Tables.ok(new TableFormat().read(Samples.content("emesse.csv", bytes), context));
        assertThat(read.documents().list())
                .extracting(ExportDocument::number, ExportDocument::counts)
                .containsExactly(tuple("12/A", true), tuple("13/A", false));
        ExportDocument first = read.documents().list().get(0);
        assertThat(first.total()).isEqualTo("122.00");
        assertThat(first.client().vatId()).isEqualTo("IT01180680397");
        assertThat(first.client().taxCode()).isNull();
        assertThat(read.facts().rowsLeftOut()).isEqualTo(1);
    }

    @Test
    void thePortalsReceivedInvoicesAreListedAndLeftOut() throws IOException {
        Reading.Read read = Tables.ok(EMESSE.replace("Data consegna/Presa visione", "Data ricezione") + FATTURA);
        assertThat(read.documents().list()).hasSize(1).noneMatch(ExportDocument::counts);
        assertThat(read.facts().extent()).isEqualTo(Extent.ADDITION);
        assertThat(read.facts().problems()).extracting(Problem::value).containsExactly("12/A");
    }

    @Test
    void theStatementOfEsolverForClientsAndSuppliers() throws IOException {
        Reading.Read clients = Tables.ok(Tables.read("partite.xlsx", esolver(1)));
        assertThat(clients.facts().extent()).isEqualTo(Extent.SNAPSHOT);
        assertThat(clients.facts().snapshotDay()).isEqualTo(LocalDate.of(2026, 3, 20));
        assertThat(clients.documents().list())
                .extracting(ExportDocument::number, ExportDocument::type, ExportDocument::credit, ExportDocument::date)
                .containsExactly(
                        tuple("EE-FAT202600026496", "FT", false, LocalDate.of(2026, 3, 12)),
                        tuple("EE-FAT202600026497", "FT", false, LocalDate.of(2026, 3, 13)),
                        tuple("EE-NC202600000012", "NC", true, LocalDate.of(2026, 3, 14)));
        ExportDocument first = clients.documents().list().get(0);
        assertThat(first.client().code()).isEqualTo("264");
        assertThat(first.client().name()).isEqualTo("PANORAMA COMPANY S.R.L.");
        assertThat(first.instalments()).singleElement().satisfies(instalment -> {
            assertThat(instalment.open()).isEqualTo("1234.56");
            assertThat(instalment.due()).isEqualTo(LocalDate.of(2026, 4, 30));
        });
        assertThat(clients.facts().sums().get(0).open()).isEqualTo("1324.56");
        Reading.Read suppliers = Tables.ok(Tables.read("partite.xlsx", esolver(-1)));
        assertThat(suppliers.documents().list()).hasSize(3).noneMatch(ExportDocument::counts);
        assertThat(suppliers.facts().extent()).isEqualTo(Extent.ADDITION);
    }

    @Test
    void theAgeingGridIsListedAndLeftOut() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            Sheet sheet = book.createSheet("Situazione sintetica scadenze");
            Books.row(
                    sheet,
                    0,
                    "",
                    "Totale",
                    "Scaduto",
                    "Scadenze - In scadenza al 02/05/2026",
                    "Scadenze - In scadenza al 01/06/2026",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "Insoluti",
                    "Anticipate",
                    "Bloccate",
                    "Giorni medi di ritardo",
                    "Giorni medi di pagamento");
            Books.row(
                    sheet,
                    1,
                    "264 PANORAMA COMPANY S.R.L.",
                    1500.5,
                    500.5,
                    1000.0,
                    0.0,
                    "",
                    "",
                    "",
                    "",
                    "",
                    0.0,
                    0.0,
                    0.0,
                    12,
                    45);
            Books.row(sheet, 2, "7 ROSSI", 20.0, 20.0, 0.0, 0.0, "", "", "", "", "", 0.0, 0.0, 0.0, 3, 30);
            Reading.Read read = Tables.ok(Tables.read("x", Books.bytes(book)));
            assertThat(read.documents().list())
                    .noneMatch(ExportDocument::counts)
                    .extracting(
                            document -> document.client().code(),
                            document -> document.client().name(),
                            ExportDocument::total)
                    .containsExactly(
                            tuple("264", "PANORAMA COMPANY S.R.L.", new BigDecimal("1500.50")),
                            tuple("7", "ROSSI", new BigDecimal("20.00")));
            assertThat(read.facts().extent()).isEqualTo(Extent.ADDITION);
            assertThat(read.facts().sums().get(0).leftOut()).isEqualTo("1520.50");
        }
    }

    @Test
    void balancesWithoutHeadingAreListedWithTheirSigns() throws IOException {
        Reading.Read read = Tables.ok("01.10.003;-130,0\r\n01.10.004;1250,5\r\n");
        assertThat(read.documents().list())
                .noneMatch(ExportDocument::counts)
                .extracting(document -> document.client().code(), ExportDocument::total)
                .containsExactly(
                        tuple("01.10.003", new BigDecimal("-130.00")), tuple("01.10.004", new BigDecimal("1250.50")));
    }

    @Test
    void theJournalOfZucchettiWithAndWithoutItsHeading() throws IOException {
        String rows = "01/03/2026;Fattura;\"1.000,00\";;\"1.000,00\";Rossi ft 12\r\n"
                + "05/03/2026;Incasso;;\"400,00\";\"600,00\";Rossi acconto\r\nTOTALE;;;;;\r\n";
        for (String text : List.of("Data;Causale;Dare;Avere;Saldo;Descrizione\r\n" + rows, rows)) {
            Reading.Read read = Tables.ok(text);
            assertThat(read.documents().list())
                    .noneMatch(ExportDocument::counts)
                    .extracting(ExportDocument::number, ExportDocument::total)
                    .containsExactly(
                            tuple("Rossi ft 12", new BigDecimal("1000.00")),
                            tuple("Rossi acconto", new BigDecimal("-400.00")));
        }
    }

    @Test
    void batchesOfDatevAndRecordsForProfisAreToldWithARemedy() throws IOException {
        String datev =
                "\"EXTF\";700;21;\"Buchungsstapel\";13;20260401000000000;;\"RE\";\"\";\"\";1001;1;20260101;4;20260301;20260331;"
                        + "\"\";\"\";1;0;0;\"EUR\";;\"\";;;;;;\"\"\r\n\"Umsatz (ohne Soll/Haben-Kz)\";\"Soll/Haben-Kennzeichen\";\"WKZ Umsatz\";"
                        + "\"Konto\";\"Gegenkonto (ohne BU-Schlüssel)\";\"BU-Schlüssel\";\"Belegdatum\";\"Belegfeld 1\"\r\n"
                        + "119,00;\"S\";\"EUR\";10001;8400;\"\";0503;\"RE-1\"\r\n";
        Reading.Refused batch =
                (Reading.Refused) Tables.read("EXTF.csv", datev.getBytes(Charset.forName("windows-1252")));
        assertThat(batch.problems().get(0).reason().it()).contains("DATEV").contains("OPOS");
        Reading.Refused records =
                Tables.refused("C1;0001;02182030391;X\r\nC1;0002;01180680397;Y\r\nDPIV;01180680397;;\r\n");
        assertThat(records.problems().get(0).reason().it()).contains("Profis");
    }

    @Test
    void theCustomerLedgerOfBusinessCentral() throws IOException {
        Reading.Read read = Tables.ok(
                "Nr. documento;Tipo documento;Data registrazione;Data scadenza;Importo;Importo residuo;Nr. cliente\r\n"
                        + "FV-26001;Fattura;05/03/2026;04/04/2026;1.220,00;1.220,00;C0012\r\n"
                        + "INC-77;Pagamento;20/03/2026;20/03/2026;-500,00;-120,00;C0012\r\n"
                        + "NC-3;Nota credito;21/03/2026;21/03/2026;-61,00;-61,00;C0013\r\n");
        assertThat(read.facts().extent()).isEqualTo(Extent.SNAPSHOT);
        assertThat(read.documents().list())
                .extracting(ExportDocument::number, ExportDocument::credit)
                .containsExactly(tuple("FV-26001", false), tuple("INC-77", true), tuple("NC-3", true));
        assertThat(read.facts().sums().get(0).open()).isEqualTo("1039.00");
        Reading.Read named =
                Tables.ok("Nr. documento;Data registrazione;Data scadenza;Importo residuo;Nr. cliente;Nome\r\n"
                        + "FV-26001;05/03/2026;04/04/2026;1.220,00;C0012;Rossi Impianti\r\n");
        assertThat(named.documents().list().get(0).client().name()).isEqualTo("Rossi Impianti");
    }

    @Test
    void oneRowForEachInstalmentIsReadByTheInstalment() throws IOException {
        Reading.Read read = Tables.ok(
                "Ragione sociale;Cliente;Numero documento;Data documento;Totale documento;Scadenza;Importo rata\n"
                        + "Rossi;7;12;05/03/2026;1.200,00;05/04/2026;600,00\nRossi;7;12;05/03/2026;1.200,00;05/05/2026;600,00\n");
        assertThat(read.facts().sums().get(0).total()).isEqualTo("1200.00");
    }

    private static byte[] esolver(int sign) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            Sheet sheet = book.createSheet("Foglio1");
            esolver(sheet, 0, "FT n. EE-FAT202600026496 del 12/03/2026", sign * 1234.56, "30/04/2026");
            esolver(sheet, 1, "FT n. EE-FAT202600026497 del 13/03/2026", sign * 100.0, "30/04/2026");
            esolver(sheet, 2, "NC n. EE-NC202600000012 del 14/03/2026", sign * -10.0, "14/03/2026");
            return Books.bytes(book);
        }
    }

    private static void esolver(Sheet sheet, int at, String document, double open, String due) {
        Object[] cells = new Object[25];
        Arrays.fill(cells, "");
        cells[0] = "1";
        cells[2] = "20/03/2026";
        cells[10] = 264;
        cells[11] = "PANORAMA COMPANY";
        cells[12] = "S.R.L.";
        cells[18] = document;
        cells[19] = open;
        cells[20] = "04";
        cells[21] = "Bonifico";
        cells[22] = due;
        cells[24] = Math.abs(open);
        Books.row(sheet, at, cells);
    }
}
