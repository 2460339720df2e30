package org.riguardo.exports.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.riguardo.exports.fatturapa.Invoice.invoice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riguardo.exports.FakeLedger;
import org.riguardo.exports.Folder;
import org.riguardo.exports.ImportState;

class RemoteFetchTest {

    private static final byte[] INVOICE =
            invoice().plain("1", "10.00", "2026-03-01").bytes();
    private static final Instant WRITTEN = Instant.parse("2026-03-30T09:00:00Z");

    @TempDir
    private Path home;

    private Both both;

    /** A folder elsewhere and the one here. */
    private static final class Both {
        final Path there;
        final Folder here;
        private RemoteFetch fetch;
        boolean away;

        Both(Path home) throws IOException {
            there = Files.createDirectories(home.resolve("there"));
            here = new Folder(home.resolve("here"));
            restart();
        }

        void restart() {
            here.restart();
            RemoteSource.Door door = () -> {
                if (away) {
                    throw new IOException("connection refused");
                }
                return new DiskFolder(there, here.ledger::kill);
            };
            fetch = new RemoteFetch(new RemoteSource(here.watched, door), here.config, here.status, here.clock);
        }

        Path put(String name, byte[] bytes) throws IOException {
            Path file = Files.write(there.resolve(name), bytes);
            Files.setLastModifiedTime(file, FileTime.from(WRITTEN));
            return file;
        }

        void round() {
            fetch.look();
            here.look();
            here.clock.by(Duration.ofSeconds(11));
        }

        void rounds(int count) {
            for (int round = 0; round < count; round++) {
                round();
            }
        }

        List<String> left() throws IOException {
            return names(there);
        }

        List<String> under(String outcome) throws IOException {
            return Files.exists(there.resolve(outcome)) ? names(there.resolve(outcome)) : List.of();
        }

        private static List<String> names(Path folder) throws IOException {
            try (Stream<Path> files =
                    folder.getFileName().toString().equals("there") ? Files.list(folder) : Files.walk(folder)) {
                return files.filter(Files::isRegularFile)
                        .map(file -> file.getFileName().toString())
                        .sorted()
                        .toList();
            }
        }
    }

    @BeforeEach
    void open() throws IOException {
        both = new Both(home);
    }

    @Test
    void aWholeFileIsFetchedReadAndThenPutAwayOnBothSides() throws IOException {
        both.put("a.xml", INVOICE);
        both.rounds(5);
        assertThat(both.here.ledger.booked).hasSize(1);
        assertThat(both.here.in("done")).containsExactly("a.xml", "a.xml.report.json", "a.xml.report.txt");
        assertThat(both.left()).isEmpty();
        assertThat(both.under("done")).containsExactly("a.xml", "a.xml.report.json", "a.xml.report.txt");
    }

    @Test
    void whatCannotBeReadGoesToRejectedThereToo() throws IOException {
        both.put("a.xml", invoice().plain("1", "dieci", "2026-03-01").bytes());
        both.rounds(5);
        assertThat(both.under("rejected")).contains("a.xml", "a.xml.report.txt");
        assertThat(both.left()).isEmpty();
    }

    @Test
    void aFileThatGrowsThereIsWaitedFor() throws IOException {
        Path file = both.put("a.xml", Arrays.copyOf(INVOICE, 100));
        both.round();
        Files.write(file, Arrays.copyOfRange(INVOICE, 100, INVOICE.length), StandardOpenOption.APPEND);
        Files.setLastModifiedTime(file, FileTime.from(WRITTEN.plusSeconds(5)));
        both.round();
        assertThat(both.here.in("")).isEmpty();
        both.rounds(4);
        assertThat(both.here.ledger.booked).hasSize(1);
        assertThat(both.left()).isEmpty();
    }

    @Test
    void aHeldFileStaysThereAndItsMendedVersionIsFetched() throws IOException {
        both.put("a.xml", Arrays.copyOf(INVOICE, INVOICE.length / 2));
        both.rounds(6);
        assertThat(both.here.ledger.pending).containsEntry("a.xml", ImportState.HELD);
        assertThat(both.left()).containsExactly("a.xml");
        Path file = both.put("a.xml", INVOICE);
        Files.setLastModifiedTime(file, FileTime.from(WRITTEN.plusSeconds(60)));
        both.rounds(6);
        assertThat(both.here.ledger.booked).hasSize(1);
        assertThat(both.left()).isEmpty();
    }

    @Test
    void anOriginalThatChangedMeanwhileIsFetchedAnew() throws IOException {
        both.put("a.xml", INVOICE);
        both.rounds(2);
        Path file =
                both.put("a.xml", invoice().plain("2", "10.00", "2026-03-01").bytes());
        Files.setLastModifiedTime(file, FileTime.from(WRITTEN.plusSeconds(60)));
        both.rounds(6);
        assertThat(both.here.ledger.booked).hasSize(2);
        assertThat(both.under("done")).contains("a.xml");
        assertThat(both.left()).isEmpty();
    }

    @Test
    void aServerThatIsAwayIsSaidAndComesBack() throws IOException {
        both.put("a.xml", INVOICE);
        both.away = true;
        both.rounds(2);
        assertThat(both.here.status.alarms("studio"))
                .singleElement()
                .satisfies(alarm -> assertThat(alarm.sentence().it()).contains("server esterno"));
        both.away = false;
        both.rounds(5);
        assertThat(both.here.status.alarms("studio")).isEmpty();
        assertThat(both.here.ledger.booked).hasSize(1);
    }

    @Test
    void aFileThatIsTooLargeStaysThereAndIsSaid() throws IOException {
        both.put("a.csv", new byte[(1 << 20) + 1]);
        both.rounds(3);
        assertThat(both.left()).containsExactly("a.csv");
        assertThat(both.here.status.alarms("studio")).hasSize(1);
        Files.delete(both.there.resolve("a.csv"));
        both.rounds(2);
        assertThat(both.here.status.alarms("studio")).isEmpty();
    }

    @Test
    void namesFromElsewhereStayInTheirFoldersAndNeverCoverAnother() throws IOException {
        both.here.drop("a.xml", invoice().plain("9", "10.00", "2026-03-01").bytes());
        both.put("a.xml", INVOICE);
        both.put("..a\u202E.xml", invoice().plain("3", "10.00", "2026-03-01").bytes());
        both.put("A*?.xml", invoice().plain("4", "10.00", "2026-03-01").bytes());
        both.rounds(6);
        assertThat(both.here.ledger.booked).hasSize(4);
        assertThat(both.left()).isEmpty();
        assertThat(both.under("done")).hasSize(9);
    }

    @Test
    void killedAtAnyStepItIsBookedOnceAndPutAwayThere() throws IOException {
        int step = 1;
        for (boolean killed = true; killed; step++) {
            Both each = new Both(home.resolve("step" + step));
            each.put("a.xml", INVOICE);
            each.put("a.xml.done", new byte[0]);
            each.here.ledger.killAt(step);
            killed = catchThrowable(() -> each.rounds(5)) instanceof FakeLedger.Killed;
            each.here.ledger.killAt(Integer.MAX_VALUE);
            each.restart();
            each.rounds(6);
            assertThat(each.here.ledger.booked).as("step %d", step).hasSize(1);
            assertThat(each.here.ledger.reports).as("step %d", step).hasSize(1);
            assertThat(each.left()).as("step %d", step).isEmpty();
            assertThat(each.under("done")).as("step %d", step).contains("a.xml", "a.xml.report.txt");
            assertThat(each.here.in("")).as("step %d", step).isEmpty();
        }
        assertThat(step).isGreaterThan(20);
    }
}
