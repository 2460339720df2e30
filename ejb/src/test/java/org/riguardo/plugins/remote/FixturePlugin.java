package org.riguardo.plugins.remote;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.riguardo.plugins.Descriptors;
import org.riguardo.plugins.sign.Signed;

/** A service on this machine that is a plugin, and does what a test says; it keeps what it was sent. */
final class FixturePlugin implements AutoCloseable {

    static final String KEY = "com.example.service";

    final List<Got> got = Collections.synchronizedList(new ArrayList<>());
    volatile int status = 204;
    volatile Supplier<String> descriptor = () -> descriptor("1.0.0", "\"receive:events\"");

    private final HttpServer server;

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

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
