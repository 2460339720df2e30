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
        List<Sentence> notes) {

    public ImportReport {
        sums = List.copyOf(sums);
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }
}
