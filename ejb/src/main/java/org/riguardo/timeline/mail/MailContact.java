package org.riguardo.timeline.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Direction;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Signal;
import org.riguardo.db.Words;
import org.riguardo.mailbox.Counted;
import org.riguardo.mailbox.IncomingMail;
import org.riguardo.mailbox.kind.Classification;
import org.riguardo.mailbox.kind.Kind;

/**
 * What the timeline of a client shows of a message.
 *
 * @param signals divided by commas, as they are kept
 */
record MailContact(
        String messageId,
        Instant at,
        Direction direction,
        Kind kind,
        Purpose purpose,
        boolean moneyMentioned,
        String signals,
        @Nullable LocalDate returnDate) {

    /** Of a new message, by what it says before a person has looked at it. */
    static MailContact of(String messageId, Direction direction, IncomingMail mail) {
        Classification kind = mail.classification();
        Counted counted = Counted.atOnce(mail.understanding());
        return new MailContact(
                messageId,
                mail.sentAt(),
                direction,
                kind.kind(),
                counted.purpose(),
                counted.moneyMentioned(),
                Words.join(signals(kind, counted)),
                kind.returnDate());
    }

    /** A human message, an automatic reply, a bounce and a reminder that another program of the firm sent are contacts; nothing else is. */
    boolean isContact() {
        return ofItself() || direction == Direction.OUT && purpose == Purpose.MONEY;
    }

    /** Whether what it says makes it a contact or none. */
    boolean dependsOnWords() {
        return !ofItself() && direction == Direction.OUT;
    }

    private boolean ofItself() {
        return switch (kind) {
            case HUMAN, AUTO_REPLY, BOUNCE -> true;
            default -> false;
        };
    }

    private static Set<Signal> signals(Classification kind, Counted counted) {
        Set<Signal> signals = EnumSet.noneOf(Signal.class);
        signals.addAll(counted.signals());
        if (kind.kind() == Kind.BOUNCE) {
            signals.add(Signal.BOUNCE);
        } else if (kind.absent()) {
            signals.add(Signal.OUT_OF_OFFICE);
        }
        return signals;
    }
}
