package org.riguardo.exports.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.riguardo.api.exports.ExportDocument;
import org.riguardo.api.exports.ExportFormat;
import org.riguardo.api.exports.Extent;
import org.riguardo.api.exports.Problem;
import org.riguardo.api.exports.Reading;
import org.riguardo.api.exports.contract.DocumentFormatContract;
import org.riguardo.exports.Samples;

class TableFormatTest extends DocumentFormatContract {

    private static final String HEADING = "Debitore;Partita IVA;Numero fattura;Data fattura;Scadenza;Importo;PEC\n";
    private static final String ROSSI =
            "Rossi Impianti srl;01180680397;12/A;31/01/2026;28/02/2026;1.200,00;r@pec.example\n";

    @Override
    protected ExportFormat format() {
        return new TableFormat();
    }

    @Override
    protected byte[] sample() {
        return (HEADING + ROSSI + "Però & C.;02182030391;13;01/02/2026;;50,10;\n").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    protected boolean couldBeWhole(byte[] cut) {
        return cut.length > 0 && cut[cut.length - 1] == '\n';
    }

    @Test
    void theGenericListIsReadAndAdds() throws IOException {
        Reading.Read read = Tables.ok(new String(sample(), StandardCharsets.UTF_8));
        assertThat(read.facts().extent()).isEqualTo(Extent.ADDITION);
        ExportDocument rossi = read.documents().list().get(0);
        assertThat(rossi.client().vatId()).isEqualTo("IT01180680397");
        assertThat(rossi.client().pec()).isEqualTo("r@pec.example");
        assertThat(rossi.total()).isEqualTo(new BigDecimal("1200.00"));
        ExportDocument second = read.documents().list().get(1);
        assertThat(second.instalments()).singleElement().satisfies(instalment -> {
            assertThat(instalment.dueDerived()).isTrue();
            assertThat(instalment.due()).isEqualTo(LocalDate.of(2026, 3, 3));
        });
    }

    @Test
    void anEmptyClientAndABadDateAreNamedByLineAndNothingIsRead() throws IOException {
        Reading.Refused refused = Tables.refused(HEADING + ROSSI + ";;14;01/02/2026;;10,00;\n"
                + "Verdi;;15;30/02/2026;;10,00;\nVerdi;;16;01/02/2026;;dieci;\n");
        assertThat(refused.problems())
                .extracting(Problem::line, Problem::field, Problem::value)
                .containsExactly(
                        tuple(3, "Debitore", null),
                        tuple(4, "Data fattura", "30/02/2026"),
                        tuple(5, "Importo", "dieci"));
    }

    @Test
    void aTruncatedLastLineIsHeldUnlessSomebodyVouches() throws IOException {
        byte[] cut = (HEADING + ROSSI.strip()).getBytes(StandardCharsets.UTF_8);
        assertThat(Tables.read("x", cut)).isInstanceOf(Reading.Incomplete.class);
        assertThat(format().read(Samples.content("x", cut), Samples.VOUCHED)).isInstanceOf(Reading.Read.class);
    }

    @Test
    void anOpenQuoteIsHeld() throws IOException {
        assertThat(Tables.read(HEADING + ROSSI + "\"Verdi;;15;01/02/2026;;10,00;\n"))
                .isInstanceOf(Reading.Incomplete.class);
    }

    @Test
    void separatorsPreambleAndTotalsAreSeenThrough() throws IOException {
        for (String separator : new String[] {";", ",", "\t", "|"}) {
            String text = "Studio Bianchi\nScadenzario clienti al 28/02/2026\n\n"
                    + "Cod;Cliente;Num Doc;Data Doc;Data Scad;Importo;Residuo\n"
                    + "7;\"Rossi; Neri, & C.\";\"1\";31/01/2026;28/02/2026;\"1.200,00\";\"200,00\"\n"
                    + "Totale cliente;;;;;\"1.200,00\";\"200,00\"\n"
                    + "Cod;Cliente;Num Doc;Data Doc;Data Scad;Importo;Residuo\n"
                    + "8;Verdi;2;31/01/2026;28/02/2026;\"1,50\";\"1,50\"\n"
                    + "TOTALE;;;;;\"1.201,50\";\"201,50\"\nPagina 1 di 1\n";
            Reading.Read read = Tables.ok(text.replace(";", separator).replace("Rossi" + separator, "Rossi;"));
            assertThat(read.documents().list())
                    .extracting(ExportDocument::number)
                    .containsExactly("1", "2");
            assertThat(read.documents().list().get(0).client().name()).isEqualTo("Rossi; Neri, & C.");
            assertThat(read.documents().list().get(0).instalments().get(0).open())
                    .isEqualTo(new BigDecimal("200.00"));
            assertThat(read.facts().extent()).isEqualTo(Extent.SNAPSHOT);
            assertThat(read.facts().snapshotDay()).isEqualTo(LocalDate.of(2026, 2, 28));
            assertThat(read.facts().sums()).singleElement().satisfies(sum -> assertThat(sum.open())
                    .isEqualTo("201.50"));
        }
    }

    @Test
    void sepNamesTheSeparator() throws IOException {
        String text = "sep=|\r\n" + (HEADING + ROSSI).replace(';', '|').replace("\n", "\r\n");
        assertThat(Tables.ok(text).documents().list()).singleElement().satisfies(document -> assertThat(document.line())
                .isEqualTo(3));
    }

    @Test
    void encodingsAreTold() throws IOException {
        String text = HEADING.replace("Importo", "Importo €") + ROSSI.replace("Rossi", "Società Però");
        for (Charset charset : new Charset[] {
            StandardCharsets.UTF_8, Charset.forName("windows-1252"), StandardCharsets.UTF_16LE, StandardCharsets.UTF_16
        }) {
            assertThat(Tables.ok(text, charset)
                            .documents()
                            .list()
                            .get(0)
                            .client()
                            .name())
                    .as(charset.name())
                    .startsWith("Società Però");
            assertThat(Tables.ok(
                                    "\uFEFF" + text,
                                    charset == Charset.forName("windows-1252") ? StandardCharsets.UTF_8 : charset)
                            .documents())
                    .hasSize(1);
        }
    }

    @Test
    void whatASpreadsheetTakesFromNumbersIsGivenBack() throws IOException {
        Reading.Read read = Tables.ok(HEADING + ROSSI.replace("01180680397", "1180680397"));
        assertThat(read.documents().list().get(0).client().vatId()).isEqualTo("IT01180680397");
    }

    @Test
    void amountsThatContradictEachOtherAreRefused() throws IOException {
        assertThat(Tables.refused(HEADING + ROSSI + ROSSI.replace("1.200,00", "1,200.00"))
                        .problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.reason().it()).contains("1.200,00").contains("1,200.00"));
    }

    @Test
    void inAnItalianFileAPointBeforeThreeDigitsIsForThousands() throws IOException {
        Reading.Read read = Tables.ok(HEADING + ROSSI.replace("1.200,00", "1.200") + ROSSI.replace("1.200,00", "80,5"));
        assertThat(read.documents().list())
                .extracting(ExportDocument::total)
                .containsExactly(new BigDecimal("1200.00"), new BigDecimal("80.50"));
    }

    @Test
    void signsBeforeBehindAndInBracketsAreRead() throws IOException {
        for (String written : new String[] {"-130,0", "130,00-", "(130,00)", "\u2212130", "-€ 130,00"}) {
            ExportDocument document = Tables.ok(HEADING + ROSSI.replace("1.200,00", written))
                    .documents()
                    .list()
                    .get(0);
            assertThat(document.total()).as(written).isEqualTo(new BigDecimal("-130.00"));
            assertThat(document.credit()).isTrue();
        }
    }

    @Test
    void aRowWithAStraySeparatorIsRefused() throws IOException {
        assertThat(Tables.refused(HEADING + ROSSI.replace("Rossi Impianti", "Rossi;Impianti"))
                        .problems())
                .extracting(Problem::line)
                .containsOnly(2);
    }

    @Test
    void missingColumnsAreNamed() throws IOException {
        assertThat(Tables.refused("Cliente;Scadenza;Residuo;Telefono\nRossi;31/03/2026;10,00;1\n")
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason().it()).contains("Numero"));
    }

    @Test
    void theOldBookIsRefusedWithARemedy() throws IOException {
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};
        assertThat(((Reading.Refused) Tables.read("x.xls", old))
                        .problems()
                        .get(0)
                        .reason()
                        .it())
                .contains(".xlsx");
    }
}
