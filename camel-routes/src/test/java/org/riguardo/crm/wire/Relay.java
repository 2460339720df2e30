package org.riguardo.crm.wire;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.riguardo.http.Answer;
import org.riguardo.http.GuardedHttp;
import org.riguardo.http.HttpProblem;
import org.riguardo.http.Request;

/** Hands requests on to another port of this machine, and loses the answer to a write when it is told to. */
public final class Relay implements AutoCloseable {

    private static final GuardedHttp CLIENT = CrmHttp.guarded(any -> true);
    private static final Set<String> OWN = Set.of("host", "connection", "content-length", "upgrade", "expect");
    private static final Set<String> WRITES = Set.of("PUT", "POST", "PATCH");

    private final HttpServer server;
    private final int port;
    private final AtomicBoolean lose = new AtomicBoolean();

    private Relay(HttpServer server, int port) {
        this.server = server;
        this.port = port;
    }

    public static Relay to(int port) throws IOException {
        Relay relay = new Relay(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0), port);
        relay.server.createContext("/", relay::pass);
        relay.server.start();
        return relay;
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** The next write is done, and nobody is told. */
    public void loseNextAnswer() {
        lose.set(true);
    }

    private void pass(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
                headers.put(name, values.get(0));
            }
        });
        byte[] body = exchange.getRequestBody().readAllBytes();
        URI uri = URI.create("http://127.0.0.1:" + port + exchange.getRequestURI());
        try {
            Answer answer = CLIENT.send(new Request(exchange.getRequestMethod(), uri, headers, body));
            if (WRITES.contains(exchange.getRequestMethod()) && lose.compareAndSet(true, false)) {
                exchange.close();
                return;
            }
            answer.headers().forEach((name, values) -> {
                if (!OWN.contains(name) && !name.equals("transfer-encoding")) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (HttpProblem lost) {
            throw new IOException(lost);
        } finally {
            exchange.close();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
