package org.riguardo.timeline.calls;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.riguardo.api.exports.CallRecord;
import org.riguardo.api.exports.CallRecord.Reached;
import org.riguardo.api.facts.Direction;
import org.riguardo.db.TestDatabase;

/** Has a phone system of a test's firm record calls that people answered. */
public final class PhoneRecords {

    private PhoneRecords() {}

    /** One of ten minutes that began then. */
    public static void record(
            Handle handle, String key, Direction direction, String number, Instant start, Instant now) {
        CallRecord record = new CallRecord(
                1,
                key,
                Set.of(key),
                direction,
                number,
                "103",
                start,
                start.plusSeconds(600),
                Duration.ofSeconds(592),
                Reached.PERSON);
        new CallKeeping(handle, TestDatabase.FIRM, now).keep("i-" + key, "asterisk-cdr", List.of(record));
    }
}
