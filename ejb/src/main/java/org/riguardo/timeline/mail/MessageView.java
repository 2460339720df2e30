package org.riguardo.timeline.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Direction;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Signal;
import org.riguardo.mailbox.kind.Kind;

/**
 * A message as it was read.
 *
 * @param id the id by which this application knows it
 * @param messageId as in its header, with angle brackets; null when it has none
 * @param threadId the conversation that it is part of
 * @param clientId the client that it belongs to; null while nobody knows
 * @param from the sender's address; null when nobody can be made out
 * @param to the addresses in To and Cc
 * @param newText what was written anew, without quotation and signature
 * @param returnDate the day of return that an automatic reply gives
 * @param refersTo the Message-ID that a bounce, receipt or answer is about, with angle brackets
 * @param linkReason why it belongs to the client, the word of a {@link Reason} in small letters; null while it belongs to none
 * @param note what could not be read of it; null when everything could
 * @param linkDetail what {@link Reason} says to that reason
 */
public record MessageView(
        String id,
        @Nullable String messageId,
        String threadId,
        @Nullable String clientId,
        Direction direction,
        Instant at,
        @Nullable String from,
        @Nullable String fromName,
        List<String> to,
        String subject,
        Kind kind,
        String newText,
        Purpose purpose,
        Set<Signal> signals,
        @Nullable LocalDate returnDate,
        @Nullable String refersTo,
        @Nullable String linkReason,
        @Nullable String note,
        @Nullable String linkDetail) {

    /** Why it belongs to the client; null while it belongs to none. */
    public @Nullable LinkReason because() {
        return LinkReason.of(linkReason, linkDetail);
    }

    MessageView inThread(String thread) {
        return new MessageView(
                id,
                messageId,
                thread,
                clientId,
                direction,
                at,
                from,
                fromName,
                to,
                subject,
                kind,
                newText,
                purpose,
                signals,
                returnDate,
                refersTo,
                linkReason,
                note,
                linkDetail);
    }
}
