package org.riguardo.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Ends the processes of an earlier run that was killed before it could end them; never one that merely reuses a number. */
final class Leftovers {
    private static final Duration TOLERANCE = Duration.ofSeconds(3);

    private Leftovers() {}

    static Path record(Path records, String name, ProcessHandle process) throws IOException {
        Files.createDirectories(records);
        Path record = records.resolve(name.toLowerCase(java.util.Locale.ROOT) + ".pid");
        Instant start = process.info().startInstant().orElse(Instant.EPOCH);
        return Files.writeString(record, process.pid() + " " + start.toEpochMilli() + " " + name + "\n");
    }

    static void end(Path records, Progress progress) throws IOException {
        if (!Files.isDirectory(records)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> list = Files.list(records)) {
            files = list.filter(path -> path.toString().endsWith(".pid")).toList();
        }
        for (Path file : files) {
            String[] parts = Files.readString(file).strip().split(" ", 3);
            if (parts.length == 3) {
                end(Long.parseLong(parts[0]), Instant.ofEpochMilli(Long.parseLong(parts[1])), parts[2], progress);
            }
            Files.delete(file);
        }
    }

    private static void end(long pid, Instant start, String name, Progress progress) {
        ProcessHandle.of(pid)
                .filter(process -> process.info()
                        .startInstant()
                        .map(at -> Duration.between(at, start).abs().compareTo(TOLERANCE) < 0)
                        .orElse(false))
                .ifPresent(process -> {
                    progress.step("Ending a " + name + " that an earlier run left behind (process " + pid + ") ...");
                    process.destroy();
                    try {
                        process.onExit().get(15, TimeUnit.SECONDS);
                    } catch (Exception slow) {
                        process.destroyForcibly();
                        process.onExit().join();
                    }
                });
    }
}
