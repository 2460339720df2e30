package org.riguardo.api.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One contact with the client, whoever began it.
 *
 * @param by the person of the firm who took part; null when not known
 * @param answered for a call, false when it reached nobody
 * @param automatic sent by a machine, such as an automatic reply
 * @param needsNoAnswer staff marked an incoming message as needing no answer
 * @param handled staff marked its signals as handled
 * @param recap the written recap of a money conversation
 * @param tone the tone of an outgoing message; null when not known
 * @param returnDate the day of return that an out-of-office reply gave
 * @param items ids of the items it was about; empty when not known
 * @since 1.0
 */
public record Interaction(
        String id,
        Instant at,
        Channel channel,
        Direction direction,
        @Nullable String by,
        Purpose purpose,
        boolean moneyMentioned,
        boolean answered,
        Set<Signal> signals,
        boolean automatic,
        boolean needsNoAnswer,
        boolean handled,
        boolean recap,
        @Nullable Tone tone,
        @Nullable LocalDate returnDate,
        List<String> items) {

    public Interaction {
        signals = Set.copyOf(signals);
        items = List.copyOf(items);
    }

    /** An email or a letter. */
    public boolean isWritten() {
        return channel == Channel.EMAIL || channel == Channel.LETTER;
    }

    /** A meeting or an answered call, either way. */
    public boolean isConversation() {
        return channel == Channel.MEETING || (channel == Channel.CALL && answered);
    }

    /** A conversation of support or courtesy, or one that nobody has classified yet. */
    public boolean isSupportive() {
        return isConversation()
                && (purpose == Purpose.SUPPORT || purpose == Purpose.COURTESY || purpose == Purpose.UNKNOWN);
    }

    /** A conversation about money, or in which money was mentioned. */
    public boolean isMoneyConversation() {
        return isConversation() && (purpose == Purpose.MONEY || moneyMentioned);
    }

    /** The written recap of a money conversation, sent to the client. */
    public boolean isRecap() {
        return recap && isWritten() && direction == Direction.OUT;
    }

    /** An email or letter about money, sent to the client; a recap is one. */
    public boolean isMoneyWriting() {
        return isRecap() || (isWritten() && direction == Direction.OUT && purpose == Purpose.MONEY);
    }

    /** An email or letter about money, or a money conversation. */
    public boolean isMoneyContact() {
        return isMoneyWriting() || isMoneyConversation();
    }

    /** An outgoing call that reached nobody. */
    public boolean isUnansweredCall() {
        return channel == Channel.CALL && direction == Direction.OUT && !answered;
    }
}
