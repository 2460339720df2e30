package org.riguardo.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.riguardo.exports.fatturapa.Invoice.invoice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riguardo.TestClock;

/** Several batches at once, which are read, booked and put away side by side. */
class RelayTest {

    private static final List<String> FIRMS = List.of("a", "b", "c", "d");

    private final TestClock clock = new TestClock("2026-03-31T08:00:00Z");

    @TempDir
    private Path home;

    @Test
    void f1KilledAtAnyStepAllEndTheSame() throws IOException {
        int step = 1;
        for (boolean killed = true; killed; step++) {
            Path each = Files.createDirectory(home.resolve("step" + step));
            FakeLedger ledger = new FakeLedger(clock.instant());
            FIRMS.forEach(firm -> drop(each, firm));
            ledger.killAt(step);
            killed = catchThrowable(() -> settle(each, ledger)) instanceof FakeLedger.Killed;
            ledger.killAt(Integer.MAX_VALUE);
            settle(each, ledger);
            assertThat(ledger.booked).as("step %d", step).hasSize(2 * FIRMS.size());
            for (String firm : FIRMS) {
                assertThat(in(each, firm))
                        .as("step %d", step)
                        .contains(firm + "1.xml", firm + "1.xml.report.json", firm + "1.xml.report.txt")
                        .hasSize(6);
                assertThat(each.resolve(firm).resolve(firm + "1.xml")).doesNotExist();
            }
        }
        assertThat(step).isGreaterThan(60);
    }

    @Test
    void oneBatchThatCannotBeBookedStopsNoOther() throws IOException {
        FakeLedger ledger = new FakeLedger(clock.instant());
        FIRMS.forEach(firm -> drop(home, firm));
        Files.write(
                home.resolve("b").resolve("poison.xml"),
                invoice().plain("poison", "10.00", "2026-03-01").bytes());
        settle(home, ledger);
        assertThat(ledger.booked).hasSize(2 * FIRMS.size());
        assertThat(home.resolve("b").resolve("poison.xml")).exists();
    }

    private void drop(Path where, String firm) {
        try {
            Path folder = Files.createDirectories(where.resolve(firm));
            for (int number = 1; number <= 2; number++) {
                Files.write(
                        folder.resolve(firm + number + ".xml"),
                        invoice().plain(firm + number, "10.00", "2026-03-01").bytes());
            }
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void settle(Path where, FakeLedger ledger) {
        var config = new ExportsConfig(
                () -> FIRMS.stream()
                        .map(firm -> new WatchedFolder(firm, where.resolve(firm), where.resolve(firm + "-work")))
                        .toList(),
                Duration.ofSeconds(10),
                Duration.ofSeconds(1),
                1 << 20);
        var intake = new FolderIntake(config, ledger, BuiltInFormats::all, new IntakeStatus(clock), clock);
        intake.look();
        clock.by(Duration.ofSeconds(11));
        intake.look();
    }

    private static List<String> in(Path where, String firm) throws IOException {
        try (Stream<Path> files = Files.walk(where.resolve(firm).resolve("done"))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }
}
