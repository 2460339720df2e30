package org.riguardo.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riguardo.db.TestDatabase;
import org.riguardo.exports.Arrived;
import org.riguardo.exports.ImportReport;
import org.riguardo.ledger.sdi.Receipt;
import org.riguardo.ledger.sdi.Receipts;
import org.riguardo.problem.InputProblem;

/** An invoice that the exchange system rejected is never asked for, whichever came first, until a corrected one comes. */
class RejectedInvoiceTest {

    private static final String FILE = "IT02182030391_00001.xml";
    private static final String CORRECTED = "IT02182030391_00002.xml";
    private static final String LIST = "Cliente;Partita IVA;Codice cliente;Numero;Data;Scadenza;Importo\n";
    private static final String ROW = "Rossi;01180680397;C7;12;31/01/2026;28/02/2026;100,00\n";
    private static final String STATEMENT = "Codice cliente;Cliente;Numero;Data;Scadenza;Importo;Residuo\n";

    private final Ledger ledger = new Ledger(database());

    TestDatabase database() {
        return TestDatabase.open();
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void aRejectionAfterTheInvoiceTakesItsItemsOut() {
        ImportReport invoice = ledger.drop(FILE, invoice());
        assertThat(ledger.open()).isEqualByComparingTo("100.00");
        ImportReport rejection = ledger.drop("IT02182030391_00001_NS_001.xml", message("RicevutaScarto", FILE));
        assertThat(ledger.open()).isEqualByComparingTo("0.00");
        assertThat(ledger.last().touched()).hasSize(1);
        assertThat(rejection.notes()).anySatisfy(note -> assertThat(note.it()).contains("non risultano più aperti"));
        assertThat(paid()).isZero();
        assertThat(shown(invoice)).singleElement().satisfies(document -> {
            assertThat(document.state()).isEqualTo(DocumentState.LEFT_OUT);
            assertThat(document.reason().it()).contains("02/03/2026", "00404 Fattura duplicata");
            assertThat(document.receipts()).extracting(Receipt::kind).containsExactly("NS");
        });
    }

    @Test
    void aRejectionBeforeTheInvoiceLeavesItOutFromTheStart() {
        ledger.drop("ns.xml", message("NotificaScarto", FILE));
        ImportReport invoice = ledger.drop(FILE, invoice());
        assertThat(ledger.count("item")).isZero();
        assertThat(invoice.rowsLeftOut()).isOne();
        assertThat(invoice.problems().get(0).reason().it()).contains("Scartata");
        assertThat(shown(invoice).get(0).state()).isEqualTo(DocumentState.LEFT_OUT);
    }

    @ParameterizedTest
    @CsvSource({
        "IT02182030391_0000a.xml.p7m, IT02182030391_0000A.xml",
        "anno/IT02182030391_0000A.XML, it02182030391_0000a.xml.p7m",
        "IT02182030391_0000a (1).xml, IT02182030391_0000a.xml",
        "IT02182030391_0000a.p7m, IT02182030391_0000a.xml.p7m"
    })
    void theNameIsTheSameWhateverItsFolderCapitalsAndEnding(String name, String said) {
        ledger.drop(name, invoice());
        ledger.drop("ns.xml", message("RicevutaScarto", said));
        assertThat(ledger.open()).isEqualByComparingTo("0.00");
    }

    @Test
    void theCorrectedFileCountsAndAnotherRejectionDoesNotTouchIt() {
        ledger.drop(FILE, invoice());
        ledger.drop("ns.xml", message("RicevutaScarto", FILE));
        ImportReport corrected = ledger.drop(CORRECTED, invoice().replace("Rossi Impianti", "Rossi Impianti Srl"));
        assertThat(ledger.states(corrected)).containsExactly(DocumentState.BOOKED);
        assertThat(ledger.open()).isEqualByComparingTo("100.00");
        ledger.drop("ns2.xml", message("NotificaScarto", FILE));
        assertThat(ledger.open()).isEqualByComparingTo("100.00");
    }

    @Test
    void aRejectionThatComesAfterTheCorrectedFileLeavesItsItems() {
        ledger.drop(FILE, invoice());
        ledger.drop(CORRECTED, invoice().replace("Rossi Impianti", "Rossi Impianti Srl"));
        ledger.drop("ns.xml", message("RicevutaScarto", FILE));
        assertThat(ledger.open()).isEqualByComparingTo("100.00");
    }

    @Test
    void aRejectionOfAWholeArchiveTakesOutEachInvoiceInIt() {
        ImportReport archive = ledger.drop("IT02182030391_00009.zip", archive());
        ledger.drop("IT02182030391_0000z.xml", Fattura.xml("99", "2026-01-31", "7.00", "2026-02-28"));
        assertThat(ledger.open()).isEqualByComparingTo("337.00");
        ImportReport rejection =
                ledger.drop("IT02182030391_00009_NS_001.xml", message("NotificaScarto", "IT02182030391_00009.zip"));
        assertThat(ledger.open()).isEqualByComparingTo("7.00");
        assertThat(shown(archive)).hasSize(3).allSatisfy(document -> {
            assertThat(document.state()).isEqualTo(DocumentState.LEFT_OUT);
            assertThat(document.receipts()).extracting(Receipt::kind).containsExactly("NS");
        });
        ledger.takeBack(rejection);
        assertThat(ledger.open()).isEqualByComparingTo("337.00");
    }

    @ParameterizedTest
    @CsvSource({"IT02182030391_00009.zip, 0.00", "INTERNO.ZIP, 220.00", "IT02182030391_00009.xml, 330.00"})
    void aRejectionOfAnArchiveBeforeItIsOfWhatLiesInIt(String named, String open) {
        ledger.drop("ns.xml", message("NotificaScarto", named));
        ImportReport archive = ledger.drop("IT02182030391_00009.zip", archive());
        assertThat(ledger.open()).isEqualByComparingTo(open);
        assertThat(archive.rowsRead()).isEqualTo(3);
        ledger.drop("c.csv", LIST + ROW.replace(";12;", ";23;").replace("100,00", "110,00"));
        assertThat(ledger.open()).isEqualByComparingTo(open);
    }

    /** Two invoices, and a third in an archive inside it. */
    private static byte[] archive() {
        return zip(Map.of(
                "IT02182030391_0000x.xml",
                Fattura.xml("21", "2026-01-31", "110.00", "2026-02-28").getBytes(StandardCharsets.UTF_8),
                "marzo/IT02182030391_0000y.xml",
                Fattura.xml("22", "2026-01-31", "110.00", "2026-02-28").getBytes(StandardCharsets.UTF_8),
                "interno.zip",
                zip(Map.of(
                        "IT02182030391_0000w.xml",
                        Fattura.xml("23", "2026-01-31", "110.00", "2026-02-28").getBytes(StandardCharsets.UTF_8)))));
    }

    private static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    @Test
    void listsAndStatementsDoNotBringARejectedInvoiceBack() {
        ledger.drop("prima.csv", LIST + ROW);
        ledger.drop(FILE, invoice());
        ledger.drop("ns.xml", message("RicevutaScarto", FILE));
        assertThat(ledger.open()).isEqualByComparingTo("0.00");
        ImportReport list = ledger.drop("dopo.csv", LIST + ROW + ROW.replace(";12;", ";13;"));
        assertThat(ledger.states(list)).containsExactly(DocumentState.LEFT_OUT, DocumentState.BOOKED);
        assertThat(list.rowsLeftOut()).isOne();
        assertThat(list.sums().get(0).total()).isEqualByComparingTo("100.00");
        assertThat(list.sums().get(0).leftOut()).isEqualByComparingTo("100.00");
        ledger.drop("scad_2026-03-20.csv", STATEMENT + "C7;Rossi;12;31/01/2026;28/02/2026;100,00;100,00\n");
        assertThat(ledger.open()).isEqualByComparingTo("100.00");
        ledger.drop(CORRECTED, invoice().replace("Rossi Impianti", "Rossi Impianti Srl"));
        assertThat(ledger.open()).isEqualByComparingTo("200.00");
    }

    @Test
    void takenBackTheRejectionCountsNoMore() {
        ImportReport invoice = ledger.drop(FILE, invoice());
        ImportReport rejection = ledger.drop("ns.xml", message("RicevutaScarto", FILE));
        ledger.takeBack(rejection);
        assertThat(ledger.open()).isEqualByComparingTo("100.00");
        assertThat(shown(invoice).get(0).state()).isEqualTo(DocumentState.BOOKED);
        assertThat(ledger.count("item_voided")).isZero();
    }

    @Test
    void whatAnotherRejectionSaysTooStaysOut() {
        ledger.drop(FILE, invoice());
        ImportReport first = ledger.drop("ns.xml", message("RicevutaScarto", FILE));
        ImportReport second = ledger.drop("ns-copia.xml", message("NotificaScarto", FILE));
        ledger.takeBack(first);
        assertThat(ledger.open()).isEqualByComparingTo("0.00");
        ledger.takeBack(second);
        assertThat(ledger.open()).isEqualByComparingTo("100.00");
    }

    @Test
    void aRejectionStaysWhileTheCorrectedInvoiceIsBooked() {
        ledger.drop(FILE, invoice());
        ImportReport rejection = ledger.drop("ns.xml", message("RicevutaScarto", FILE));
        ledger.drop(CORRECTED, invoice().replace("Rossi Impianti", "Rossi Impianti Srl"));
        assertThatThrownBy(() -> ledger.takeBack(rejection)).isInstanceOf(InputProblem.class);
    }

    @Test
    void inOneGoTheOrderOfTheFilesDoesNotMatter() {
        Arrived invoice = arrived(FILE, invoice());
        Arrived rejection = arrived("ns.xml", message("RicevutaScarto", FILE));
        ledger.drop(TestDatabase.FIRM, List.of(invoice, rejection));
        assertThat(ledger.count("item")).isZero();
        assertThat(ledger.count("sdi_message")).isOne();
    }

    private Arrived arrived(String name, String text) {
        return new Arrived(ledger.arrival(TestDatabase.FIRM, name, text), Ledger.read(name, text));
    }

    @Test
    void receiptsAreKeptWithTheInvoiceInWhateverOrder() {
        ledger.drop("mc.xml", message("RicevutaImpossibilitaRecapito", FILE));
        ImportReport invoice = ledger.drop(FILE, invoice());
        ledger.drop("rc.xml", message("RicevutaConsegna", FILE).replace("2026-03-02", "2026-03-09"));
        assertThat(shown(invoice).get(0).receipts()).extracting(Receipt::kind).containsExactly("MC", "RC");
        assertThat(shown(invoice).get(0).state()).isEqualTo(DocumentState.BOOKED);
        assertThat(ledger.open()).isEqualByComparingTo("100.00");
        assertThat(ledger.last().knownUpTo()).isEmpty();
    }

    private List<ImportedDocument> shown(ImportReport report) {
        return new Receipts(ledger.handle(), Ledger.firm(report.firm()))
                .with(
                        report.id(),
                        new ImportRows(ledger.handle(), report.firm())
                                .documents(report.id(), null, 200)
                                .items());
    }

    private long paid() {
        return ledger.handle()
                .createQuery("select count(*) from item where settled_on is not null and not voided")
                .mapTo(Long.class)
                .one();
    }

    private static String invoice() {
        return Fattura.xml("12", "2026-01-31", "100.00", "2026-02-28");
    }

    private static String message(String root, String file) {
        return "<n:" + root + " xmlns:n=\"urn:x\"><IdentificativoSdI>1</IdentificativoSdI><NomeFile>" + file
                + "</NomeFile><DataOraRicezione>2026-03-02T09:30:00.000+01:00</DataOraRicezione><ListaErrori><Errore>"
                + "<Codice>00404</Codice><Descrizione>Fattura duplicata</Descrizione></Errore></ListaErrori></n:" + root
                + ">";
    }
}
