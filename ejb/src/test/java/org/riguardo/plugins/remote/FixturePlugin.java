package org.riguardo.plugins.remote;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.riguardo.plugins.Descriptors;
import org.riguardo.plugins.sign.Signed;

/** A service on this machine that is a plugin, and does what a test says; it keeps what it was sent. */
final class FixturePlugin implements AutoCloseable {

    static final String KEY = "com.example.service";

    final List<Got> got = Collections.synchronizedList(new ArrayList<>());
    volatile int status = 204;
    volatile Supplier<String> descriptor = () -> descriptor("1.0.0", "\"receive:events\"");

    volatile Ill ill = Ill.NOT;
    volatile Runnable meanwhile = () -> {};

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    /** How it answers. */
    enum Ill {
        NOT,
        /** A byte now and then. */
        SLOW,
        NEVER,
        ENDLESS,
        /** Less than it announced. */
        BREAKS_OFF
    }

    /** A request as it came. */
    record Got(String method, URI uri, com.sun.net.httpserver.Headers headers, byte[] body) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        String token() {
            return headers.getFirst("Authorization").replaceFirst("^JWT ", "");
        }

        Signed signed(String base) {
            return new Signed(method, URI.create(base), URI.create("http://whatever" + uri), body);
        }
    }

    FixturePlugin() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setExecutor(threads);
        server.createContext("/base/descriptor.json", exchange -> answer(exchange, 200, descriptor.get()));
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", base() + "/descriptor.json");
            answer(exchange, 302, "");
        });
        server.createContext("/base/", exchange -> {
            got.add(new Got(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI(),
                    exchange.getRequestHeaders(),
                    exchange.getRequestBody().readAllBytes()));
            meanwhile.run();
            answer(exchange, status, "");
        });
        server.start();
    }

    String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/base";
    }

    String url() {
        return base() + "/descriptor.json";
    }

    String descriptor(String version, String scopes) {
        String listener =
                Descriptors.module("event-listener", "hook", "\"url\": \"/hook?a=b%20c\", \"events\": [\"mail-sent\"]");
        return Descriptors.json(KEY, version, listener)
                .replace(
                        "\"modules\"",
                        "\"scopes\": [" + scopes + "], \"remote\": {\"baseUrl\": \"" + base()
                                + "\", \"jwks\": \"/jwks.json\", \"lifecycle\": \"/lifecycle\"}, \"modules\"");
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        if (ill != Ill.NOT) {
            ill(exchange);
            return;
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private void ill(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] bytes = new byte[ill == Ill.ENDLESS ? 8192 : 1];
            if (ill == Ill.NEVER) {
                new CountDownLatch(1).await();
            }
            exchange.sendResponseHeaders(200, ill == Ill.BREAKS_OFF ? 1000 : 0);
            OutputStream out = exchange.getResponseBody();
            out.write(bytes);
            out.flush();
            while (ill == Ill.ENDLESS || ill == Ill.SLOW && !new CountDownLatch(1).await(200, TimeUnit.MILLISECONDS)) {
                out.write(bytes);
                out.flush();
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        server.stop(0);
    }
}
