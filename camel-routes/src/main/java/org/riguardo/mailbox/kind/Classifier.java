package org.riguardo.mailbox.kind;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.riguardo.mailbox.read.ParsedMessage;

/** Tells the kinds of mail apart by their headers and parts and, where those are silent, by their subject, sender and words. */
public final class Classifier {

    private static final Pattern NO_REPLY = Pattern.compile(
            "(?:no|do-?not|non)[._-]?(?:reply|rispondere|answer)\\b.*|noreply.*|notifi(?:che|ca|cations?)@.*");

    private final ZoneId zone;

    public Classifier(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * @param at when the message was sent: relative dates count from it
     * @param own the addresses of the firm in the mailbox, in lower case
     */
    public Classification classify(ParsedMessage message, String newText, Instant at, Set<String> own) {
        Classification certified = CertifiedReceipt.of(message);
        if (certified != null) {
            return certified;
        }
        Classification bounce = Bounce.of(message);
        if (bounce != null) {
            return bounce;
        }
        Classification receipt = Receipts.of(message, newText);
        if (receipt != null) {
            return receipt;
        }
        String answered = message.references().isEmpty()
                ? null
                : message.references().get(message.references().size() - 1);
        Detail calendar = Calendars.of(message);
        if (calendar != null) {
            return Classification.of(Kind.CALENDAR, calendar, answered);
        }
        if (AutoReply.matches(message, newText)) {
            String said = message.subject() + "\n" + newText;
            LocalDate returnDate = ReturnDate.in(said, at.atZone(zone).toLocalDate());
            return Classification.autoReply(answered, returnDate != null || AutoReply.saysAbsent(said), returnDate);
        }
        Detail list = Lists.of(message, own);
        if (list != null) {
            return Classification.of(Kind.LIST, list, answered);
        }
        if (machine(message, newText)) {
            return Classification.of(Kind.OTHER, Detail.MACHINE, answered);
        }
        return Classification.of(Kind.HUMAN, anomaly(message), answered);
    }

    private static boolean machine(ParsedMessage message, String newText) {
        String submitted = message.headers().lower("Auto-Submitted");
        return !submitted.isEmpty() && !submitted.startsWith("no")
                || (message.from() == null
                        ? newText.isBlank()
                        : NO_REPLY.matcher(message.from().address()).matches())
                || AutoReplyWords.automatic(newText);
    }

    private static @Nullable Detail anomaly(ParsedMessage message) {
        return message.headers().lower("X-Trasporto").contains("errore") ? Detail.PEC_ANOMALY : null;
    }
}
