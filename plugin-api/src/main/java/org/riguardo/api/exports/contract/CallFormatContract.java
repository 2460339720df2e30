package org.riguardo.api.exports.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.riguardo.api.exports.CallRecord;
import org.riguardo.api.exports.ExportFormat;
import org.riguardo.api.exports.Extent;
import org.riguardo.api.exports.Reading;

/**
 * The promises of an {@link ExportFormat} that reads records of a phone system: calls and no documents, and the same keys when rows are appended, beside those of every format.
 *
 * @since 1.0
 */
public abstract non-sealed class CallFormatContract extends ExportFormatContract {

    @Test
    void everyRecordHasItsPlaceAndItsTimes() throws IOException {
        Reading.Read read = read(sample());
        assertFalse(read.calls().isEmpty());
        Set<String> keys = new HashSet<>();
        int line = 0;
        for (CallRecord call : read.calls()) {
            assertTrue(call.line() > line, "line " + call.line());
            line = call.line();
            assertTrue(keys.add(call.key()) && call.key().length() <= 64, "line " + line);
            assertFalse(call.endedAt().isBefore(call.startedAt()), "line " + line);
            assertFalse(call.talkedFrom().isBefore(call.startedAt()), "line " + line);
            assertEquals(
                    call.talked().isZero(),
                    call.reached() == CallRecord.Reached.NOBODY || call.reached() == CallRecord.Reached.NOTHING,
                    "line " + line);
        }
        assertEquals(read.facts().rowsRead(), read.calls().size() + read.facts().rowsLeftOut());
        assertEquals(Extent.ADDITION, read.facts().extent());
        assertEquals(0, read.documents().count());
    }

    @Test
    void whatIsAppendedChangesNothingBefore() throws IOException {
        byte[] whole = sample();
        for (int length = 0; length < whole.length; length++) {
            byte[] bytes = Arrays.copyOf(whole, length);
            if (couldBeWhole(bytes) && format().recognises(new Bytes("before", bytes))) {
                Reading.Read before = read(bytes);
                assertEquals(
                        before.calls(),
                        read(whole).calls().subList(0, before.calls().size()));
            }
        }
    }
}
