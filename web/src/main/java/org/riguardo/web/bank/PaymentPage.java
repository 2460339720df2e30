package org.riguardo.web.bank;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.ledger.ClientSummary;
import org.riguardo.web.site.Frame;

/**
 * One movement and a search for whose payment it is, as its template shows it.
 *
 * @param text what was searched for; empty when nothing was
 * @param clients what was found
 * @param chosen the client whose items are shown to choose from; null while none is chosen
 * @param missing whether somebody booked it without saying what it pays
 */
public record PaymentPage(
        Frame frame,
        EntryLine entry,
        String text,
        List<ClientSummary> clients,
        @Nullable Chosen chosen,
        boolean missing) {

    /** A client with what it has open. */
    public record Chosen(String id, String name, List<Item> items) {}

    /** An open item to choose. */
    public record Item(String id, String number, String open, String due) {}

    /** What the page is about: a question as long as nothing is decided. */
    public String title() {
        return frame.say(entry.undo() ? "payments.entry" : "payments.whose");
    }

    /** What a screen reader says first. */
    public String spoken() {
        return text.isEmpty() ? "" : frame.texts().count("worklist.found", clients.size());
    }
}
