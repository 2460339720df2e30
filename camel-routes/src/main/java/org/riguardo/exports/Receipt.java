package org.riguardo.exports;

import java.time.Duration;
import java.time.Instant;

/**
 * Which file of a folder elsewhere a file in the watched folder is a copy of.
 *
 * @param remoteName its name there
 * @param size in bytes, and {@code lastModified}: of the original when it was fetched, to know it again
 * @param localName the name of the copy
 */
public record Receipt(String remoteName, long size, Instant lastModified, String localName) {

    private static final Duration COARSEST_CLOCK = Duration.ofSeconds(2);

    /** Whether a file of this size and time is the one that was fetched; disks keep times to two seconds at worst. */
    public boolean isOf(long otherSize, Instant otherTime) {
        return size == otherSize
                && Duration.between(lastModified, otherTime).abs().compareTo(COARSEST_CLOCK) <= 0;
    }
}
