package org.riguardo.figures;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How long ago an open item fell due. */
public enum AgeBand {
    NOT_DUE("not-due", Integer.MIN_VALUE, 0),
    DAYS_30("1-30", 1, 30),
    DAYS_60("31-60", 31, 60),
    DAYS_90("61-90", 61, 90),
    DAYS_180("91-180", 91, 180),
    OLDER("181", 181, Integer.MAX_VALUE);

    private final String key;
    private final int from;
    private final int to;

    AgeBand(String key, int from, int to) {
        this.key = key;
        this.from = from;
        this.to = to;
    }

    /** The name used in addresses and in the API. */
    public String key() {
        return key;
    }

    /** The band with that key; null when there is none. */
    public static @Nullable AgeBand of(String key) {
        return Arrays.stream(values())
                .filter(band -> band.key.equals(key))
                .findFirst()
                .orElse(null);
    }

    /** The latest due date that lies in it. */
    LocalDate latest(LocalDate today) {
        return this == NOT_DUE ? LocalDate.of(9999, 1, 1) : today.minusDays(from);
    }

    /** The earliest due date that lies in it. */
    LocalDate earliest(LocalDate today) {
        return this == OLDER ? LocalDate.of(1, 1, 1) : today.minusDays(to);
    }
}
