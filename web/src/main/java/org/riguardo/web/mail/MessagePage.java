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
 * @param text what was searched for; empty for nothing yet
 * @param clients what was found
 * @param meaning what its words say
 * @param body what it says and what came with it
 * @param link whose it is and why, or whose it may be
 */
public record MessagePage(
        Frame frame,
        MessageView message,
        Moment at,
        String text,
        List<ClientSummary> clients,
        MeaningPart meaning,
        MessageBody body,
        LinkPart link) {
    /** What a screen reader says after a search. */
    public String spoken() {
        return text.isEmpty() ? "" : frame.texts().count("worklist.found", clients.size());
    }

    /** The subject, or that there is none. */
    public String subject() {
        return message.subject().isBlank() ? frame.say("mail.no-subject") : message.subject();
    }
}
