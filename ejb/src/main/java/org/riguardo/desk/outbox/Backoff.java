package org.riguardo.desk.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.riguardo.policy.calendar.WorkingDays;

/** When a mail that a server did not take yet is tried again, and when a person is asked instead. */
final class Backoff {

    /** A server that keeps unknown senders waiting (greylisting) mostly lets them in after five minutes. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(2),
            Duration.ofMinutes(6),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofMinutes(60));

    static final int MOST_ATTEMPTS = 20;

    private static final int WORKING_DAYS = 2;

    private Backoff() {}

    /** @param attempt how often it was tried, from 1 on */
    static Instant next(Instant now, int attempt) {
        return now.plus(PAUSES.get(Math.min(attempt, PAUSES.size()) - 1));
    }

    /** The end of the second working day after the one on which it may leave first. */
    static Instant giveUpAt(WorkingDays calendar, Instant first) {
        LocalDate day = calendar.day(calendar.officeHour(first));
        return calendar.closing(calendar.workingDayAfter(WORKING_DAYS, day));
    }
}
