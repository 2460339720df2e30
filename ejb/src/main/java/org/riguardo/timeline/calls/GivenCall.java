package org.riguardo.timeline.calls;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.exports.CallRecord.Reached;
import org.riguardo.api.facts.Direction;

/**
 * A call, or one leg of it, as another program states it.
 *
 * @param id the caller's own, by which it is known again: 1 to 200 characters
 * @param call an id that the legs of one call share; null where it is all of its call
 * @param at when it began to ring
 * @param number the outside number in any form; null when it was withheld
 * @param extension the internal number of the firm's side; null when not known
 * @param ringSeconds from then until somebody answered, or until it ended
 * @param talkSeconds how long it lasted from then on
 * @param reached who answered
 */
public record GivenCall(
        String id,
        @Nullable String call,
        Instant at,
        Direction direction,
        @Nullable String number,
        @Nullable String extension,
        int ringSeconds,
        int talkSeconds,
        Reached reached) {}
