package org.riguardo.api.exports.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.riguardo.api.exports.ControlTotal;
import org.riguardo.api.exports.ExportDocument;
import org.riguardo.api.exports.ExportFormat;
import org.riguardo.api.exports.Extent;
import org.riguardo.api.exports.Reading;

/**
 * The promises of an {@link ExportFormat} that reads invoices or lists of open items: documents that add up, beside those of every format.
 *
 * @since 1.0
 */
public abstract non-sealed class DocumentFormatContract extends ExportFormatContract {

    @Test
    void theFactsAreThoseOfTheDocuments() throws IOException {
        Reading.Read read = read(sample());
        List<ExportDocument> documents = read.documents().list();
        assertFalse(documents.isEmpty() && bringsNothingElse(read));
        if (bringsNothingElse(read)) {
            assertEquals(documents.size(), read.facts().rowsRead());
        }
        assertEquals(
                documents.stream().filter(document -> !document.counts()).count(),
                read.facts().rowsLeftOut());
        assertEquals(ControlTotal.of(documents), read.facts().sums());
        assertEquals(read.facts().extent() == Extent.SNAPSHOT, read.facts().snapshotDay() != null);
    }

    @Test
    void documentsAddUp() throws IOException {
        for (ExportDocument document : read(sample()).documents().list()) {
            assertFalse(document.instalments().isEmpty(), document.number());
            assertEquals(2, document.total().scale(), document.number());
            assertTrue(document.client().name() != null, document.number());
            assertTrue(document.currency().matches("[A-Z]{3}"), document.currency());
        }
    }

    private static boolean bringsNothingElse(Reading.Read read) {
        return read.statements().isEmpty()
                && read.messages().isEmpty()
                && read.contacts().isEmpty()
                && read.calls().isEmpty()
                && read.appointments().isEmpty();
    }
}
