package org.riguardo.it;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A page with a panel in a frame, and the service that shows the panel, at two addresses; with the very scripts of the application and nothing else of it. */
final class TwoSites implements AutoCloseable {
    private static final String PANEL =
            """
            <section class="plugged" data-address="/panel"><h2>Panel</h2>
            <iframe data-plugged-frame sandbox="allow-scripts allow-forms" height="200" width="300" src="%s/card"></iframe>
            <p class="plugged-silent" hidden>Silent</p></section>
            """;
    private static final String CARD =
            """
            <!DOCTYPE html><html lang="xx"><head><script src="%s/plugin-bridge.js"></script></head>
            <body style="margin:0"><div style="height:321px">Card</div></body></html>
            """;

    private final HttpServer host = server();
    private final HttpServer service = server();
    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();

    TwoSites() throws IOException {
        page(
                host,
                "/",
                "<!DOCTYPE html><html lang='it' data-theme='auto'><head><script src='/htmx.js' defer></script>"
                        + "<script src='/plugged.js' defer></script></head><body>" + panel() + "</body></html>");
        page(host, "/panel", panel());
        script("plugged.js", asset("plugged.js"));
        script("plugin-bridge.js", asset("plugin-bridge.js"));
        script(
                "htmx.js",
                "window.htmx = { ajax: async (method, address, how) => { const answer = await fetch(address);"
                        + " how.target.outerHTML = await answer.text(); document.dispatchEvent(new Event('htmx:load')); }, trigger() {} };");
        page(service, "/card", CARD.formatted(address(host)));
        page(service, "/other", "<p>Somewhere else</p>");
        host.start();
        service.start();
    }

    String page() {
        return address(host) + "/";
    }

    String other() {
        return address(service) + "/other";
    }

    /** How often the panel was loaded anew. */
    int refreshed() {
        return asked.get("/panel").get();
    }

    /** The service is down. */
    void down() {
        service.stop(0);
    }

    private String panel() {
        return PANEL.formatted(address(service));
    }

    private void script(String name, String text) {
        answer(host, "/" + name, "text/javascript", text);
    }

    private void page(HttpServer server, String path, String html) {
        answer(server, path, "text/html", html);
    }

    private void answer(HttpServer server, String path, String type, String text) {
        asked.put(path, new AtomicInteger());
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            asked.get(path).incrementAndGet();
            exchange.getResponseHeaders().set("Content-Type", type + ";charset=UTF-8");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private static String asset(String name) throws IOException {
        return Files.readString(Path.of(System.getProperty("riguardo.checkout", ".."))
                .resolve("web/src/main/resources/org/riguardo/web/assets")
                .resolve(name));
    }

    private static HttpServer server() throws IOException {
        return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    private static String address(HttpServer server) {
        return "http://localhost:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        host.stop(0);
        service.stop(0);
    }
}
