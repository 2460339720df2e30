package org.riguardo.ledger;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.riguardo.api.decision.Sentence;
import org.riguardo.exports.Arrival;
import org.riguardo.exports.ImportReport;
import org.riguardo.exports.ImportState;

/** Notes a file whose content is in the ledger already. */
final class Repeat {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private Repeat() {}

    static ImportReport note(RunRows rows, Arrival arrival, ImportReport original, Instant now) {
        String day = DAY.format(original.receivedAt().atOffset(ZoneOffset.UTC));
        Sentence note = new Sentence(
                "Lo stesso contenuto è già stato registrato il " + day + " come \"" + original.name()
                        + "\": non cambia nulla.",
                "The same content was booked on " + day + " as \"" + original.name() + "\": nothing changes.");
        String id = rows.pending(arrival, ImportState.RUNNING);
        RunRows.Outcome outcome = new RunRows.Outcome(
                ImportState.DONE,
                null,
                original.format(),
                original.snapshotDay(),
                0,
                0,
                0,
                List.of(),
                List.of(),
                List.of(note));
        return rows.end(id, arrival, outcome, false, now);
    }
}
