package org.riguardo.web.firm;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.limitation.ActKind;
import org.riguardo.web.site.Frame;

/**
 * The letter of one client with the form that records what was done, as its template shows them.
 *
 * @param place where a registered letter goes; empty where that is not known
 * @param certified addresses of certified mail
 * @param language of the letter
 * @param held why the firm's own policy would wait today; empty when nothing speaks against it
 * @param today ISO 8601, what the form begins with
 * @param kind what the form begins with
 * @param problem what is wrong with what was typed; null when nothing is
 */
public record LetterPage(
        Frame frame,
        ClockCard client,
        String place,
        List<String> certified,
        String language,
        String subject,
        String text,
        List<String> held,
        String today,
        ActKind kind,
        String note,
        List<String> chosen,
        @Nullable String problem) {

    public LetterPage {
        held = List.copyOf(held);
        chosen = List.copyOf(chosen);
    }

    /** The path of the page below the context root. */
    public String path() {
        return "/firm/limitation/" + client.clientId();
    }
}
