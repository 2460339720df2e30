package org.riguardo.web.suggestion;

import org.jspecify.annotations.Nullable;
import org.riguardo.web.words.Moment;

/**
 * Whether one way to speak about money is open now.
 *
 * @param name {@code email} or {@code call}
 * @param state {@code OPEN}, {@code HELD}, or {@code IDLE} when there is nothing to speak about
 * @param from the first instant at which it opens; null when none is known or it is open
 * @param event what it waits for where no instant is known; null otherwise
 */
public record ChannelState(String name, State state, @Nullable Moment from, @Nullable String event) {
    /** What to show of it. */
    public enum State {
        OPEN,
        HELD,
        IDLE
    }
}
