package org.riguardo.mailbox.read;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A message as it was read. For certified mail (PEC) the sender, the subject, the text and the references are those of the message inside its envelope.
 *
 * @param messageId as in the message's own header; null when it has none that is valid
 * @param aliases every id by which other messages may refer to this one, its own included
 * @param references the ids of References or, only when that is empty, of In-Reply-To
 * @param from null when nobody can be made out
 * @param date what the Date field says; null when it says nothing readable
 * @param text the whole text, HTML turned into lines
 * @param note what could not be read, in a few words; null when everything could
 * @param html the HTML of the message, made harmless; null when it has none
 * @param calendars the calendars that it encloses, at most 20
 */
public record ParsedMessage(
        Headers headers,
        @Nullable String messageId,
        Set<String> aliases,
        @Nullable String inReplyTo,
        List<String> references,
        @Nullable MailAddress from,
        List<MailAddress> replyTo,
        List<MailAddress> to,
        List<MailAddress> cc,
        @Nullable Instant date,
        String subject,
        String text,
        List<Attachment> attachments,
        Enclosures enclosures,
        @Nullable String note,
        @Nullable SafeHtml html,
        List<CalendarPart> calendars) {

    ParsedMessage inEnvelope(ParsedMessage envelope, Set<String> ids) {
        return new ParsedMessage(
                headers.inEnvelope(envelope.headers),
                envelope.messageId,
                ids,
                inReplyTo,
                references,
                from,
                replyTo,
                to,
                cc,
                date != null ? date : envelope.date,
                subject,
                text,
                attachments,
                enclosures,
                envelope.note != null ? envelope.note : note,
                html,
                calendars);
    }
}
