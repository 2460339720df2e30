package org.riguardo.mailboxes.oauth;

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
import java.util.concurrent.Executors;

/** A token endpoint on this machine that answers what it is told to. */
public final class TokenServer implements AutoCloseable {

    /** Answers one request. */
    public interface Answer {
        void to(HttpExchange exchange, String form) throws IOException;
    }

    private final HttpServer server;
    private final List<String> forms = Collections.synchronizedList(new ArrayList<>());
    private volatile Answer answer = json(200, "{}");

    public TokenServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/token", exchange -> {
            String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            forms.add(form);
            answer.to(exchange, form);
        });
        server.start();
    }

    /** Its address. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/token");
    }

    /** Answers so from now on. */
    public void answers(Answer next) {
        answer = next;
    }

    /** Gives that token from now on. */
    public void gives(String token, int seconds) {
        answers(json(
                200, "{\"access_token\":\"" + token + "\",\"token_type\":\"Bearer\",\"expires_in\":" + seconds + "}"));
    }

    /** What was asked so far. */
    public List<String> forms() {
        return List.copyOf(forms);
    }

    /** An answer with that status and text. */
    public static Answer json(int status, String text) {
        return (exchange, form) -> {
            byte[] octets = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, octets.length);
            exchange.getResponseBody().write(octets);
            exchange.close();
        };
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
