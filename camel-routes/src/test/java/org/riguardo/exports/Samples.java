package org.riguardo.exports;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.riguardo.api.exports.Content;
import org.riguardo.api.exports.ReadContext;

/** Finds the shared sample files beside the checkout and makes contents of files and texts. */
public final class Samples {

    public static final ReadContext CONTEXT =
            ReadContext.of(ZoneId.of("Europe/Rome"), LocalDate.of(2026, 3, 31), false);
    public static final ReadContext VOUCHED = ReadContext.of(ZoneId.of("Europe/Rome"), LocalDate.of(2026, 3, 31), true);
    private static final Instant CHANGED = Instant.parse("2026-03-30T08:00:00Z");

    private Samples() {}

    /** That folder of the shared samples; the test is skipped, saying so, where they are not beside the checkout. */
    public static Path folder(String name) {
        Optional<Path> folder = find(name);
        assumeTrue(folder.isPresent(), "Skipped: the folder shared/samples/" + name + " is not beside this checkout");
        return folder.orElseThrow();
    }

    /** That folder of the shared samples, where they are beside the checkout. */
    public static Optional<Path> find(String name) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path samples = at.resolve("shared/samples").resolve(name);
            if (Files.isDirectory(samples)) {
                return Optional.of(samples);
            }
        }
        return Optional.empty();
    }

    public static JsonObject json(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            return Json.createReader(reader).readObject();
        }
    }

    public static Content content(Path file) throws IOException {
        return content(file.getFileName().toString(), Files.readAllBytes(file));
    }

    public static Content content(String name, byte[] bytes) {
        return new InMemoryContent(name, bytes, CHANGED);
    }

    /** A file on disk as it is read after it was copied. */
    public static Content onDisk(Path file, Instant changed) throws IOException {
        return new FileContent(file.getFileName().toString(), file, Files.size(file), changed);
    }
}
