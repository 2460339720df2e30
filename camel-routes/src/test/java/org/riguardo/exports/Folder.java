package org.riguardo.exports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.riguardo.TestClock;
import org.riguardo.api.exports.LayoutGuess;

/** A watched folder with a ledger in memory, looked into as the route does; a restart forgets all but disk and ledger. */
public final class Folder {

    public final Path exports;
    public final TestClock clock = new TestClock("2026-03-31T08:00:00Z");
    public final FakeLedger ledger = new FakeLedger(clock.instant());
    public final WatchedFolder watched;
    public final ExportsConfig config;
    public IntakeStatus status = new IntakeStatus(clock);
    private FolderIntake intake;

    /** A folder below that home. */
    public Folder(Path home) throws IOException {
        this.exports = Files.createDirectories(home.resolve("exports"));
        this.watched = new WatchedFolder("studio", exports, home.resolve("work"));
        this.config = new ExportsConfig(() -> List.of(watched), Duration.ofSeconds(10), Duration.ofSeconds(1), 1 << 20);
        restart();
    }

    public void restart() {
        status = new IntakeStatus(clock);
        intake = new FolderIntake(config, ledger, BuiltInFormats::all, status, clock);
    }

    public Path drop(String name, byte[] bytes) throws IOException {
        return Files.write(exports.resolve(name), bytes);
    }

    public void look() {
        intake.look();
    }

    /** Looks, waits for the quiet time, and looks again. */
    public void settle() {
        look();
        clock.by(Duration.ofSeconds(11));
        look();
    }

    /** What is asked about the held file of that name; null when it is no longer there. */
    @Nullable
    LayoutGuess guess(String name) throws IOException {
        String sha = ledger.reports.values().iterator().next().sha256();
        return new HeldFileReader(config.folders(), BuiltInFormats::all)
                .read("studio", name, sha, Samples.CONTEXT, reading -> ((FileReading.Unsure) reading).guess())
                .orElse(null);
    }

    public List<String> in(String outcome) {
        try (Stream<Path> files = Files.walk(exports)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> exports.relativize(file))
                    .filter(file -> !file.endsWith(".riguardo"))
                    .filter(file -> outcome.isEmpty() ? file.getNameCount() == 1 : file.startsWith(outcome))
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public String text(String outcome, String name) throws IOException {
        try (Stream<Path> files = Files.walk(exports.resolve(outcome))) {
            return Files.readString(
                    files.filter(file -> file.endsWith(name)).findFirst().orElseThrow());
        }
    }
}
