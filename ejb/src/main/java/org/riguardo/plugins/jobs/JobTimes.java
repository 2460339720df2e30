package org.riguardo.plugins.jobs;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.riguardo.plugins.ModuleDescriptor;

/** When a job is due, as its descriptor says: {@code every} so often, or {@code at} a time of each day; it runs nothing. */
sealed interface JobTimes {

    /** The next time after a run that was due then. */
    Instant after(Instant now, ZoneId zone);

    /** When a job that was just switched on is due for the first time. */
    Instant first(Instant now, ZoneId zone);

    /** So often, counted from the beginning of one run to the next. */
    record Every(Duration pause) implements JobTimes {
        private static final Duration LEAST = Duration.ofMinutes(5);
        private static final Duration MOST = Duration.ofDays(31);

        public Every {
            if (pause.compareTo(LEAST) < 0 || pause.compareTo(MOST) > 0) {
                throw new IllegalArgumentException("\"every\" is between five minutes and 31 days");
            }
        }

        @Override
        public Instant after(Instant now, ZoneId zone) {
            return now.plus(pause);
        }

        @Override
        public Instant first(Instant now, ZoneId zone) {
            return now;
        }
    }

    /** Once a day; in the hour that a change of the clocks leaves out, an hour later. */
    record Daily(LocalTime time) implements JobTimes {
        @Override
        public Instant after(Instant now, ZoneId zone) {
            ZonedDateTime today = now.atZone(zone).toLocalDate().atTime(time).atZone(zone);
            return today.toInstant().isAfter(now)
                    ? today.toInstant()
                    : today.toLocalDate().plusDays(1).atTime(time).atZone(zone).toInstant();
        }

        @Override
        public Instant first(Instant now, ZoneId zone) {
            return after(now, zone);
        }
    }

    /**
     * What the descriptor of a job says.
     *
     * @throws IllegalArgumentException when it says neither, both, or what cannot be read
     */
    static JobTimes of(ModuleDescriptor job) {
        String every = job.field("every");
        String at = job.field("at");
        if ((every == null) == (at == null)) {
            throw new IllegalArgumentException("a job has either \"every\" or \"at\"");
        }
        try {
            return every == null ? new Daily(LocalTime.parse(String.valueOf(at))) : new Every(Duration.parse(every));
        } catch (DateTimeException unreadable) {
            throw new IllegalArgumentException("\"every\" is a duration such as PT1H, \"at\" a time such as 07:30");
        }
    }
}
