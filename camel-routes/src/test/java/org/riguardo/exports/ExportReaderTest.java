package org.riguardo.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riguardo.exports.fatturapa.Invoice.invoice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.riguardo.api.exports.SdiMessage;
import org.riguardo.exports.sdi.Message;
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
    void eachInvoiceKnowsTheArchivesAroundIt() throws IOException {
        byte[] inner = zip(Map.of("IT2.xml.p7m", Sealed.sign(INVOICE)));
        FileReading.Read read = read(zip(Map.of("anno/IT1.xml", INVOICE, "marzo/inner.zip", inner)));
        assertThat(read.parts())
                .extracting(part -> part.name() + " in " + part.archives())
                .containsExactlyInAnyOrder("anno/IT1.xml in [x.zip]", "IT2.xml.p7m in [x.zip, marzo/inner.zip]");
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
    void messagesOfTheExchangeSystemStandBesideTheirInvoices() throws IOException {
        FileReading.Read read = read(zip(Map.of(
                "IT01234567890_00001.xml.p7m",
                Sealed.sign(INVOICE),
                "IT01234567890_00001_metaDato.xml",
                Message.of("FileMetadati", "IT01234567890_00001.xml.p7m", ""),
                "ricevute/IT01234567890_00001_RC_001.xml",
                Message.of("RicevutaConsegna", "IT01234567890_00001.xml.p7m", ""))));
        assertThat(read.parts()).extracting(Part::format).containsExactly("fatturapa", "sdi", "sdi");
        assertThat(read.parts())
                .flatExtracting(part -> part.read().messages())
                .extracting(SdiMessage::kind)
                .containsExactly("MT", "RC");
    }

    @Test
    void base64OfAnEnvelopeIsOpenedWhateverFormatsThereAre() throws IOException {
        byte[] once = Base64.getMimeEncoder(64, new byte[] {'\r', '\n'}).encode(Sealed.sign(INVOICE));
        for (byte[] form : List.of(once, Base64.getEncoder().encode(once))) {
            assertThat(read(form).parts()).extracting(Part::format).containsExactly("fatturapa");
        }
    }

    @Test
    void archivesInTenArchivesAreRead() throws IOException {
        byte[] nested = INVOICE;
        for (int depth = 0; depth < 10; depth++) {
            nested = zip(Map.of("cartella/x", nested));
        }
        assertThat(read(nested).parts()).hasSize(1);
    }

    @Test
    void envelopesInEnvelopesEndSomewhere() throws IOException {
        byte[] nested = INVOICE;
        for (int depth = 0; depth < 30; depth++) {
            nested = Sealed.sign(nested);
        }
        assertThat(reader.read(Samples.content("x", nested), Samples.CONTEXT)).isInstanceOf(FileReading.Refused.class);
    }

    @Test
    void manySmallBombsAreOneBomb() throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        for (int entry = 0; entry < 100; entry++) {
            entries.put("zeros" + entry, new byte[1 << 20]);
        }
        assertThat(reader.read(Samples.content("x", zip(entries)), Samples.CONTEXT))
                .isInstanceOf(FileReading.Refused.class);
    }

    @Test
    void anEndlessListOfEntriesIsRefusedUnread() throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        for (int entry = 0; entry < 60_000; entry++) {
            entries.put("empty" + entry, new byte[0]);
        }
        FileReading reading = reader.read(Samples.content("x", zip(entries)), Samples.CONTEXT);
        assertThat(((FileReading.Refused) reading).problems().get(0).reason().en())
                .contains("list of files");
    }

    @Test
    void archivesInArchivesEndSomewhere() throws IOException {
        byte[] nested = INVOICE;
        for (int depth = 0; depth < 20; depth++) {
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
