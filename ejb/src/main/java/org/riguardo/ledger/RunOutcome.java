package org.riguardo.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.ControlTotal;
import org.riguardo.api.exports.Problem;
import org.riguardo.exports.FileReading;
import org.riguardo.exports.HoldReason;
import org.riguardo.exports.ImportState;

/** What an import ends with, as far as it has been read. */
record RunOutcome(
        ImportState state,
        @Nullable HoldReason heldFor,
        @Nullable String format,
        @Nullable LocalDate snapshotDay,
        int documents,
        int rowsRead,
        int rowsLeftOut,
        List<ControlTotal> sums,
        List<Problem> problems,
        List<Sentence> notes) {

    /** Of a file that was not read to its end. */
    static RunOutcome unread(
            ImportState state, @Nullable HoldReason heldFor, List<Problem> problems, List<Sentence> notes) {
        return new RunOutcome(state, heldFor, null, null, 0, 0, 0, List.of(), problems, notes);
    }

    static RunOutcome read(
            ImportState state, @Nullable HoldReason heldFor, FileReading.Read reading, List<Sentence> notes) {
        return new RunOutcome(
                state,
                heldFor,
                reading.format(),
                Parts.snapshotDay(reading),
                Parts.rowsRead(reading),
                Parts.rowsRead(reading),
                Parts.rowsLeftOut(reading),
                Parts.sums(reading),
                Parts.problems(reading),
                notes);
    }
}
