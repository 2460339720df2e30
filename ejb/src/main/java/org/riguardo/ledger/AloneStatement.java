package org.riguardo.ledger;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The short ways of a statement of open items that is a file of its own: rows that the statement before said too are passed
 * over, and rows of new clients become items at once.
 */
final class AloneStatement {

    private final @Nullable String before;
    private final Optional<Repeated> repeated;
    private final Prints prints;
    private final FreshItems fresh;
    private boolean mixed;

    AloneStatement(Handle handle, BookedPart part, String importId, @Nullable String before) {
        Repeated.makeTable(handle);
        this.before = before;
        this.repeated = Repeated.since(handle, part.firm(), importId, before);
        this.prints = new Prints(handle, importId);
        this.fresh = new FreshItems(handle, part, importId);
    }

    /** Takes the next row; whether nothing more is to be done about it. */
    boolean repeats(int seq, @Nullable Integer line, long print, int openParts) {
        prints.add(print, line);
        return repeated.isPresent() && repeated.get().repeats(seq, line, print, openParts);
    }

    /** Tells that a row of a new client has to be compared, perhaps with others that became items at once. */
    void compares() {
        mixed = true;
    }

    FreshItems fresh() {
        return fresh;
    }

    /** Whether rows were passed over, so that only what differs from the statement before is staged. */
    boolean comparedWithBefore() {
        return repeated.isPresent();
    }

    /** Whether so few rows are left, or so many documents gone, that it has to be asked how many items were open before. */
    boolean mayShrink(long now, long gone) {
        return repeated.isEmpty()
                || Shrinking.judge(repeated.get().before(), now, 0) != null
                || Shrinking.judge(
                                repeated.get().atLeastBefore(), repeated.get().atLeastBefore(), gone)
                        != null;
    }

    void write() {
        fresh.write();
        repeated.ifPresent(Repeated::write);
    }

    /** Writes what is left, once all rows were taken. */
    void end() {
        fresh.end();
        repeated.ifPresent(Repeated::end);
        prints.end(before);
        if (mixed && fresh.written() > 0) {
            fresh.goTheLongWay();
        }
    }
}
