package org.riguardo.desk.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that a test moves. */
final class Moving extends Clock {

    private volatile Instant now;

    Moving(Instant now) {
        this.now = now;
    }

    void to(Instant later) {
        now = later;
    }

    void by(Duration more) {
        now = now.plus(more);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
