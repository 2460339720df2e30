package org.riguardo.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A meeting, something to do or a note of a calendar on a server; of what comes back, one time.
 *
 * @param uid of the whole series
 * @param which the time at which this one of a series should begin; null for what does not come back
 * @param at when it begins
 * @param length null when unknown
 * @param over whether it is said to be done (of something to do) or was not called off (of the others)
 * @param people addresses of those asked, the organiser not among them
 * @param organiser an address; null when unknown
 * @param own properties whose names begin with {@code X-}, and {@code CATEGORIES}
 */
public record CalendarEntry(
        Kind kind,
        String uid,
        @Nullable Instant which,
        Instant at,
        @Nullable Duration length,
        boolean over,
        String title,
        String text,
        List<String> people,
        @Nullable String organiser,
        Map<String, String> own) {

    public CalendarEntry {
        people = List.copyOf(people);
        own = Map.copyOf(own);
    }

    /** What it is. */
    public enum Kind {
        MEETING,
        TODO,
        NOTE
    }
}
