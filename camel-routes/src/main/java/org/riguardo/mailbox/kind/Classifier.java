package org.riguardo.mailbox.kind;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.mailbox.read.Headers;
import org.riguardo.mailbox.read.MessageIds;
import org.riguardo.mailbox.read.ParsedMessage;

/** Tells the kinds of mail apart by their headers and parts and, where those are silent, by their subject and sender. */
public final class Classifier {

    private final ZoneId zone;

    public Classifier(ZoneId zone) {
        this.zone = zone;
    }

    /** @param at when the message was sent: relative dates count from it */
    public Classification classify(ParsedMessage message, String newText, Instant at) {
        CertifiedReceipt certified = CertifiedReceipt.of(message);
        if (certified != null) {
            return Classification.of(certified.kind(), certified.refersTo());
        }
        Bounce bounce = Bounce.of(message);
        if (bounce != null) {
            return new Classification(Kind.BOUNCE, bounce.refersTo(), bounce.failed(), false, null);
        }
        if (message.enclosures().deliveryStatus() != null) {
            return Classification.of(Kind.RECEIPT, original(message));
        }
        String answered = message.references().isEmpty()
                ? null
                : message.references().get(message.references().size() - 1);
        if (AutoReply.matches(message)) {
            LocalDate returnDate = ReturnDate.in(
                    message.subject() + "\n" + newText, at.atZone(zone).toLocalDate());
            boolean absent = returnDate != null || AutoReply.saysAbsent(message.subject() + "\n" + newText);
            return new Classification(Kind.AUTO_REPLY, answered, List.of(), absent, returnDate);
        }
        return Classification.of(other(message), answered);
    }

    private static @Nullable String original(ParsedMessage message) {
        return message.enclosures()
                .status("Original-Message-ID")
                .flatMap(MessageIds::first)
                .orElse(
                        message.enclosures().originalId() != null
                                ? message.enclosures().originalId()
                                : message.inReplyTo());
    }

    private static Kind other(ParsedMessage message) {
        Headers headers = message.headers();
        if (message.enclosures().calendarMethod() != null) {
            return Kind.CALENDAR;
        }
        String precedence = headers.lower("Precedence");
        if (headers.has("List-Id")
                || headers.has("List-Unsubscribe")
                || precedence.equals("list")
                || precedence.equals("bulk")) {
            return Kind.LIST;
        }
        String submitted = headers.lower("Auto-Submitted");
        boolean machine = !submitted.isEmpty() && !submitted.startsWith("no")
                || message.enclosures().complaint()
                || message.from() == null
                || message.from().address().matches("(?:no|do-?not|non)[._-]?(?:reply|rispondere|answer)\\b.*");
        return machine ? Kind.OTHER : Kind.HUMAN;
    }
}
