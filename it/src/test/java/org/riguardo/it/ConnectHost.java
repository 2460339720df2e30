package org.riguardo.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A host in the manner of Atlassian Connect: it installs what a descriptor says, signs by a secret, and has one page with a frame. */
final class ConnectHost implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private final HttpServer server;
    private final String key;
    private final String secret;
    private String base = "";
    private volatile String frame = "about:blank";

    ConnectHost(String key) throws Exception {
        this.key = key;
        this.secret = UUID.randomUUID() + "-" + UUID.randomUUID();
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/customer", exchange -> {
            byte[] page = ("<!DOCTYPE html><html lang=it><title>Cliente</title><h1>Cliente</h1><iframe title=Riguardo"
                            + " sandbox='allow-scripts allow-forms' width=600 height=900 src='"
                            + frame.replace("&", "&amp;") + "'></iframe>")
                    .getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html;charset=UTF-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
    }

    /** Its own address. */
    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Fetches the descriptor and says that it is installed; the status of the answer. */
    int install(String descriptor) throws Exception {
        var read = JSON.readTree(
                HTTP.send(HttpRequest.newBuilder(URI.create(descriptor)).build(), BodyHandlers.ofString())
                        .body());
        base = read.required("baseUrl").textValue();
        String body = JSON.writeValueAsString(Map.of(
                "key",
                read.required("key").textValue(),
                "clientKey",
                key,
                "sharedSecret",
                secret,
                "baseUrl",
                url(),
                "productType",
                "crm",
                "eventType",
                "installed"));
        return post(read.required("lifecycle").required("installed").textValue(), body);
    }

    /** Posts something, signed; the status of the answer. */
    int post(String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json")
                .header("Authorization", "JWT " + token("POST", path, Map.of(), Map.of()))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, BodyHandlers.discarding()).statusCode();
    }

    /** The page that holds the panel of a customer as that person sees it. */
    String customer(String user, Map<String, String> parameters) throws Exception {
        frame = panel(user, parameters);
        return url() + "/customer";
    }

    /** The signed address of the panel. */
    String panel(String user, Map<String, String> parameters) throws Exception {
        Map<String, Object> more = Map.of("sub", user, "context", Map.of("user", Map.of("username", user)));
        return base + "/panel?" + query(parameters) + "&jwt=" + token("GET", "/panel", parameters, more);
    }

    private String token(String method, String path, Map<String, String> parameters, Map<String, Object> more)
            throws Exception {
        long now = Instant.now().getEpochSecond();
        Map<String, Object> claims = new LinkedHashMap<>(more);
        claims.put("iss", key);
        claims.put("aud", base);
        claims.put("iat", now);
        claims.put("exp", now + 180);
        claims.put("jti", UUID.randomUUID().toString());
        String canonical = method + "&" + path + "&" + query(new TreeMap<>(parameters));
        claims.put(
                "qsh",
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(UTF_8))));
        String signed = encoded(JSON.writeValueAsBytes(Map.of("alg", "HS256", "typ", "JWT"))) + "."
                + encoded(JSON.writeValueAsBytes(claims));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
        return signed + "." + encoded(mac.doFinal(signed.getBytes(UTF_8)));
    }

    private static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(one -> one.getKey() + "="
                        + URLEncoder.encode(one.getValue(), UTF_8)
                                .replace("+", "%20")
                                .replace("*", "%2A"))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
