package org.riguardo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test moves it. */
public final class TestClock extends Clock {

    private volatile Instant now;

    public TestClock(String now) {
        this(Instant.parse(now));
    }

    public TestClock(Instant now) {
        this.now = now;
    }

    public void to(Instant later) {
        now = later;
    }

    public void by(Duration more) {
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
