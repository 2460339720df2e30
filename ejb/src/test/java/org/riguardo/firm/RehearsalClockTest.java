package org.riguardo.firm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalClockTest {

    @TempDir
    Path folder;

    @Test
    void itFollowsTheFile() throws Exception {
        Path file = Files.writeString(folder.resolve("clock"), "PT0S\n");
        RehearsalClock clock = new RehearsalClock(file);
        Instant before = clock.instant();
        Files.writeString(file, "P3D");
        assertThat(Duration.between(before, clock.instant())).isBetween(Duration.ofDays(3), Duration.ofDays(4));
    }

    @Test
    void withoutItsFileItTellsNoTime() {
        RehearsalClock clock = new RehearsalClock(folder.resolve("none"));
        assertThatThrownBy(clock::instant).isInstanceOf(UncheckedIOException.class);
    }
}
