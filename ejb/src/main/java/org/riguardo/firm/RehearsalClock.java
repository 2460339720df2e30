package org.riguardo.firm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The system's clock moved by the duration in a file, such as {@code PT26H}; it follows the file while the server runs, so that
 * a story of several days can be rehearsed in a minute. Never for a firm's real data.
 */
final class RehearsalClock extends Clock {

    private final Path file;
    private final ZoneId zone;

    RehearsalClock(Path file) {
        this(file, ZoneOffset.UTC);
    }

    private RehearsalClock(Path file, ZoneId zone) {
        this.file = file;
        this.zone = zone;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new RehearsalClock(file, other);
    }

    @Override
    public Instant instant() {
        try {
            return Instant.now().plus(Duration.parse(Files.readString(file).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
