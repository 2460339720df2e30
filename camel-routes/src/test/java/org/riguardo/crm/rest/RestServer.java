package org.riguardo.crm.rest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** A small customer system with lists by cursor and by address, that keeps state and fails as it is told. */
final class RestServer implements AutoCloseable {

    static final String TOKEN = "chiave-del-test";
    private static final Instant FIRST = Instant.parse("2026-03-05T10:00:00Z");
    private static final int PAGE = 50;

    final Map<String, TreeMap<Integer, Map<String, JsonValue>>> tables =
            new HashMap<>(Map.of("contacts", new TreeMap<>(), "activities", new TreeMap<>()));
    int status;
    String retryAfter;
    boolean failAfterWrite;
    boolean loseAfterWrite;
    UnaryOperator<String> spoil = UnaryOperator.identity();
    private final HttpServer server;
    private int writes;

    RestServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/v2");
    }

    int add(String table, Map<String, JsonValue> values) {
        int id = writes + 1;
        tables.get(table).put(id, new HashMap<>(Map.of("id", Json.createValue(id))));
        change(table, id, values);
        return id;
    }

    void change(String table, int id, Map<String, JsonValue> values) {
        Map<String, JsonValue> record = tables.get(table).get(id);
        record.putAll(values);
        record.put("version", Json.createValue("v" + ++writes));
        record.put("changed", Json.createValue(FIRST.plusSeconds(writes).toString()));
    }

    private synchronized void serve(HttpExchange exchange) throws IOException {
        boolean write = !exchange.getRequestMethod().equals("GET");
        String body = "{}";
        int code = 200;
        if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            code = 401;
        } else if (status != 0) {
            code = status;
            if (retryAfter != null) {
                exchange.getResponseHeaders().set("Retry-After", retryAfter);
            }
        } else {
            JsonValue answer = answer(exchange);
            code = answer == null ? 404 : 200;
            body = answer == null ? "{}" : spoil.apply(answer.toString());
        }
        if (write && loseAfterWrite) {
            loseAfterWrite = false;
            exchange.close();
            return;
        }
        if (write && failAfterWrite) {
            failAfterWrite = false;
            code = 500;
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(code, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private JsonValue answer(HttpExchange exchange) {
        String[] path = exchange.getRequestURI().getPath().split("/");
        TreeMap<Integer, Map<String, JsonValue>> table = tables.get(path[3]);
        Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
        if (path.length > 4) {
            Map<String, JsonValue> record = table.get(Integer.parseInt(path[4]));
            if (record == null) {
                return null;
            }
            if (!exchange.getRequestMethod().equals("GET")) {
                change(path[3], Integer.parseInt(path[4]), read(exchange));
            }
            return data(json(record));
        }
        if (exchange.getRequestMethod().equals("POST")) {
            return data(json(table.get(add(path[3], read(exchange)))));
        }
        return list(path[3], table, query);
    }

    private JsonValue list(String name, TreeMap<Integer, Map<String, JsonValue>> table, Map<String, String> query) {
        int from = Integer.parseInt(query.getOrDefault("cursor", "0"));
        String since = query.getOrDefault("changed_since", "");
        List<Map<String, JsonValue>> found = new ArrayList<>(table.tailMap(from, false).values().stream()
                .filter(record ->
                        record.get("changed").toString().replace("\"", "").compareTo(since) >= 0)
                .filter(record -> !query.containsKey("external_id")
                        || Json.createValue(query.get("external_id")).equals(record.get("external_id")))
                .toList());
        JsonArrayBuilder data = Json.createArrayBuilder();
        found.stream().limit(PAGE).forEach(record -> data.add(json(record)));
        String last = found.size() > PAGE ? found.get(PAGE - 1).get("id").toString() : null;
        JsonObjectBuilder meta = Json.createObjectBuilder();
        if (last != null) {
            meta.add(
                    "next",
                    name.equals("contacts") ? last : "/api/v2/activities?changed_since=" + since + "&cursor=" + last);
        }
        return Json.createObjectBuilder().add("data", data).add("meta", meta).build();
    }

    private static Map<String, JsonValue> read(HttpExchange exchange) {
        try (JsonReader reader = Json.createReader(exchange.getRequestBody())) {
            return reader.readObject();
        }
    }

    private static JsonObject json(Map<String, JsonValue> record) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        record.forEach(json::add);
        return json.build();
    }

    private static JsonValue data(JsonObject record) {
        return Json.createObjectBuilder().add("data", record).build();
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> query = new HashMap<>();
        for (String part : raw == null ? new String[0] : raw.split("&")) {
            String[] pair = part.split("=", 2);
            query.put(pair[0], URLDecoder.decode(pair.length > 1 ? pair[1] : "", StandardCharsets.UTF_8));
        }
        return query;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
