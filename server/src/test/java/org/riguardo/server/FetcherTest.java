package org.riguardo.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FetcherTest {
    private static final Distribution SOME = new Distribution("Some server", "org.example", "some-dist", "1.0");
    private static final Progress SILENT = Progress.on(new PrintStream(PrintStream.nullOutputStream()));

    @TempDir
    Path folder;

    @Test
    void takesWhatTheLocalRepositoryHas() throws Exception {
        Path zip = folder.resolve("org/example/some-dist/1.0/some-dist-1.0.zip");
        Files.createDirectories(zip.getParent());
        Files.write(zip, new byte[] {1});
        assertThat(new Fetcher(new MavenHome(null, folder, null, true), SILENT).fetch(SOME))
                .isEqualTo(zip);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the stand-in for Maven is a shell script")
    void asksMavenAndTellsItsReasonInOneSentence() throws Exception {
        Path bin = Files.createDirectories(folder.resolve("maven/bin"));
        Path mvn = Files.writeString(
                bin.resolve("mvn"),
                "#!/bin/sh\necho \"[ERROR] Failed to execute goal get: Could not transfer artifact org.example:some-dist:zip:1.0"
                        + " from/to central: Connect timed out -> [Help 1]\"\nexit 1\n");
        assertThat(mvn.toFile().setExecutable(true)).isTrue();
        MavenHome maven = new MavenHome(folder.resolve("maven"), folder.resolve("repository"), null, false);
        assertThatThrownBy(() -> new Fetcher(maven, SILENT).fetch(SOME))
                .isInstanceOf(StartProblem.class)
                .hasMessage(
                        "Some server 1.0 could not be downloaded: check the network and the proxy or mirror in Maven's"
                                + " settings.xml, then run ./mvnw -Prun again. Maven says: Could not transfer artifact"
                                + " org.example:some-dist:zip:1.0 from/to central: Connect timed out");
    }

    @Test
    void saysWhatToDoOfflineAndAfterADamagedDownload() {
        assertThat(Fetcher.problem(SOME, "[ERROR] Cannot access central in offline mode"))
                .hasMessage(
                        "Some server 1.0 is not in the local Maven repository and Maven is offline: start once without -o.");
        assertThat(Fetcher.problem(SOME, "[ERROR] Checksum validation failed, expected 'a' but is actually 'b'"))
                .hasMessageContaining("damaged on its way")
                .hasMessageEndingWith("run ./mvnw -Prun again.");
    }
}
