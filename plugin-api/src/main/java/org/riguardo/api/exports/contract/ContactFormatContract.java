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
import org.riguardo.api.exports.Contact;
import org.riguardo.api.exports.Content;
import org.riguardo.api.exports.ExportFormat;
import org.riguardo.api.exports.Extent;
import org.riguardo.api.exports.ReadContext;
import org.riguardo.api.exports.Reading;

/**
 * The promises of an {@link ExportFormat} that reads address books or tables of clients: told by bytes, all or nothing, the
 * same each time, never a partial reading of a file that was cut off, contacts and no documents.
 */
public abstract class ContactFormatContract {

    private static final ReadContext CONTEXT =
            ReadContext.of(ZoneId.of("Europe/Rome"), LocalDate.of(2026, 3, 31), false);

    /** The format under test. */
    protected abstract ExportFormat format();

    /** A small content that the format reads, of at most some thousand bytes. */
    protected abstract byte[] sample() throws IOException;

    /** Whether these first bytes of the sample are a whole file as well, such as a book that ends one entry earlier. */
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
        assertEquals(read(sample()).contacts(), read(sample()).contacts());
        assertEquals(read(sample()).facts(), read(sample()).facts());
    }

    @Test
    void everyEntryNamesSomebodyAndItsPlaceInTheFile() throws IOException {
        Reading.Read read = read(sample());
        assertFalse(read.contacts().isEmpty());
        int line = 0;
        for (Contact contact : read.contacts()) {
            assertTrue(contact.line() > line, "line " + contact.line());
            line = contact.line();
            assertTrue(contact.client().name() != null || contact.client().identified(), "line " + contact.line());
        }
        assertEquals(
                read.facts().rowsRead(), read.contacts().size() + read.facts().rowsLeftOut());
        assertEquals(Extent.ADDITION, read.facts().extent());
        assertEquals(0, read.documents().count());
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
