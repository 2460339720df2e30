package org.riguardo.exports;

import jakarta.json.JsonWriter;
import jakarta.json.JsonWriterFactory;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Puts a finished file into {@code done/DATE/} or {@code rejected/DATE/}, its two reports first, so that a crash repeats nothing. */
final class FinishedFiles {

    private static final String JSON = ".report.json";
    private static final JsonWriterFactory WRITERS =
            JsonProvider.provider().createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));

    private final ZoneId zone;
    private final Set<Path> made = new HashSet<>();

    FinishedFiles(ZoneId zone) {
        this.zone = zone;
    }

    void putAway(Drop drop, ImportReport report) throws IOException {
        String outcome = report.state() == ImportState.DONE ? "done" : "rejected";
        LocalDate day = (report.finishedAt() == null ? report.receivedAt() : report.finishedAt())
                .atZone(zone)
                .toLocalDate();
        Path folder = drop.watched().folder().resolve(outcome).resolve(day.toString());
        String json = json(report);
        String text = ReportText.of(report, zone);
        Receipts.of(drop.watched()).ended(drop, outcome, day, json, text);
        if (made.add(folder)) {
            Files.createDirectories(folder);
        }
        Path target = free(folder, SafeNames.file(drop.file().getFileName().toString()), json);
        String name = target.getFileName().toString();
        write(folder.resolve(name + JSON), json);
        write(folder.resolve(name + ".report.txt"), text);
        if (drop.companion() != null) {
            Files.deleteIfExists(drop.companion());
        }
        move(drop.file(), target);
    }

    /** A name that is not taken, or that an earlier, broken off try of the same import took. */
    private static Path free(Path folder, String name, String json) throws IOException {
        Path target = folder.resolve(name);
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String ending = dot > 0 ? name.substring(dot) : "";
        for (int copy = 2; Files.exists(target) && !isReport(target, json); copy++) {
            target = folder.resolve(stem + "-" + copy + ending);
        }
        return target;
    }

    private static boolean isReport(Path target, String json) throws IOException {
        Path report = target.resolveSibling(target.getFileName() + JSON);
        return Files.exists(report) && Files.readString(report).equals(json);
    }

    private static void write(Path file, String text) throws IOException {
        Path draft = file.resolveSibling("." + file.getFileName() + ".tmp");
        try {
            create(draft, text.getBytes(StandardCharsets.UTF_8));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException full) {
            Files.deleteIfExists(draft);
            throw full;
        }
    }

    /** A new file, never one that somebody else put there; what a killed process left is removed. */
    private static void create(Path file, byte[] bytes) throws IOException {
        try {
            Files.write(file, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException leftOver) {
            Files.delete(file);
            Files.write(file, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        }
    }

    /** To another disk by way of a whole copy, so that what stands under the name is never a part of it. */
    private static void move(Path file, Path target) throws IOException {
        try {
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException otherDisk) {
            Path draft = Files.createTempFile(target.getParent(), ".moved", ".tmp");
            try {
                Files.copy(file, draft, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
                Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
            Files.delete(file);
        }
    }

    private static String json(ImportReport report) throws IOException {
        try (Writer text = new StringWriter();
                JsonWriter writer = WRITERS.createWriter(text)) {
            writer.writeObject(ImportJson.report(report));
            return text.toString().strip() + "\n";
        }
    }
}
