package org.riguardo.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riguardo.exports.fatturapa.Invoice.invoice;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riguardo.exports.signed.Sealed;

/** Files as they lie in real folders: growing, renamed late, reserved in advance, empty, huge, without an ending, on a share. */
class DropKindsTest {

    private static final byte[] INVOICE =
            invoice().plain("1", "10.00", "2026-03-01").bytes();

    @TempDir
    private Path home;

    private Folder folder;

    @BeforeEach
    void open() throws IOException {
        folder = new Folder(home);
    }

    /** Fault F3: whatever the pause, nothing is imported in part, and all of it once. */
    @ParameterizedTest
    @ValueSource(longs = {3_500, 9_900, 60_000, 86_400_000})
    void aWriterThatPausesIsNeverReadInPart(long millis) throws IOException {
        Path file = folder.drop("a.xml", Arrays.copyOf(INVOICE, INVOICE.length / 2));
        folder.look();
        folder.clock.by(Duration.ofMillis(millis));
        folder.look();
        assertThat(folder.ledger.booked).isEmpty();
        assertThat(folder.ledger.pending)
                .containsEntry("a.xml", millis < 10_000 ? ImportState.WAITING : ImportState.HELD);
        Files.write(file, Arrays.copyOfRange(INVOICE, INVOICE.length / 2, INVOICE.length), StandardOpenOption.APPEND);
        folder.settle();
        assertThat(folder.ledger.booked).hasSize(1);
        assertThat(folder.in("done")).contains("a.xml");
    }

    /** Fault F4: cut in the middle of anything, it is held or rejected; a table that ends with a line is as good as any other. */
    @Test
    void aFileCutAnywhereIsNeverImported() throws IOException {
        byte[] table = "Cliente;Numero;Data;Importo\nRossi;1;31/01/2026;10,00\n".getBytes(StandardCharsets.UTF_8);
        for (byte[] whole : new byte[][] {table, ExportReaderTest.zip(java.util.Map.of("a.xml", INVOICE))}) {
            for (int length = 0; length < whole.length; length += 1 + whole.length / 60) {
                if (length > 0 && whole[length - 1] == '\n') {
                    continue;
                }
                folder.drop("cut" + whole.length + "-" + length, Arrays.copyOf(whole, length));
            }
        }
        folder.settle();
        assertThat(folder.ledger.booked).isEmpty();
        assertThat(folder.ledger.reports).hasSizeGreaterThan(80);
        assertThat(folder.ledger.reports.values()).allMatch(report -> Set.of(ImportState.HELD, ImportState.REJECTED)
                .contains(report.state()));
    }

    @Test
    void aFileReservedInAdvanceIsHeldUntilItIsWritten() throws IOException {
        byte[] half = Arrays.copyOf(Arrays.copyOf(INVOICE, INVOICE.length - 200), INVOICE.length);
        Path file = folder.drop("a.xml", half);
        folder.settle();
        assertThat(folder.ledger.pending).containsEntry("a.xml", ImportState.HELD);
        Files.write(file, INVOICE);
        Files.setLastModifiedTime(file, FileTime.from(folder.clock.instant()));
        folder.settle();
        assertThat(folder.ledger.booked).hasSize(1);
    }

    @Test
    void aFileRenamedLateIsTakenUnderItsLastName() throws IOException {
        Path draft = folder.drop("a.xml.part", INVOICE);
        folder.settle();
        assertThat(folder.ledger.reports).isEmpty();
        Files.move(draft, folder.exports.resolve("a.xml"), StandardCopyOption.ATOMIC_MOVE);
        folder.look();
        Files.move(folder.exports.resolve("a.xml"), folder.exports.resolve("b.xml"));
        folder.settle();
        assertThat(folder.in("done")).contains("b.xml").doesNotContain("a.xml");
        assertThat(folder.ledger.pending).isEmpty();
        assertThat(folder.status.alarms("studio")).isEmpty();
    }

    @Test
    void theKindIsToldByTheBytesWhateverTheNameSays() throws IOException {
        folder.drop("fattura", INVOICE);
        folder.drop("elenco.xls", invoice().plain("2", "10.00", "2026-03-01").bytes());
        folder.drop(
                "foto.jpg",
                Sealed.sign(invoice().plain("3", "10.00", "2026-03-01").bytes()));
        folder.drop(
                "a.xml",
                "Cliente;Partita IVA;Numero;Data;Scadenza;Importo\nRossi;01180680397;4;31/01/2026;28/02/2026;10,00\n"
                        .getBytes(StandardCharsets.UTF_8));
        folder.settle();
        assertThat(folder.ledger.booked).hasSize(4);
    }

    @Test
    void anEmptyFileIsRefusedInWords() throws IOException {
        folder.drop("vuoto.csv", new byte[0]);
        folder.settle();
        assertThat(folder.text("rejected", "vuoto.csv.report.txt")).contains("Il file è vuoto");
    }

    @Test
    void aHugeFileIsRefusedWithoutBeingCopied() throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(folder.exports.resolve("grande.csv").toFile(), "rw")) {
            file.setLength(200L << 20);
        }
        folder.settle();
        assertThat(folder.text("rejected", "grande.csv.report.txt")).contains("più grande di quanto consentito");
        assertThat(folder.in("")).isEmpty();
    }

    @Test
    void aShareThatGoesAwayLosesNothingAndComesBack() throws IOException {
        folder.drop("a.xml", Arrays.copyOf(INVOICE, INVOICE.length / 2));
        folder.settle();
        Path elsewhere = home.resolve("unplugged");
        Files.move(folder.exports, elsewhere);
        Files.createDirectory(folder.exports);
        folder.look();
        assertThat(folder.status.alarms("studio"))
                .extracting(IntakeStatus.Alarm::sentence)
                .containsExactly(Trouble.AWAY);
        assertThat(folder.ledger.pending).containsEntry("a.xml", ImportState.HELD);
        assertThat(folder.exports).isEmptyDirectory();
        Files.delete(folder.exports);
        Files.move(elsewhere, folder.exports);
        folder.look();
        assertThat(folder.status.alarms("studio")).isEmpty();
        assertThat(folder.ledger.reports).hasSize(1);
    }

    @Test
    void aFileOfTheSameSizeWrittenOverIsSeenByItsTime() throws IOException {
        Path file = folder.drop("a.xml", Arrays.copyOf(INVOICE, INVOICE.length / 2));
        folder.settle();
        Files.write(file, new byte[INVOICE.length / 2]);
        Files.setLastModifiedTime(file, FileTime.from(folder.clock.instant()));
        folder.settle();
        assertThat(folder.in("rejected")).contains("a.xml");
    }

    @Test
    void theNameOfAWindowsDeviceAndOneOfDotsAreOnlyNames() throws IOException {
        int number = 10;
        for (String name : new String[] {"CON", "...", "NUL.txt", " .xml", "a\nb.xml", "\u202Elmx.a"}) {
            folder.drop(
                    name, invoice().plain("" + number++, "10.00", "2026-03-01").bytes());
        }
        folder.settle();
        assertThat(folder.in("")).isEmpty();
        assertThat(folder.ledger.booked).hasSize(6);
    }
}
