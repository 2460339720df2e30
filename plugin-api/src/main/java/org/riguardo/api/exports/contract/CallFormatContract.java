package org.riguardo.api.exports.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.riguardo.api.exports.CallRecord;
import org.riguardo.api.exports.Content;
import org.riguardo.api.exports.ExportFormat;
import org.riguardo.api.exports.Extent;
import org.riguardo.api.exports.ReadContext;
import org.riguardo.api.exports.Reading;

/**
 * The promises of an {@link ExportFormat} that reads records of a phone system: told by bytes, all or nothing, the same each
 * time, never a partial reading of a file that was cut off, calls and no documents, and the same keys when rows are appended.
 */
public abstract class CallFormatContract {

    private static final ReadContext CONTEXT =
            ReadContext.of(ZoneId.of("Europe/Rome"), LocalDate.of(2026, 3, 31), false);

    /** The format under test. */
    protected abstract ExportFormat format();

    /** A small content that the format reads, of at most some thousand bytes, without the same record twice. */
    protected abstract byte[] sample() throws IOException;

    /** Whether these first bytes of the sample are a whole file as well, such as one that ends one row earlier. */
    protected boolean couldBeWhole(byte[] cut) {
        return false;
    }

    @Test
    void theKeyIsFitForAddresses() {
        assertTrue(format().key().matches("[a-z][a-z0-9-]{1,40}"), format().key());
    }

    @Test
    void theNameDoesNotMatter() throws IOException {
        assertTrue(format().recognises(new Bytes("../..\u0000/x", sample())));
        assertFalse(format().recognises(new Bytes("x", new byte[0])));
        assertFalse(format().recognises(new Bytes("x", "no export at all\n".getBytes())));
    }

    @Test
    void readingTwiceGivesTheSame() throws IOException {
        assertEquals(read(sample()).calls(), read(sample()).calls());
        assertEquals(read(sample()).facts(), read(sample()).facts());
    }

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

    @Test
    void cutOffAnywhereItIsNeverReadInPart() throws IOException {
        byte[] whole = sample();
        for (int length = 0; length < whole.length; length++) {
            byte[] bytes = Arrays.copyOf(whole, length);
            Content cut = new Bytes("cut", bytes);
            if (!couldBeWhole(bytes) && format().recognises(cut)) {
                Reading reading = format().read(cut, CONTEXT);
                assertFalse(reading instanceof Reading.Read, "read although cut off after " + length + " bytes");
            }
        }
    }

    private Reading.Read read(byte[] bytes) throws IOException {
        return assertInstanceOf(Reading.Read.class, format().read(new Bytes("sample", bytes), CONTEXT));
    }
}
