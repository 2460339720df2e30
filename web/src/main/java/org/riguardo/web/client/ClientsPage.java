package org.riguardo.web.client;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.WrittenAmount;
import org.riguardo.ledger.ClientSummary;
import org.riguardo.web.site.Frame;
import org.riguardo.web.words.PersonName;

/**
 * The list of clients as its template shows it.
 *
 * @param text what was searched for; empty for all
 * @param next the cursor of the page after it; null on the last one
 */
public record ClientsPage(Frame frame, String text, List<ClientSummary> clients, @Nullable String next) {
    /** What is open with a client. */
    public String open(ClientSummary client) {
        return client.open().signum() == 0 ? "" : WrittenAmount.of(client.open(), "EUR");
    }

    /** The number under which the accounting system knows it; empty when none is known. */
    public String number(ClientSummary client) {
        return client.vatId() != null ? client.vatId() : client.taxCode() != null ? client.taxCode() : "";
    }

    /** The person who looks after it. */
    public String owner(ClientSummary client) {
        return PersonName.of(client.owner());
    }

    /** The path and query of the page after it. */
    public String after() {
        return "/clients?text=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + "&from=" + next;
    }

    /** The query by which all that were found are taken along as a file. */
    public String whole() {
        return text.isEmpty() ? "" : "?text=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** How many are shown, in words. */
    public String found() {
        return frame.texts().count("worklist.found", clients.size())
                + (next == null ? "" : frame.say("worklist.more-follow"));
    }
}
