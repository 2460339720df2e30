package org.riguardo.mailbox.read;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.jspecify.annotations.Nullable;
import org.riguardo.mailbox.read.Texts.Text;

/**
 * Reads a message from its octets: a message of one part as it stands, one of several with Jakarta Mail where that is safe and possible, else with
 * mime4j, else its header alone with a note. It never throws because of what a message holds.
 */
public final class MessageReader {

    private record Reading(ParsedMessage message, byte @Nullable [] certified) {}

    private final Limits limits;

    public MessageReader(Limits limits) {
        this.limits = limits;
    }

    public ParsedMessage read(byte[] content) {
        Reading reading = parse(content);
        ParsedMessage envelope = reading.message();
        byte[] certified = reading.certified();
        if (certified == null || !envelope.headers().has("X-Trasporto")) {
            return envelope;
        }
        ParsedMessage inner = parse(certified).message();
        Set<String> ids = new LinkedHashSet<>(envelope.aliases());
        ids.addAll(inner.aliases());
        ids.addAll(MessageIds.all(
                envelope.headers().first("X-Riferimento-Message-ID").orElse(null)));
        return inner.inEnvelope(envelope, ids);
    }

    /** Reads nothing but the header of a message. */
    public ParsedMessage header(byte[] content) {
        return message(Headers.of(content, limits), new Harvest(limits), "the text could not be read");
    }

    private Reading parse(byte[] content) {
        Headers headers = Headers.of(content, limits);
        Harvest harvest = new Harvest(limits);
        String note = Gate.refusal(content, limits);
        if (note == null) {
            try {
                JakartaReader.read(content, headers, harvest, limits);
                return reading(headers, harvest, headers.isEmpty() ? "no header" : null);
            } catch (MessagingException | IOException | RuntimeException unreadable) {
                note = "irregular structure";
            }
        }
        Harvest second = new Harvest(limits);
        return reading(headers, second, tolerantly(content, second, note));
    }

    private static Reading reading(Headers headers, Harvest harvest, @Nullable String note) {
        return new Reading(message(headers, harvest, note), harvest.certified());
    }

    private String tolerantly(byte[] content, Harvest harvest, String reason) {
        try {
            return TolerantReader.read(content, harvest, limits) ? reason : reason + "; read in part";
        } catch (MimeException | IOException | RuntimeException unreadable) {
            return reason + "; read in part";
        }
    }

    private static ParsedMessage message(Headers headers, Harvest harvest, @Nullable String note) {
        String id = MessageIds.first(headers.first("Message-ID").orElse(null)).orElse(null);
        String inReplyTo = headers.first("In-Reply-To").orElse(null);
        List<String> references = MessageIds.all(String.join(" ", headers.all("References")));
        List<MailAddress> from = Addresses.of(headers, "From");
        List<MailAddress> replyTo = Addresses.of(headers, "Reply-To");
        List<MailAddress> to = Addresses.of(headers, "To");
        Text text = harvest.text();
        String words = text.words();
        Instant date = MailDates.parse(headers.first("Date").orElse(null));
        Irregularities irregular = harvest.irregularities();
        irregular.header(headers, id, date, from, replyTo, to);
        if (words.isBlank()
                && harvest.attachments().isEmpty()
                && headers.lower("Content-Type").startsWith("multipart")) {
            irregular.noText();
        }
        return new ParsedMessage(
                headers,
                id,
                id == null ? Set.of() : Set.of(id),
                MessageIds.all(inReplyTo).stream().findFirst().orElse(null),
                references.isEmpty()
                        ? MessageIds.all(inReplyTo).stream().limit(1).toList()
                        : references,
                sender(headers, from, replyTo),
                replyTo,
                to,
                Addresses.of(headers, "Cc"),
                date,
                headers.text("Subject").orElse(""),
                words,
                harvest.attachments(),
                harvest.enclosures(),
                irregular.note(note),
                text.html() == null ? null : SafeHtml.of(text.html()),
                harvest.calendars());
    }

    private static @Nullable MailAddress sender(Headers headers, List<MailAddress> from, List<MailAddress> replyTo) {
        List<MailAddress> first = replyTo.isEmpty() || !headers.has("X-Trasporto") ? from : replyTo;
        return first.isEmpty() ? null : first.get(0);
    }
}
