package org.riguardo.exports;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.Problem;

/**
 * The port by which files become part of a firm's ledger. Each call is one transaction: when it throws, nothing of it
 * happened and it may be tried again.
 */
public interface LedgerIntake {

    /** The zone in which the firm counts its days. */
    ZoneId zone(String firm);

    /** The report of a file of this name and content that was finished and not yet put away, as after a crash. */
    Optional<ImportReport> unfinished(Arrival arrival);

    /** Whether a file of the same content is in the ledger already, whatever its name; then this one is noted as its repeat. */
    Optional<ImportReport> repeated(Arrival arrival);

    /** Shows the file as waiting or as being read; nothing else changes. */
    void pending(Arrival arrival, ImportState state);

    /** Drops what is shown of waiting and held files of the firm other than those of these names. */
    void keepPending(String firm, Set<String> names);

    /** What a person has confirmed about the held file. */
    Set<HoldReason> confirmed(Arrival arrival);

    /** Books all of it, or holds it: the report's state tells. */
    ImportReport book(Arrival arrival, FileReading.Read reading);

    /** Notes that the file changed nothing, and why. */
    ImportReport reject(Arrival arrival, List<Problem> problems);

    /** Holds the file until it changes or a person confirms. */
    ImportReport hold(Arrival arrival, HoldReason reason, Sentence sentence);

    /** Notes that the file of that report was put away with its report, and no longer shows it as waiting. */
    void putAway(ImportReport report);
}
