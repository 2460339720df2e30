package org.riguardo.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "uses the shell's sleep")
class LeftoversTest {
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void aServerThatAKilledRunLeftBehindIsEnded() throws Exception {
        Child child = sleeper();
        Leftovers.end(folder.resolve("run"), progress());
        assertThat(child.ended().get(60, TimeUnit.SECONDS).alive()).isFalse();
        assertThat(output.toString(StandardCharsets.UTF_8))
                .contains("Ending a Sleeper that an earlier run left behind");
        assertThat(folder.resolve("run/sleeper.pid")).doesNotExist();
    }

    @Test
    void aProcessThatMerelyReusesTheNumberIsLeftAlone() throws Exception {
        Child child = sleeper();
        Path record = folder.resolve("run/sleeper.pid");
        String pid = Files.readString(record).split(" ")[0];
        Files.writeString(record, pid + " 1000000 Sleeper\n");
        Leftovers.end(folder.resolve("run"), progress());
        assertThat(child.alive()).isTrue();
        child.kill();
    }

    @Test
    void aStoppedServerLeavesNoRecord() throws Exception {
        Child child = sleeper();
        child.stop(java.time.Duration.ofSeconds(10));
        assertThat(child.alive()).isFalse();
        assertThat(folder.resolve("run/sleeper.pid")).doesNotExist();
    }

    private Child sleeper() throws Exception {
        return Child.start(
                "Sleeper", List.of("sleep", "600"), Map.of(), folder.resolve("log.txt"), folder.resolve("run"));
    }

    private Progress progress() {
        return Progress.on(new PrintStream(output));
    }
}
