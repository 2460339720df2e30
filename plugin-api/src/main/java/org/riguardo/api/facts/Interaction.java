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
}
