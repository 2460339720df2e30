package org.riguardo.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riguardo.exports.fatturapa.Invoice.invoice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.riguardo.exports.signed.Sealed;

class ExportReaderTest {

    private static final byte[] INVOICE =
            invoice().plain("1", "10.00", "2026-03-01").bytes();
    private final ExportReader reader = new ExportReader(BuiltInFormats::all);

    @Test
    void archivesAreReadAtAnyNesting() throws IOException {
        byte[] inner = zip(Map.of("b/IT2.xml.p7m", Sealed.sign(INVOICE)));
        FileReading.Read read =
                read(zip(Map.of("a/IT1.xml", INVOICE, "inner.zip", inner, "note.txt", "ciao".getBytes())));
        assertThat(read.parts()).extracting(Part::name).containsExactlyInAnyOrder("a/IT1.xml", "b/IT2.xml.p7m");
        assertThat(read.notes()).hasSize(2);
    }

    @Test
    void oneBadEntryRefusesTheWholeArchiveAndIsNamed() throws IOException {
        byte[] bad = invoice().plain("2", "dieci", "2026-03-01").bytes();
        FileReading reading =
                reader.read(Samples.content("x", zip(Map.of("ok.xml", INVOICE, "bad.xml", bad))), Samples.CONTEXT);
        assertThat(((FileReading.Refused) reading).problems()).first().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("bad.xml: ImportoTotaleDocumento");
            assertThat(problem.value()).isEqualTo("dieci");
        });
    }

    @Test
    void aBombIsRefused() throws IOException {
        assertThat(reader.read(Samples.content("x", zip(Map.of("zeros", new byte[40 << 20]))), Samples.CONTEXT))
                .isInstanceOf(FileReading.Refused.class);
    }

    @Test
    void archivesInArchivesEndSomewhere() throws IOException {
        byte[] nested = INVOICE;
        for (int depth = 0; depth < 8; depth++) {
            nested = zip(Map.of("x", nested));
        }
        assertThat(reader.read(Samples.content("x", nested), Samples.CONTEXT)).isInstanceOf(FileReading.Refused.class);
    }

    @Test
    void aTruncatedArchiveIsHeld() throws IOException {
        byte[] whole = zip(Map.of("a.xml", INVOICE));
        for (int length = 1; length < whole.length; length++) {
            FileReading reading = reader.read(Samples.content("x", Arrays.copyOf(whole, length)), Samples.CONTEXT);
            assertThat(reading).as("after %d bytes", length).isNotInstanceOf(FileReading.Read.class);
        }
    }

    @Test
    void anArchiveOfNothingReadableSaysSo() throws IOException {
        assertThat(reader.read(Samples.content("x", zip(Map.of("a.txt", "x".getBytes()))), Samples.CONTEXT))
                .isInstanceOf(FileReading.Refused.class);
    }

    @Test
    void emptyAndUnknownFilesAreRefusedInWords() throws IOException {
        for (byte[] bytes : new byte[][] {{}, "buongiorno".getBytes(StandardCharsets.UTF_8), {0, 1, 2, 3}}) {
            FileReading reading = reader.read(Samples.content("x", bytes), Samples.CONTEXT);
            assertThat(((FileReading.Refused) reading).problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.reason().it()).isNotBlank());
        }
    }

    private FileReading.Read read(byte[] bytes) throws IOException {
        return (FileReading.Read) reader.read(Samples.content("x.zip", bytes), Samples.CONTEXT);
    }

    static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : new TreeMap<>(entries).entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
