package org.riguardo.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riguardo.exports.fatturapa.Invoice.invoice;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Fault F2 on the folder's side: a disk that is full leaves the file where it is, says so, and goes on by itself. */
class FullDiskTest {

    private static final byte[] INVOICE =
            invoice().plain("1", "10.00", "2026-03-01").bytes();
    private static final byte[] LARGE = ("Cliente;Partita IVA;Numero;Data;Scadenza;Importo\n"
                    + "Rossi;01180680397;1;31/01/2026;28/02/2026;10,00\n".repeat(8_000))
            .getBytes(StandardCharsets.UTF_8);

    private FileSystem disk;
    private Folder folder;

    @BeforeEach
    void open() throws IOException {
        disk = Jimfs.newFileSystem(Configuration.unix().toBuilder()
                .setMaxSize(4 << 20)
                .setBlockSize(512)
                .setAttributeViews("basic", "posix")
                .setWorkingDirectory("/")
                .build());
        folder = new Folder(disk.getPath("/home"));
    }

    @AfterEach
    void close() throws IOException {
        disk.close();
    }

    @Test
    void withoutRoomForACopyTheFileWaitsAndIsTakenWhenThereIsSome() throws IOException {
        folder.drop("a.csv", LARGE);
        fill();
        folder.settle();
        assertThat(folder.in("")).containsExactly("a.csv");
        assertThat(folder.ledger.booked).isEmpty();
        assertThat(folder.status.alarms("studio")).singleElement().satisfies(alarm -> {
            assertThat(alarm.file()).isEqualTo("a.csv");
            assertThat(alarm.sentence()).isEqualTo(Trouble.NO_SPACE);
        });
        free();
        folder.clock.by(Duration.ofSeconds(31));
        folder.look();
        assertThat(folder.in("")).isEmpty();
        assertThat(folder.status.alarms("studio")).isEmpty();
        assertThat(folder.ledger.reports).hasSize(1);
    }

    @Test
    void withoutRoomInTheArchiveItIsBookedOnceAndPutAwayLater() throws IOException {
        folder.drop("a.xml", INVOICE);
        folder.ledger.onBook = this::fill;
        folder.settle();
        assertThat(folder.ledger.booked).hasSize(1);
        assertThat(folder.in("")).containsExactly("a.xml");
        assertThat(folder.status.alarms("studio"))
                .extracting(IntakeStatus.Alarm::sentence)
                .containsExactly(Trouble.NO_SPACE);
        folder.ledger.onBook = () -> {};
        folder.restart();
        free();
        folder.settle();
        assertThat(folder.ledger.booked).hasSize(1);
        assertThat(folder.in("")).isEmpty();
        assertThat(folder.in("done")).containsExactly("a.xml", "a.xml.report.json", "a.xml.report.txt");
    }

    private void fill() {
        try {
            Path filler = disk.getPath("/filler");
            long room = Files.getFileStore(filler.getParent()).getUsableSpace();
            Files.write(filler, new byte[(int) Math.max(0, room - 2_048)]);
            Files.write(disk.getPath("/last"), new byte[1_024]);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private void free() throws IOException {
        Files.deleteIfExists(disk.getPath("/filler"));
        Files.deleteIfExists(disk.getPath("/last"));
    }
}
