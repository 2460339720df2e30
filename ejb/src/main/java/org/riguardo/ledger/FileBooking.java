package org.riguardo.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.exports.Arrival;
import org.riguardo.exports.FileReading;
import org.riguardo.exports.HoldReason;
import org.riguardo.exports.ImportReport;
import org.riguardo.exports.ImportState;
import org.riguardo.exports.Part;
import org.riguardo.firm.Firm;

/** Books all parts of one file, or holds the file and writes nothing of it but that. */
final class FileBooking {

    private final Handle handle;
    private final Firm firm;
    private final Arrival arrival;
    private final Iterable<FileSection> sections;
    private final Clock clock;
    private final Instant now;
    private final RunRows runs;
    private final Set<String> touched = new HashSet<>();
    private final List<KnownUpTo> knownUpTo = new ArrayList<>();
    private int seq = 1;

    FileBooking(Handle handle, Firm firm, Arrival arrival, Iterable<FileSection> sections, Clock clock) {
        this.handle = handle;
        this.firm = firm;
        this.arrival = arrival;
        this.sections = sections;
        this.clock = clock;
        this.now = clock.instant();
        this.runs = new RunRows(handle, firm.id());
    }

    /** Up to which day a part of the file tells what is open. */
    record KnownUpTo(LocalDate day, boolean statement) {}

    record Result(ImportReport report, Set<String> touched, List<KnownUpTo> knownUpTo) {}

    Result run(FileReading.Read reading) {
        ImportReport earlier = new ImportRows(handle, firm.id())
                .first("booked_sha256 = :key and state = 'DONE'", arrival.sha256())
                .orElse(null);
        if (earlier != null && Objects.equals(earlier.snapshotDay(), Parts.snapshotDay(reading))) {
            return new Result(Repeat.note(runs, arrival, earlier, now), Set.of(), List.of());
        }
        String id = runs.pending(arrival, ImportState.RUNNING);
        List<Sentence> notes = new ArrayList<>(Parts.notes(reading));
        boolean maySettle = runs.confirmed(arrival).contains(HoldReason.SHRINKING);
        List<Part> parts = Parts.merged(reading);
        List<Sentence> doubts = maySettle ? List.of() : doubts(id, parts);
        if (!doubts.isEmpty()) {
            notes.addAll(0, doubts);
            return new Result(
                    end(id, reading, ImportState.HELD, HoldReason.SHRINKING, notes, false), Set.of(), List.of());
        }
        int order = 0;
        for (Part part : parts) {
            Booking booking = booking(id, part);
            booking.write(now.plusMillis(order));
            seq += booking.size();
            touched.addAll(booking.touched());
            notes.addAll(booking.notes());
            boolean statement = part.read().facts().snapshotDay() != null;
            if (statement || part.read().documents().count() > 0) {
                knownUpTo.add(new KnownUpTo(day(part), statement));
                runs.part(id, order, part, day(part));
            }
            order++;
        }
        for (Part part : reading.parts()) {
            for (FileSection section : sections) {
                FileSection.Booked booked = section.book(firm, id, part, now.plusMillis(order));
                touched.addAll(booked.touched());
                notes.addAll(booked.notes());
            }
        }
        runs.booked(id, now.plusMillis(order));
        return new Result(end(id, reading, ImportState.DONE, null, notes, earlier == null), touched, knownUpTo);
    }

    private List<Sentence> doubts(String id, List<Part> parts) {
        List<Sentence> doubts = new ArrayList<>();
        for (Part part : parts) {
            boolean statement = part.read().facts().snapshotDay() != null;
            Sentence doubt = statement ? booking(id, part).shrinks() : null;
            if (doubt != null) {
                doubts.add(doubt);
            }
        }
        return doubts;
    }

    private Booking booking(String id, Part part) {
        return new Booking(handle, firm, id, part, day(part), seq);
    }

    /** A statement's own day; that of the last change of a list that tells what is paid; else the day of arrival. */
    private LocalDate day(Part part) {
        LocalDate statement = part.read().facts().snapshotDay();
        if (statement != null) {
            return statement;
        }
        boolean tellsWhatIsOpen = part.read().documents().list().stream()
                .flatMap(document -> document.instalments().stream())
                .anyMatch(instalment -> instalment.open() != null);
        Instant known = tellsWhatIsOpen && arrival.lastModified().isBefore(now) ? arrival.lastModified() : now;
        return known.atZone(firm.zone()).toLocalDate();
    }

    private ImportReport end(
            String id,
            FileReading.Read reading,
            ImportState state,
            @Nullable HoldReason held,
            List<Sentence> notes,
            boolean booked) {
        RunRows.Outcome outcome = new RunRows.Outcome(
                state,
                held,
                reading.format(),
                Parts.snapshotDay(reading),
                Parts.rowsRead(reading),
                Parts.rowsRead(reading),
                Parts.rowsLeftOut(reading),
                Parts.sums(reading),
                Parts.problems(reading),
                notes);
        return runs.end(id, arrival, outcome, booked, clock.instant());
    }
}
