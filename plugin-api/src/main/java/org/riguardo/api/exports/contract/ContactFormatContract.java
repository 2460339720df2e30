package org.riguardo.api.exports.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.riguardo.api.exports.Contact;
import org.riguardo.api.exports.ExportFormat;
import org.riguardo.api.exports.Extent;
import org.riguardo.api.exports.Reading;

/**
 * The promises of an {@link ExportFormat} that reads address books or tables of clients: contacts and no documents, beside those of every format.
 *
 * @since 1.0
 */
public abstract non-sealed class ContactFormatContract extends ExportFormatContract {

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
}
