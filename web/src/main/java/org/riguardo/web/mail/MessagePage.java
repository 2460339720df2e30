package org.riguardo.web.mail;

import java.util.List;
import org.riguardo.ledger.ClientSummary;
import org.riguardo.timeline.mail.MessageView;
import org.riguardo.web.meaning.MeaningPart;
import org.riguardo.web.site.Frame;
import org.riguardo.web.words.Moment;

/**
 * One message with the clients to choose from, as its template shows it.
 *
 * @param whole its whole text
 * @param text what was searched for; empty for nothing yet
 * @param clients what was found
 * @param meaning what its words say
 */
public record MessagePage(
        Frame frame,
        MessageView message,
        Moment at,
        String whole,
        String text,
        List<ClientSummary> clients,
        MeaningPart meaning) {
    /** What a screen reader says after a search. */
    public String spoken() {
        return text.isEmpty() ? "" : frame.texts().count("worklist.found", clients.size());
    }

    /** The subject, or that there is none. */
    public String subject() {
        return message.subject().isBlank() ? frame.say("mail.no-subject") : message.subject();
    }

    /** Whether the whole text says more than what was written anew. */
    public boolean longer() {
        return whole.strip().length() > message.newText().strip().length();
    }
}
