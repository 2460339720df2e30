package org.riguardo.web.client;

import org.riguardo.api.facts.Channel;
import org.riguardo.api.facts.Direction;

/** How a contact went, as a person picks it in one click. */
public enum How {
    CALLED(Channel.CALL, Direction.OUT, true),
    NO_ANSWER(Channel.CALL, Direction.OUT, false),
    WAS_CALLED(Channel.CALL, Direction.IN, true),
    MET(Channel.MEETING, Direction.OUT, true);

    public final Channel channel;
    public final Direction direction;
    public final boolean answered;

    How(Channel channel, Direction direction, boolean answered) {
        this.channel = channel;
        this.direction = direction;
        this.answered = answered;
    }
}
