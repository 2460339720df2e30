package org.riguardo.exports;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * How folders are watched.
 *
 * @param folders asked for at each look, as firms come and go
 * @param quiet how long a file's size and time of change must have stayed the same before it is taken
 * @param poll the time between two looks
 * @param largest the most bytes a file may have
 */
public record ExportsConfig(Supplier<List<WatchedFolder>> folders, Duration quiet, Duration poll, long largest) {

    /** 10 seconds: writers that pause for several seconds are real. */
    public static final Duration DEFAULT_QUIET = Duration.ofSeconds(10);

    /** 500 MB. */
    public static final long DEFAULT_LARGEST = 500L << 20;
}
