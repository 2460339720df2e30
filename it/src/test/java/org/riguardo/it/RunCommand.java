package org.riguardo.it;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.riguardo.server.Ports;
import org.riguardo.server.Settings;

/** The program of the run command, started as a process of its own. */
final class RunCommand implements AutoCloseable {
    private final Process process;
    private final Path output;
    private final Settings settings;

    private RunCommand(Process process, Path output, Settings settings) {
        this.process = process;
        this.output = output;
        this.settings = settings;
    }

    static RunCommand start(Path home, Ports ports) throws Exception {
        Properties properties = new Properties();
        properties.setProperty("user.home", System.getProperty("user.home"));
        properties.setProperty("riguardo.home", home.toString());
        properties.setProperty("riguardo.http.port", Integer.toString(ports.http()));
        properties.setProperty("riguardo.keycloak.port", Integer.toString(ports.keycloak()));
        properties.setProperty("riguardo.imap.port", Integer.toString(ports.imap()));
        properties.setProperty("riguardo.smtp.port", Integer.toString(ports.smtp()));
        for (String passedOn :
                List.of("riguardo.checkout", "riguardo.maven.repository", "riguardo.maven.offline", "maven.home")) {
            properties.setProperty(passedOn, System.getProperty(passedOn));
        }
        List<String> command = new ArrayList<>(listeningToCtrlC());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        properties.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.riguardo.server.Main"));
        Path output = Files.createTempFile("riguardo-run", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new RunCommand(process, output, Settings.fromProperties(properties));
    }

    /** A build in the background is deaf to Ctrl-C, and so is all that it starts, unless it is told otherwise. */
    private static List<String> listeningToCtrlC() throws Exception {
        List<String> prefix = List.of("env", "--default-signal=INT");
        List<String> trial = new ArrayList<>(prefix);
        trial.add("true");
        return new ProcessBuilder(trial).start().waitFor() == 0 ? prefix : List.of();
    }

    /** What it has printed once it says that it runs. */
    String awaitRunning() throws Exception {
        return Eventually.eventually(
                "Riguardo is running",
                Duration.ofMinutes(11),
                this::printed,
                text -> text.contains("Ctrl-C stops everything") || !process.isAlive());
    }

    /** All that it has printed, once it has ended. */
    String awaitEnd() throws Exception {
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            throw new AssertionError("still running: " + printed());
        }
        return printed();
    }

    String printed() throws Exception {
        return Files.readString(output);
    }

    int exitCode() {
        return process.exitValue();
    }

    Api api(String user) {
        return new Api(settings, "riguardo-cli", user);
    }

    List<ProcessHandle> servers() {
        return process.children().toList();
    }

    /** Ctrl-C. */
    void interrupt() throws Exception {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    }

    void kill() throws Exception {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        process.waitFor(1, TimeUnit.MINUTES);
        Files.deleteIfExists(output);
    }
}
