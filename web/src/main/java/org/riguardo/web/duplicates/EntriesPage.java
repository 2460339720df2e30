package org.riguardo.web.duplicates;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.clients.WaitingEntry;
import org.riguardo.ledger.ClientSummary;
import org.riguardo.web.client.Notice;
import org.riguardo.web.site.Frame;

/**
 * Entries of address books that wait for their client, as their template shows them.
 *
 * @param chosen the entry for which a client is looked for; null when none is
 * @param text what is looked for; empty for nothing
 * @param found the clients of that name or number
 * @param next the cursor of the page after it; null on the last one
 * @param notice what was just done; null when nothing was
 */
public record EntriesPage(
        Frame frame,
        List<WaitingEntry> entries,
        @Nullable String chosen,
        String text,
        List<ClientSummary> found,
        @Nullable String next,
        @Nullable Notice notice) {

    /** What a screen reader says first. */
    public String spoken() {
        return notice != null ? notice.text() : frame.texts().count("entries.found", entries.size());
    }

    /** The number by which a client is told from others; empty when none is known. */
    public String number(ClientSummary client) {
        return client.vatId() != null ? client.vatId() : client.taxCode() != null ? client.taxCode() : "";
    }

    /** Whether a client is looked for on behalf of that entry. */
    public boolean looksFor(WaitingEntry entry) {
        return entry.id().equals(chosen);
    }
}
