package org.riguardo.web.mail;

import org.jspecify.annotations.Nullable;
import org.riguardo.timeline.mail.MessageView;
import org.riguardo.web.meaning.MeaningPart;
import org.riguardo.web.site.Frame;
import org.riguardo.web.words.Moment;

/**
 * One message by itself, as its template shows it.
 *
 * @param from the sender, with a name where there is one
 * @param clientName whose it is; null while nobody knows
 */
public record ViewPage(
        Frame frame,
        MessageView message,
        String from,
        Moment at,
        @Nullable String clientName,
        MessageBody body,
        MeaningPart meaning) {

    /** The subject, or that there is none. */
    public String subject() {
        return message.subject().isBlank() ? frame.say("mail.no-subject") : message.subject();
    }
}
