package org.riguardo.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.db.BulkInsert;
import org.riguardo.db.Dialect;

/**
 * What a statement repeats, row by row, of the statement before, when that is in the ledger as it was stated: of these rows
 * nothing is read or written but ranges of places.
 */
final class Repeated {

    static final String GONE = "staged_gone";

    /** Ranges are kept while one stands for at least so many rows; else all is compared and written anew. */
    private static final int FEWEST_IN_A_RANGE = 8;

    private static final int FEW_RANGES = 1_000;
    private static final int MOST_TO_RESTATE = 50_000;
    private static final int AT_ONCE = 20_000;

    private final Handle handle;
    private final String importId;
    private final Ranges sources;
    private final Set<Long> restated;
    private final SameRows same;
    private final List<Long> gone = new ArrayList<>();
    private final Ranges ranges;
    private int goneBefore;
    private int passed;

    private Repeated(Handle handle, String importId, String before, Ranges sources, Set<Long> restated) {
        this.handle = handle;
        this.importId = importId;
        this.sources = sources;
        this.restated = restated;
        this.same = new SameRows(new Prints.Walk(handle, before), gone::add);
        this.ranges = new Ranges(importId);
    }

    /** Makes the temporary table of the numbers of rows that are gone. */
    static void makeTable(Handle handle) {
        Dialect.of(handle).temporary(handle, GONE, "seq integer, print bigint", "seq");
    }

    /** Compares with that import; empty when it was not kept row by row, or too much happened since. */
    static Optional<Repeated> since(Handle handle, String firm, String importId, @Nullable String before) {
        if (before == null || !new Prints.Walk(handle, before).next()) {
            return Optional.empty();
        }
        Ranges sources = Ranges.of(handle, before);
        if (sources.size() > FEW_RANGES && sources.size() * (long) FEWEST_IN_A_RANGE > sources.documents()) {
            return Optional.empty();
        }
        Set<Long> restated = new HashSet<>(handle.createQuery("select distinct i.stated from item_to_restate r"
                        + " join item i on i.id = r.item_id where r.firm_id = :firm and i.stated is not null"
                        + " limit :most")
                .bind("firm", firm)
                .bind("most", MOST_TO_RESTATE + 1)
                .mapTo(Long.class)
                .list());
        return restated.size() > MOST_TO_RESTATE
                ? Optional.empty()
                : Optional.of(new Repeated(handle, importId, before, sources, restated));
    }

    /**
     * Whether that row says what the ledger knows already, since the statement before said it too.
     *
     * @param openParts how many open items it lists
     */
    boolean repeats(int seq, @Nullable Integer line, long print, int openParts) {
        int place = same.find(print);
        if (place == 0 || restated.contains(print)) {
            return false;
        }
        passed += openParts;
        ranges.add(seq, line == null ? 0 : line - same.line(), sources.at(place));
        return true;
    }

    /** How many items the statement before listed as open at most. */
    int before() {
        return same.rows();
    }

    /** How many of them are open at least: of those whose row was passed over all but those that something else changed. */
    int atLeastBefore() {
        return Math.max(0, passed - restated.size());
    }

    /** Writes what is gone so far when it is much. */
    void write() {
        if (gone.size() > AT_ONCE) {
            writeGone();
        }
    }

    /** Writes what is gone and which rows are repeated. */
    void end() {
        same.end();
        writeGone();
        ranges.write(handle);
    }

    private void writeGone() {
        try (BulkInsert insert = BulkInsert.into(handle, GONE, List.of("seq", "print"))) {
            for (Long print : gone) {
                insert.add(++goneBefore, print);
            }
        }
        gone.clear();
    }
}
