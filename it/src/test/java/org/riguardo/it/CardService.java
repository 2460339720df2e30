package org.riguardo.it;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A remote plugin for tests: its descriptor, and a panel that talks to the page around it; it keeps what it was asked for. */
final class CardService implements AutoCloseable {
    static final String KEY = "com.example.cards";
    private static final String DESCRIPTOR =
            """
            {"key": "com.example.cards", "name": {"it": "Schede di settore", "en": "Trade cards"}, "version": "1.0.0", "apiVersion": 1,
             "vendor": {"name": "Studio"}, "description": {"it": "Una prova.", "en": "A trial."},
             "remote": {"baseUrl": "%s", "jwks": "/jwks.json"},
             "modules": [{"type": "web-panel", "key": "card", "name": {"it": "Scheda", "en": "Card"}, "location": "client.page.panel",
              "url": "/card?client={clientId}"}]}
            """;
    private static final String CARD =
            """
            <!DOCTYPE html><html><head><meta charset="utf-8"><title>Card</title><script src="%s/assets/plugin-bridge.js"></script></head>
            <body style="margin:0"><div style="height:222px">Affidabile</div></body></html>
            """;

    private final HttpServer server;
    private final List<String> opened = new CopyOnWriteArrayList<>();

    CardService(String host) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer("/riguardo-plugin.json", "application/json", DESCRIPTOR.formatted(address()));
        answer("/jwks.json", "application/json", "{\"keys\": []}");
        answer("/card", "text/html", CARD.formatted(host));
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** The queries with which the panel was opened. */
    List<String> opened() {
        return opened;
    }

    private void answer(String path, String type, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            if (path.equals("/card")) {
                opened.add(exchange.getRequestURI().getRawQuery() + " "
                        + exchange.getRequestHeaders().getFirst("Referer"));
            }
            exchange.getResponseHeaders().set("Content-Type", type + ";charset=UTF-8");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
