package org.riguardo.api.exports.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.riguardo.api.exports.Content;
import org.riguardo.api.exports.ExportFormat;
import org.riguardo.api.exports.ReadContext;
import org.riguardo.api.exports.Reading;

/**
 * The promises of every {@link ExportFormat}, whatever it brings: told by bytes, all or nothing, the same each time, never a
 * partial reading of a file that was cut off.
 *
 * @since 1.0
 */
public abstract sealed class ExportFormatContract
        permits DocumentFormatContract, BankFormatContract, CallFormatContract, ContactFormatContract {

    private static final ReadContext CONTEXT =
            ReadContext.of(ZoneId.of("Europe/Rome"), LocalDate.of(2026, 3, 31), false);

    /** The format under test. */
    protected abstract ExportFormat format();

    /** A small content that the format reads, of at most some thousand bytes. */
    protected abstract byte[] sample() throws IOException;

    /**
     * Whether these first bytes of the sample are a whole file as well, such as a table that ends one row earlier: never,
     * unless the format says so.
     */
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
        Reading.Read once = read(sample());
        Reading.Read again = read(sample());
        assertEquals(once.facts(), again.facts());
        assertEquals(once.documents().list(), again.documents().list());
        assertEquals(once.documents().list(), once.documents().list(), "walked twice");
        assertEquals(once.documents().count(), once.documents().list().size());
        assertEquals(once.statements(), again.statements());
        assertEquals(once.messages(), again.messages());
        assertEquals(once.contacts(), again.contacts());
        assertEquals(once.calls(), again.calls());
        assertEquals(once.appointments(), again.appointments());
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

    final Reading.Read read(byte[] bytes) throws IOException {
        return assertInstanceOf(Reading.Read.class, format().read(new Bytes("sample", bytes), CONTEXT));
    }
}
