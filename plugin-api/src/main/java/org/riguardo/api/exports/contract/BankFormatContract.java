package org.riguardo.api.exports.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.riguardo.api.exports.BankEntry;
import org.riguardo.api.exports.BankStatement;
import org.riguardo.api.exports.ExportFormat;
import org.riguardo.api.exports.Extent;
import org.riguardo.api.exports.Reading;

/**
 * The promises of an {@link ExportFormat} that reads statements of a bank: entries that add up and no documents, beside those of every format.
 *
 * @since 1.0
 */
public abstract non-sealed class BankFormatContract extends ExportFormatContract {

    @Test
    void theFactsAreThoseOfTheEntries() throws IOException {
        Reading.Read read = read(sample());
        List<BankEntry> entries = entries(read);
        assertFalse(entries.isEmpty());
        assertEquals(entries.size(), read.facts().rowsRead());
        assertEquals(
                entries.stream().filter(entry -> !entry.counts()).count(),
                read.facts().rowsLeftOut());
        assertEquals(0, read.documents().count());
        assertEquals(Extent.ADDITION, read.facts().extent());
    }

    @Test
    void entriesAddUp() throws IOException {
        Reading.Read read = read(sample());
        for (BankStatement statement : read.statements()) {
            assertTrue(statement.balances(), String.valueOf(statement.number()));
        }
        for (BankEntry entry : entries(read)) {
            assertTrue(entry.amount().scale() >= 2, entry.text());
            assertTrue(entry.currency().matches("[A-Z]{3}"), entry.currency());
        }
    }

    private static List<BankEntry> entries(Reading.Read read) {
        return read.statements().stream()
                .flatMap(statement -> statement.entries().stream())
                .toList();
    }
}
