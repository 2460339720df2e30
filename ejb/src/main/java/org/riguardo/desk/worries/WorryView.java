package org.riguardo.desk.worries;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that worries a client.
 *
 * @param since the day on which it was heard first
 * @param overOn the day on which it was over; null while it lasts
 * @param by who noted it
 */
public record WorryView(String id, Worry worry, LocalDate since, @Nullable LocalDate overOn, String by) {

    /** Whether it lasts. */
    public boolean lasts() {
        return overOn == null;
    }
}
