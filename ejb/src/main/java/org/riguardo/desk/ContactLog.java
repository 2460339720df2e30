package org.riguardo.desk;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Channel;
import org.riguardo.api.facts.Direction;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Signal;
import org.riguardo.api.facts.Tone;

/**
 * A contact that a person writes down: a call, a meeting or a letter.
 *
 * @param at when it took place, not later than now; null for now
 * @param answered for a call, false when it reached nobody
 * @param signals what was heard
 * @param tone of an outgoing contact about money; null when not known
 * @param items ids of the open items it was about; empty when not known
 * @param note at most 4,000 characters; null for none
 */
public record ContactLog(
        @Nullable Instant at,
        Channel channel,
        Direction direction,
        Purpose purpose,
        boolean moneyMentioned,
        boolean answered,
        Set<Signal> signals,
        @Nullable Tone tone,
        List<String> items,
        @Nullable String note) {

    public ContactLog {
        signals = Set.copyOf(signals);
        items = List.copyOf(items);
    }
}
