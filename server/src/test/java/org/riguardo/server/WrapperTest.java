package org.riguardo.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the shell wrapper is not used on Windows")
class WrapperTest {
    private static final String NEEDED = "Riguardo needs a JDK 17 or later, ";

    @TempDir
    Path path;

    @BeforeEach
    void onlyTheShellsOwnTools() throws IOException {
        for (String tool : List.of("sh", "sed", "uname")) {
            Path found = List.of("/bin", "/usr/bin").stream()
                    .map(folder -> Path.of(folder, tool))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow();
            Files.createSymbolicLink(path.resolve(tool), found);
        }
    }

    @Test
    void saysThatThereIsNoJava() throws Exception {
        assertThat(wrapper(Map.of())).startsWith(NEEDED + "but no Java was found: install one");
    }

    @Test
    void saysThatARuntimeIsNotEnough() throws Exception {
        tool("java", "echo 'openjdk version \"17.0.1\"'");
        assertThat(wrapper(Map.of())).startsWith(NEEDED + "but only a Java runtime");
    }

    @Test
    void saysThatJavaHomeHasNoCompiler() throws Exception {
        assertThat(wrapper(Map.of("JAVA_HOME", "/nowhere")))
                .startsWith(NEEDED + "but there is no bin/javac in JAVA_HOME (/nowhere)");
    }

    @Test
    void saysThatTheJdkIsTooOld() throws Exception {
        tool("javac", "echo javac 1.8.0_402 >&2");
        assertThat(wrapper(Map.of())).contains("is version 8: install one").hasLineCount(1);
        tool("javac", "echo javac 11.0.2");
        assertThat(wrapper(Map.of())).contains("is version 11: install one").hasLineCount(1);
    }

    private void tool(String name, String script) throws IOException {
        Path file = Files.writeString(path.resolve(name), "#!/bin/sh\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private String wrapper(Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(path.resolve("sh").toString(), "../mvnw", "-v")
                .directory(new File(System.getProperty("basedir", ".")))
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", path.toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(1);
        return text;
    }
}
