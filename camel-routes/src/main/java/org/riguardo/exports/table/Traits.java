package org.riguardo.exports.table;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.Extent;

/**
 * What is known of a layout beside its columns.
 *
 * @param leftOut why none of its rows is anything that a client owes; null when they count. Then a row may lack a client, a
 *     number and a day
 * @param strictKinds whether only documents called an invoice or a credit note, and nothing else, count
 * @param extent what it says about documents that it does not list; null when its columns tell
 * @param snapshotDay the day that its rows name; null when none does
 * @param notes what is to be said about it
 */
record Traits(
        @Nullable Sentence leftOut,
        boolean strictKinds,
        @Nullable Extent extent,
        @Nullable LocalDate snapshotDay,
        List<Sentence> notes) {

    /** Nothing. */
    static final Traits NONE = new Traits(null, false, null, null, List.of());

    Traits leavingOut(Sentence reason) {
        return new Traits(reason, strictKinds, Extent.ADDITION, snapshotDay, notes);
    }

    Traits strict() {
        return new Traits(leftOut, true, extent, snapshotDay, notes);
    }

    Traits of(Extent known) {
        return new Traits(leftOut, strictKinds, known, snapshotDay, notes);
    }

    Traits asOf(@Nullable LocalDate day) {
        return new Traits(leftOut, strictKinds, Extent.SNAPSHOT, day, notes);
    }

    Traits saying(Sentence note) {
        return new Traits(leftOut, strictKinds, extent, snapshotDay, List.of(note));
    }
}
