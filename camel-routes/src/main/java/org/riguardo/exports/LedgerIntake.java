package org.riguardo.exports;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.OwnNumbers;
import org.riguardo.api.exports.Problem;

/**
 * The port by which files become part of a firm's ledger. Each call is one transaction: when it throws, nothing of it
 * happened and it may be tried again.
 */
public interface LedgerIntake {

    /** The zone in which the firm counts its days. */
    ZoneId zone(String firm);

    /** The numbers by which the firm's own invoices are told from others. */
    OwnNumbers ownNumbers(String firm);

    /**
     * The reports of those files that are known by their content: finished before and not yet put away, as after a crash, or
     * repeats of a content that is in the ledger, whatever its name, which are noted as such now.
     */
    Map<Arrival, ImportReport> known(String firm, List<Arrival> arrivals);

    /** Shows the files as waiting or, where one is taken alone, as being read; nothing else changes. */
    void pending(String firm, List<Arrival> arrivals, ImportState state);

    /** Drops what is shown of waiting and held files of the firm other than those of these names. */
    void keepPending(String firm, Set<String> names);

    /** What the firm's staff said about layouts of tables, by the layout's name. */
    Map<String, String> mappings(String firm);

    /** What a person has confirmed about the held file. */
    Set<HoldReason> confirmed(Arrival arrival);

    /** Whether a person has said that the held file does not count. */
    boolean declined(Arrival arrival);

    /**
     * Books all of each file; one file may be held instead, as its report tells. Of several none may be a statement of open
     * items, and they are booked together or, when it throws, none of them.
     *
     * @return the reports in the order of the files
     */
    List<ImportReport> book(String firm, List<Arrived> files);

    /** Notes that the file changed nothing, and why. */
    ImportReport reject(Arrival arrival, List<Problem> problems);

    /** Holds the file until it changes or a person confirms. */
    ImportReport hold(Arrival arrival, HoldReason reason, Sentence sentence);

    /** Notes that the files of those reports were put away with them, and no longer shows them as waiting. */
    void putAway(String firm, List<ImportReport> reports);
}
