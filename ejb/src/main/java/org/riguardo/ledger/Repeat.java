package org.riguardo.ledger;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.riguardo.api.decision.Sentence;
import org.riguardo.exports.ImportReport;
import org.riguardo.exports.ImportState;

/** Says that the content of a file is in the ledger already. */
final class Repeat {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private Repeat() {}

    static RunOutcome of(ImportReport original) {
        String day = DAY.format(original.receivedAt().atOffset(ZoneOffset.UTC));
        Sentence note = new Sentence(
                "Lo stesso contenuto è già stato registrato il " + day + " come \"" + original.name()
                        + "\": non cambia nulla.",
                "The same content was booked on " + day + " as \"" + original.name() + "\": nothing changes.");
        return new RunOutcome(
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
    }
}
