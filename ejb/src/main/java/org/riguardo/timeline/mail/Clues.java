package org.riguardo.timeline.mail;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Direction;
import org.riguardo.mailbox.kind.Kind;

/**
 * What of a message tells whose it is.
 *
 * @param at when it was sent
 * @param addresses the other side's
 * @param numbers VAT numbers and tax codes that were written anew, in the subject or in the signature
 * @param documents documents that are named there by their number and their year or day
 * @param anonymous whether a person wrote it who gave no sender at all
 * @param subject without the marks of replies
 */
record Clues(
        String messageId,
        Instant at,
        Direction direction,
        Kind kind,
        String thread,
        String subject,
        List<String> addresses,
        List<String> numbers,
        List<String> documents,
        boolean anonymous) {

    /** @param from the sender's address; null when there is none */
    static boolean anonymous(Direction direction, Kind kind, @Nullable String from) {
        return direction == Direction.IN && kind == Kind.HUMAN && from == null;
    }

    /** Whether a person is asked whose it is, if nobody knows. */
    boolean asks() {
        return kind == Kind.HUMAN || kind == Kind.AUTO_REPLY;
    }
}
