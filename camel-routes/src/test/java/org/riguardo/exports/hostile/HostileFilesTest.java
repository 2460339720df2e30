package org.riguardo.exports.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileFilesTest {

    /** What may be used for reading, and what the machine itself needs. */
    private static final String MEMORY = "-Xmx" + (64 + 32) + "m";

    /** Read, as there is no harm in them once nothing is computed, opened or kept. */
    private static final Set<String> HARMLESS = Set.of(
            "zip with names that lead out of it",
            "xlsx with a formula that starts a program",
            "xlsx with a link elsewhere",
            "xlsx with 1M shared strings",
            "csv of headings without end",
            "csv with 20M empty lines",
            "calls with 2M rows");

    @TempDir
    private Path files;

    @TempDir
    private Path folder;

    @Test
    void eachIsRefusedOrReadWithoutHarmInLittleMemoryAndCallsNobody() throws Exception {
        try (ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + listener.getLocalPort() + "/x";
            HostileRun.write(files, address);
            List<String> lines = run(address);
            lines.forEach(System.out::println);
            assertThat(lines).hasSizeGreaterThan(50).noneMatch(line -> line.contains("FAILED"));
            assertThat(lines)
                    .filteredOn(line -> line.contains("| Read |"))
                    .allMatch(line -> HARMLESS.contains(line.substring(0, line.indexOf(" | "))));
            listener.setSoTimeout(200);
            assertThatThrownBy(listener::accept).isInstanceOf(SocketTimeoutException.class);
        }
        assertThat(Path.of("/tmp/riguardo-slip.xml")).doesNotExist();
        assertThat(folder.resolve("riguardo-slip.xml")).doesNotExist();
    }

    private List<String> run(String address) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        Process machine = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        MEMORY,
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostileRun.class.getName(),
                        files.toString(),
                        address)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(machine.waitFor(20, TimeUnit.MINUTES)).isTrue();
        List<String> lines = Files.readAllLines(output);
        assertThat(machine.exitValue()).as(String.join("\n", lines)).isZero();
        return lines.stream().filter(line -> line.contains(" | ")).toList();
    }
}
