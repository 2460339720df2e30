package org.riguardo.it;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** The example of a plugin in Python, run as its README says. */
final class PythonService implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String RECENT = "import sys; sys.exit(sys.version_info < (3, 9))";

    private final int port;
    private final Process process;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    PythonService(String jwks) throws Exception {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path service = Path.of(System.getProperty("riguardo.checkout", ".."))
                .resolve("examples/remote-python/service.py")
                .toAbsolutePath()
                .normalize();
        process = new ProcessBuilder("python3", "-B", service.toString(), Integer.toString(port), jwks)
                .redirectErrorStream(true)
                .start();
        Thread reader = new Thread(this::listen, "python-service");
        reader.setDaemon(true);
        reader.start();
        Eventually.eventually("the service in Python answers", this::answers, Boolean::booleanValue);
    }

    /** Why it cannot run on this machine; empty when it can. */
    static Optional<String> missing() throws InterruptedException {
        try {
            Process python = new ProcessBuilder("python3", "-c", RECENT).start();
            if (!python.waitFor(20, TimeUnit.SECONDS)) {
                python.destroyForcibly();
                return Optional.of("python3 does not answer");
            }
            return python.exitValue() == 0 ? Optional.empty() : Optional.of("python3 is older than 3.9");
        } catch (IOException none) {
            return Optional.of("there is no python3");
        }
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** What it was told of itself, and whatever else it printed. */
    List<String> heard() {
        return heard;
    }

    /** What it answers to somebody who is not its Riguardo. */
    int status(String method, String path, String authorization, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address() + path))
                .header("Authorization", authorization)
                .method(method, BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, BodyHandlers.discarding()).statusCode();
    }

    private boolean answers() throws Exception {
        if (!process.isAlive()) {
            throw new AssertionError("The service in Python ended: " + heard);
        }
        try {
            HttpResponse<Void> answer = HTTP.send(
                    HttpRequest.newBuilder(URI.create(address() + "/descriptor.json"))
                            .build(),
                    BodyHandlers.discarding());
            return answer.statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader()) {
            lines.lines().forEach(heard::add);
        } catch (IOException ended) {
            heard.add(ended.toString());
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
