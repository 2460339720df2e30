package org.riguardo.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** Waits until a server is ready; gives up when its process has ended or the time is over. */
final class Waiting {
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    /** Asks a server whether it is ready. */
    interface Question {
        boolean ready() throws StartProblem, IOException, InterruptedException;
    }

    private Waiting() {}

    static void until(Question question, Supplier<Child> process, Path log)
            throws StartProblem, IOException, InterruptedException {
        Instant end = Instant.now().plus(LIMIT);
        while (true) {
            Child server = process.get();
            boolean alive = server.alive();
            if (question.ready()) {
                return;
            }
            if (!alive && server == process.get()) {
                throw new StartProblem(server.name() + " ended before it was ready: its reason is in " + log + ".");
            }
            if (Instant.now().isAfter(end)) {
                throw new StartProblem(server.name() + " was not ready within " + LIMIT.toMinutes()
                        + " minutes: look into " + log + " and start again.");
            }
            Thread.sleep(200);
        }
    }

    static boolean answers(String url) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                    .timeout(Duration.ofSeconds(20))
                    .build();
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
