package org.riguardo.calls;

import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.CallRecord;

/** What came of reading one row of a file of calls. */
sealed interface RowReading {

    /**
     * A record between the firm and an outside number.
     *
     * @param hourTwice whether its time came twice that night, and nothing in the row tells which one is meant
     * @param otherZone whether the row itself proves that its times are of another zone
     */
    record Outside(CallRecord call, boolean hourTwice, boolean otherZone) implements RowReading {}

    /** A record between two numbers of the firm. */
    record Inside() implements RowReading {}

    /** A row that is no record; the field and its value are null where the whole row is to blame. */
    record Unreadable(@Nullable String field, @Nullable String value, Sentence reason) implements RowReading {}
}
