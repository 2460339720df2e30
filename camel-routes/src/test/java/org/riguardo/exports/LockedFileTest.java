package org.riguardo.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riguardo.exports.fatturapa.Invoice.invoice;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that its writer keeps locked waits, is spoken of in words, stops no other, and is taken when the lock is gone. */
class LockedFileTest {

    private static final byte[] INVOICE =
            invoice().plain("1", "10.00", "2026-03-01").bytes();

    @TempDir
    private Path home;

    private LockingDisk disk;
    private Folder folder;

    @BeforeEach
    void open() throws IOException {
        disk = new LockingDisk(home.getFileSystem());
        folder = new Folder(disk.of(home));
    }

    @Test
    void itWaitsForItsWriter() throws IOException {
        folder.drop("a.xml", INVOICE);
        folder.drop("b.xml", invoice().plain("2", "10.00", "2026-03-01").bytes());
        disk.locked.add("a.xml");
        folder.settle();
        assertThat(folder.in("")).containsExactly("a.xml");
        assertThat(folder.in("done")).contains("b.xml");
        assertThat(folder.status.alarms("studio")).singleElement().satisfies(alarm -> {
            assertThat(alarm.file()).isEqualTo("a.xml");
            assertThat(alarm.sentence()).isEqualTo(Trouble.LOCKED);
        });
        disk.locked.clear();
        folder.clock.by(Duration.ofSeconds(31));
        folder.look();
        assertThat(folder.in("done")).contains("a.xml");
        assertThat(folder.ledger.booked).hasSize(2);
        assertThat(folder.status.alarms("studio")).isEmpty();
    }

    /** Somebody opens it in a spreadsheet program while it is booked: it counts once, and is put away later. */
    @Test
    void lockedWhileItIsBookedItCountsOnceAndIsPutAwayLater() throws IOException {
        folder.drop("a.xml", INVOICE);
        folder.ledger.onBook = () -> disk.locked.add("a.xml");
        folder.settle();
        assertThat(folder.ledger.booked).hasSize(1);
        assertThat(folder.in("")).containsExactly("a.xml");
        disk.locked.clear();
        folder.ledger.onBook = () -> {};
        folder.clock.by(Duration.ofSeconds(31));
        folder.look();
        assertThat(folder.ledger.booked).hasSize(1);
        assertThat(folder.in("")).isEmpty();
        assertThat(folder.in("done")).containsExactly("a.xml", "a.xml.report.json", "a.xml.report.txt");
    }
}
