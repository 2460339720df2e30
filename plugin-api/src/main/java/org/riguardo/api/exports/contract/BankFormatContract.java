package org.riguardo.api.exports.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.riguardo.api.exports.BankEntry;
import org.riguardo.api.exports.BankStatement;
import org.riguardo.api.exports.Content;
import org.riguardo.api.exports.ExportFormat;
import org.riguardo.api.exports.Extent;
import org.riguardo.api.exports.ReadContext;
import org.riguardo.api.exports.Reading;

/**
 * The promises of an {@link ExportFormat} that reads statements of a bank: told by bytes, all or nothing, the same each time,
 * never a partial reading of a file that was cut off, entries and no documents.
 */
public abstract class BankFormatContract {

    private static final ReadContext CONTEXT =
            ReadContext.of(ZoneId.of("Europe/Rome"), LocalDate.of(2026, 3, 31), false);

    /** The format under test. */
    protected abstract ExportFormat format();

    /** A small content that the format reads, of at most some thousand bytes, with entries that lead from balance to balance. */
    protected abstract byte[] sample() throws IOException;

    /** Whether these first bytes of the sample are a whole file as well: never, unless the format says so. */
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
        assertEquals(read(sample()).statements(), read(sample()).statements());
        assertEquals(read(sample()).facts(), read(sample()).facts());
    }

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

    private static List<BankEntry> entries(Reading.Read read) {
        return read.statements().stream()
                .flatMap(statement -> statement.entries().stream())
                .toList();
    }

    private Reading.Read read(byte[] bytes) throws IOException {
        return assertInstanceOf(Reading.Read.class, format().read(new Bytes("sample", bytes), CONTEXT));
    }
}
