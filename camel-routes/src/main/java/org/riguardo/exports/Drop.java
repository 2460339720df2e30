package org.riguardo.exports;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file in a watched folder as it was last seen.
 *
 * @param companion the file by which its sender says that it is whole; null when there is none
 * @param receivedAt when it was first seen, or last seen to change
 */
record Drop(
        WatchedFolder watched,
        Path file,
        String name,
        long size,
        Instant lastModified,
        @Nullable Path companion,
        Instant receivedAt) {

    Arrival arrival(String sha256) {
        return new Arrival(watched.firm(), name, sha256, lastModified, receivedAt);
    }

    boolean sameBytesAs(Drop earlier) {
        return size == earlier.size && lastModified.equals(earlier.lastModified);
    }

    boolean gone() {
        return Files.notExists(file, LinkOption.NOFOLLOW_LINKS);
    }

    Drop receivedAt(Instant instant) {
        return new Drop(watched, file, name, size, lastModified, companion, instant);
    }
}
