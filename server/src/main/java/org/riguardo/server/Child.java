package org.riguardo.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A server process that this one started; its id is on record, so that a later start can end it if this one was killed. */
final class Child {
    private final String name;
    private final Process process;
    private final Path record;

    private Child(String name, Process process, Path record) {
        this.name = name;
        this.process = process;
        this.record = record;
    }

    static Child start(String name, List<String> command, Map<String, String> environment, Path log, Path records)
            throws IOException {
        Files.createDirectories(log.getParent());
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .redirectInput(ProcessBuilder.Redirect.from(Fetcher.nothing()));
        builder.environment().keySet().removeIf(key -> key.startsWith("JAVA_OPTS") || key.startsWith("JBOSS_"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        return new Child(name, process, Leftovers.record(records, name, process.toHandle()));
    }

    String name() {
        return name;
    }

    boolean alive() {
        return process.isAlive();
    }

    int exitCode() {
        return process.exitValue();
    }

    CompletableFuture<Child> ended() {
        return process.onExit().thenApply(gone -> this);
    }

    int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    /** Asks the process to end, and ends it by force when it has not within the given time. */
    void stop(Duration patience) throws IOException, InterruptedException {
        process.destroy();
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            kill();
        }
        Files.deleteIfExists(record);
    }

    /** Ends the process at once, as a power cut would. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
