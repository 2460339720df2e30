package org.riguardo.exports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.ControlTotal;
import org.riguardo.api.exports.Problem;

/**
 * What became of one file.
 *
 * @param format the keys of the formats that read it; null when none did
 * @param snapshotDay the day of the statement of open items that it is; null when it adds
 * @param heldFor what a person has to confirm; null unless it is held
 * @param documents how many documents were read, those left out among them
 * @param accounts what it tells of the firm's accounts, and what has become of that; empty when it tells nothing of them
 */
public record ImportReport(
        String id,
        String firm,
        String name,
        String sha256,
        @Nullable String format,
        ImportState state,
        @Nullable HoldReason heldFor,
        @Nullable LocalDate snapshotDay,
        Instant receivedAt,
        @Nullable Instant finishedAt,
        int documents,
        int rowsRead,
        int rowsLeftOut,
        List<ControlTotal> sums,
        List<Problem> problems,
        List<Sentence> notes,
        List<AccountTotal> accounts) {

    public ImportReport {
        accounts = List.copyOf(accounts);
        sums = List.copyOf(sums);
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    /** The report of a file that tells nothing of accounts, or of which that is not known. */
    public ImportReport(
            String id,
            String firm,
            String name,
            String sha256,
            @Nullable String format,
            ImportState state,
            @Nullable HoldReason heldFor,
            @Nullable LocalDate snapshotDay,
            Instant receivedAt,
            @Nullable Instant finishedAt,
            int documents,
            int rowsRead,
            int rowsLeftOut,
            List<ControlTotal> sums,
            List<Problem> problems,
            List<Sentence> notes) {
        this(
                id,
                firm,
                name,
                sha256,
                format,
                state,
                heldFor,
                snapshotDay,
                receivedAt,
                finishedAt,
                documents,
                rowsRead,
                rowsLeftOut,
                sums,
                problems,
                notes,
                List.of());
    }

    /** The same with what has become of what it tells of accounts. */
    public ImportReport with(List<AccountTotal> totals) {
        return new ImportReport(
                id,
                firm,
                name,
                sha256,
                format,
                state,
                heldFor,
                snapshotDay,
                receivedAt,
                finishedAt,
                documents,
                rowsRead,
                rowsLeftOut,
                sums,
                problems,
                notes,
                totals);
    }
}
