package org.riguardo.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.db.BulkInsert;
import org.riguardo.exports.Arrival;
import org.riguardo.exports.Arrived;
import org.riguardo.exports.FileReading;
import org.riguardo.exports.HoldReason;
import org.riguardo.exports.ImportReport;
import org.riguardo.exports.ImportState;

/** The files that are booked in one transaction, from their rows as running to their rows at the end. */
final class BookedFiles {

    private static final List<String> PART =
            List.of("import_id", "part", "firm_id", "format", "layout", "as_of", "statement");

    private final Handle handle;
    private final String firm;
    private final List<Object[]> bookedParts = new ArrayList<>();
    private final Map<String, File> files = new LinkedHashMap<>();

    private BookedFiles(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    static BookedFiles open(Handle handle, String firm, List<Arrived> arrived) {
        BookedFiles opened = new BookedFiles(handle, firm);
        List<Arrival> arrivals = arrived.stream().map(Arrived::arrival).toList();
        Map<String, ImportReport> earlier = new ImportRows(handle, firm).booked(arrivals);
        Map<String, String> ids = new RunRows(handle, firm).ending(arrivals);
        for (Arrived one : arrived) {
            String id = ids.get(one.arrival().name());
            ImportReport before = earlier.get(one.arrival().sha256());
            opened.files.put(id, opened.new File(id, one.arrival(), one.reading(), before));
        }
        return opened;
    }

    /** The files whose content is not in the ledger. */
    List<File> news() {
        return files.values().stream().filter(file -> !file.repeats()).toList();
    }

    File of(String importId) {
        return Objects.requireNonNull(files.get(importId));
    }

    /** The one file; a statement comes alone. */
    File only() {
        if (files.size() != 1) {
            throw new IllegalStateException("Several files");
        }
        return files.values().iterator().next();
    }

    /** The earliest day on which a file of the group was last changed, not after that one. */
    LocalDate lastChanged(List<Piece> group, LocalDate today, ZoneId zone) {
        return group.stream()
                .map(piece ->
                        of(piece.importId()).arrival.lastModified().atZone(zone).toLocalDate())
                .reduce(today, (one, other) -> one.isBefore(other) ? one : other);
    }

    List<ImportReport> close(RunRows runs, Instant now) {
        try (BulkInsert rows = BulkInsert.into(handle, "import_part", PART)) {
            bookedParts.forEach(rows::add);
        }
        long order = runs.nextOrder();
        List<RunRows.Ended> ended = new ArrayList<>();
        for (File file : files.values()) {
            boolean booked = !file.held && !file.repeats();
            ended.add(file.ended(booked ? order++ : null));
        }
        return runs.end(ended, now);
    }

    /** One of the files. */
    final class File {

        private final String id;
        private final Arrival arrival;
        private final FileReading.Read reading;
        private final @Nullable ImportReport earlier;
        private final List<Sentence> notes = new ArrayList<>();
        private int parts;
        private boolean held;

        private File(String id, Arrival arrival, FileReading.Read reading, @Nullable ImportReport earlier) {
            this.id = id;
            this.arrival = arrival;
            this.reading = reading;
            this.earlier = earlier;
            if (!repeats()) {
                notes.addAll(Parts.notes(reading));
            }
        }

        String id() {
            return id;
        }

        FileReading.Read reading() {
            return reading;
        }

        List<Sentence> notes() {
            return notes;
        }

        boolean confirmed(HoldReason reason) {
            Set<HoldReason> confirmed = new RunRows(handle, firm).confirmed(arrival);
            return confirmed.contains(reason);
        }

        void hold(List<Sentence> doubts) {
            held = true;
            notes.clear();
            notes.addAll(doubts);
            notes.addAll(Parts.notes(reading));
        }

        /** Notes what was booked of it together with others. */
        void booked(List<Piece> group, BookedPart part, Booking booking) {
            notes.addAll(booking.notes(id));
            bookedParts.add(new Object[] {
                id, parts++, firm, group.get(0).part().format(), part.layout(), part.day(), part.statement()
            });
        }

        /** Whether it says nothing that the same content did not say; a statement may say it of a later day. */
        private boolean repeats() {
            return earlier != null && Objects.equals(earlier.snapshotDay(), Parts.snapshotDay(reading));
        }

        private RunRows.Ended ended(@Nullable Long order) {
            if (earlier != null && repeats()) {
                return new RunRows.Ended(id, arrival, Repeat.of(earlier), false, null);
            }
            RunOutcome outcome = held
                    ? RunOutcome.read(ImportState.HELD, HoldReason.SHRINKING, reading, notes)
                    : RunOutcome.read(ImportState.DONE, null, reading, notes);
            return new RunRows.Ended(id, arrival, outcome, !held && earlier == null, order);
        }
    }
}
