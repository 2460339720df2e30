package org.riguardo.plugins.events;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** When what was not taken is told again, and when it is given up. */
final class Pauses {

    static final Duration GIVEN_UP = Duration.ofDays(3);

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6));

    private Pauses() {}

    /** @param attempt how often it was told in vain, from 1 on */
    static Instant next(Instant now, int attempt) {
        return now.plus(PAUSES.get(Math.min(Math.max(attempt, 1), PAUSES.size()) - 1));
    }

    static boolean over(Instant since, Instant now) {
        return !now.isBefore(since.plus(GIVEN_UP));
    }
}
