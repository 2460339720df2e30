package org.riguardo.web.client;

import java.util.List;
import org.riguardo.desk.worries.Worry;
import org.riguardo.web.site.Frame;

/**
 * The form that logs a contact, wherever it stands.
 *
 * @param leaving the mails to the client that are leaving, or of which nobody knows whether they left, a sentence each
 * @param live whether the page that it stands on is the client's, so that the answer may take its place
 */
public record LogPart(Frame frame, String clientId, ContactForm form, List<String> leaving, boolean live) {

    public LogPart {
        leaving = List.copyOf(leaving);
    }

    /** Where it is sent. */
    public String action() {
        return frame.url("/clients/" + clientId + "/contacts");
    }

    /** Where its few words about paying are looked at before they count. */
    public String preview() {
        return frame.url("/clients/" + clientId + "/agreements/preview");
    }

    /** What may be picked of what worries a client. */
    public static List<Worry> worries() {
        return List.of(Worry.values());
    }
}
