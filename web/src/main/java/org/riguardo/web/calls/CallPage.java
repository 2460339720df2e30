package org.riguardo.web.calls;

import java.util.List;
import org.riguardo.ledger.ClientSummary;
import org.riguardo.web.site.Frame;

/**
 * One call with the clients to choose from, as its template shows it.
 *
 * @param text what was searched for; empty for nothing yet
 * @param clients what was found
 */
public record CallPage(Frame frame, CallRow call, String text, List<ClientSummary> clients) {
    /** What a screen reader says after a search. */
    public String spoken() {
        return text.isEmpty() ? "" : frame.texts().count("worklist.found", clients.size());
    }
}
