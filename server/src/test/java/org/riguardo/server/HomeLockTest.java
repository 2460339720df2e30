package org.riguardo.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeLockTest {

    @TempDir
    Path folder;

    @Test
    void aSecondRunOnTheSameHomeEndsInOneSentence() throws Exception {
        HomeLock first = HomeLock.take(folder);
        assertThatThrownBy(() -> HomeLock.take(folder))
                .isInstanceOf(StartProblem.class)
                .hasMessageStartingWith("Riguardo is already running on " + folder);
        first.close();
        HomeLock.take(folder).close();
    }

    @Test
    void aHomeThatCannotBeWrittenIsNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        assertThatThrownBy(() -> HomeLock.take(file))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining(file + " cannot be written")
                .hasMessageContaining("-Driguardo.home=FOLDER");
    }

    @Test
    void passwordsAreDrawnOnceForEachHome() throws Exception {
        Secrets first = Secrets.of(folder);
        assertThat(Secrets.of(folder)).isEqualTo(first);
        assertThat(Secrets.of(folder.resolve("other"))).isNotEqualTo(first);
        assertThat(first.toString()).doesNotContain(first.webClient());
    }
}
