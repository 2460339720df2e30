package org.riguardo.exports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A watched folder with a ledger in memory, looked into as the route does; a restart forgets all but disk and ledger. */
final class Folder {

    final Path exports;
    final TestClock clock = new TestClock();
    final FakeLedger ledger = new FakeLedger(clock.instant());
    private final ExportsConfig config;
    private FolderWatch watch;
    private FileTaker taker;

    Folder(Path home) throws IOException {
        this.exports = Files.createDirectories(home.resolve("exports"));
        WatchedFolder watched = new WatchedFolder("studio", exports, home.resolve("work"));
        this.config = new ExportsConfig(() -> List.of(watched), Duration.ofSeconds(10), Duration.ofSeconds(1), 1 << 20);
        restart();
    }

    void restart() {
        watch = new FolderWatch(config, ledger, clock);
        taker = new FileTaker(config, watch, new ExportReader(BuiltInFormats::all), ledger, clock);
    }

    Path drop(String name, byte[] bytes) throws IOException {
        return Files.write(exports.resolve(name), bytes);
    }

    void look() {
        taker.take(watch.ready());
    }

    /** Looks, waits for the quiet time, and looks again. */
    void settle() {
        look();
        clock.pass(Duration.ofSeconds(11));
        look();
    }

    List<String> in(String outcome) {
        try (Stream<Path> files = Files.walk(exports)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> exports.relativize(file))
                    .filter(file -> outcome.isEmpty() ? file.getNameCount() == 1 : file.startsWith(outcome))
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    String text(String outcome, String name) throws IOException {
        try (Stream<Path> files = Files.walk(exports.resolve(outcome))) {
            return Files.readString(
                    files.filter(file -> file.endsWith(name)).findFirst().orElseThrow());
        }
    }
}
