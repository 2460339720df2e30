package org.riguardo.crm.odoo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The part of Odoo's documented external interface that the connector uses, with state; written by its documentation, for want of a server that could be run here. */
final class OdooServer implements AutoCloseable {

    static final String KEY = "chiave-del-test";
    private static final Instant FIRST = Instant.parse("2026-03-05T10:00:00Z");

    final Map<String, TreeMap<Long, Map<String, JsonValue>>> tables = new HashMap<>();
    final Map<String, Map<String, String>> types = new HashMap<>();
    final List<String> posted = new ArrayList<>();
    private final HttpServer server;
    private final String version;
    private long writes;
    private long ids = 100;
    private boolean lose;
    private String raw;
    private String exception;

    OdooServer(String version) throws IOException {
        this.version = version;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.start();
        add("ir.model", Map.of("model", Json.createValue("res.partner")));
        long me = add("res.partner", Map.of("name", Json.createValue("Studio"), "active", JsonValue.FALSE));
        tables.computeIfAbsent("res.users", any -> new TreeMap<>())
                .put(2L, new HashMap<>(Map.of("id", Json.createValue(2), "partner_id", pair(me, "Studio"))));
        add("mail.activity.type", Map.of("category", Json.createValue("default")));
        add("mail.activity.type", Map.of("category", Json.createValue("phonecall")));
        fields("res.partner", OdooPartners.FIELDS, "char");
        fields("mail.message", OdooNotes.FIELDS, "char");
        fields("calendar.event", OdooMeetings.FIELDS, "char");
        fields("mail.activity", OdooTodos.FIELDS, "char");
        types.get("calendar.event").put("description", version.startsWith("14") ? "text" : "html");
    }

    private void fields(String model, List<String> names, String type) {
        Map<String, String> fields = new HashMap<>();
        names.forEach(name -> fields.put(name, type));
        types.put(model, fields);
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    void loseNextAnswer() {
        lose = true;
    }

    /** What is answered to the next call, whatever it asks. */
    void answerNext(String body) {
        raw = body;
    }

    /** The name of the exception by which the next call of a model fails. */
    void failNext(String name) {
        exception = name;
    }

    /** Removes every field of that name, as a version without it. */
    void without(String model, String field) {
        types.get(model).remove(field);
    }

    long add(String model, Map<String, JsonValue> values) {
        long id = ++ids;
        Map<String, JsonValue> record = new HashMap<>(Map.of("active", JsonValue.TRUE));
        record.put("id", Json.createValue(id));
        tables.computeIfAbsent(model, any -> new TreeMap<>()).put(id, record);
        change(model, id, values);
        return id;
    }

    /** Two writes share a second. */
    void change(String model, long id, Map<String, JsonValue> values) {
        Map<String, JsonValue> record = tables.get(model).get(id);
        record.putAll(values);
        record.put("write_date", Json.createValue(OdooRecord.written(FIRST.plusSeconds(writes++ / 2))));
    }

    void unlink(String model, long id) {
        tables.get(model).remove(id);
        tables.getOrDefault("ir.model.data", new TreeMap<>())
                .values()
                .removeIf(data -> data.get("res_id").toString().equals(Long.toString(id)));
    }

    static JsonArray pair(long id, String name) {
        return Json.createArrayBuilder().add(id).add(name).build();
    }

    private synchronized void serve(HttpExchange exchange) throws IOException {
        JsonObject request;
        try (JsonReader reader = Json.createReader(exchange.getRequestBody())) {
            request = reader.readObject();
        }
        JsonObject params = request.getJsonObject("params");
        String method = params.getString("method");
        JsonArray arguments = params.getJsonArray("args");
        String answer;
        boolean write = false;
        if (raw != null) {
            answer = raw;
            raw = null;
        } else if (method.equals("execute_kw") && exception != null) {
            answer = error(exception);
            exception = null;
        } else if (method.equals("version")) {
            answer = result(Json.createObjectBuilder()
                    .add(
                            "server_version_info",
                            Json.createArrayBuilder().add(version).add(0))
                    .build());
        } else if (method.equals("authenticate")) {
            answer = result(KEY.equals(arguments.getString(2)) ? Json.createValue(2) : JsonValue.FALSE);
        } else if (!KEY.equals(arguments.getString(2))) {
            answer = error("odoo.exceptions.AccessDenied");
        } else {
            String name = arguments.getString(4);
            write = !name.startsWith("search") && !name.equals("fields_get");
            answer = execute(arguments.getString(3), name, arguments.getJsonArray(5), arguments.getJsonObject(6));
        }
        if (write && lose) {
            lose = false;
            exchange.close();
            return;
        }
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String execute(String model, String method, JsonArray arguments, JsonObject named) {
        if (!tables.containsKey(model) && !types.containsKey(model) && !model.equals("ir.model.data")) {
            return error("builtins.KeyError");
        }
        TreeMap<Long, Map<String, JsonValue>> table = tables.computeIfAbsent(model, any -> new TreeMap<>());
        return switch (method) {
            case "fields_get" -> {
                JsonObjectBuilder fields = Json.createObjectBuilder();
                types.get(model).forEach((name, type) -> {
                    if (arguments.getJsonArray(0).contains(Json.createValue(name))) {
                        fields.add(name, Json.createObjectBuilder().add("type", type));
                    }
                });
                yield result(fields.build());
            }
            case "search", "search_read" -> search(table, method, arguments.getJsonArray(0), named);
            case "write" -> {
                for (JsonValue id : arguments.getJsonArray(0)) {
                    change(model, Long.parseLong(id.toString()), arguments.getJsonObject(1));
                }
                yield result(JsonValue.TRUE);
            }
            case "message_post" ->
                result(Json.createValue(post(arguments.getJsonArray(0).getInt(0), named)));
            case "load" -> result(load(model, arguments));
            case "action_feedback" -> {
                unlink(model, arguments.getJsonArray(0).getInt(0));
                yield result(JsonValue.TRUE);
            }
            default -> error("builtins.AttributeError");
        };
    }

    private String search(
            TreeMap<Long, Map<String, JsonValue>> table, String method, JsonArray domain, JsonObject named) {
        List<Map<String, JsonValue>> found = new ArrayList<>(table.values().stream()
                .filter(record -> domain.stream().allMatch(leaf -> holds(record, leaf.asJsonArray())))
                .toList());
        if (named.getString("order", "id").startsWith("write_date desc")) {
            found.sort(Comparator.comparing((Map<String, JsonValue> record) ->
                            record.get("write_date").toString())
                    .reversed());
        }
        JsonArrayBuilder all = Json.createArrayBuilder();
        found.stream().limit(named.getInt("limit", 10_000)).forEach(record -> {
            if (method.equals("search")) {
                all.add(record.get("id"));
                return;
            }
            JsonObjectBuilder one = Json.createObjectBuilder().add("id", record.get("id"));
            for (JsonValue field : named.getJsonArray("fields")) {
                String name = ((JsonString) field).getString();
                one.add(name, record.getOrDefault(name, JsonValue.FALSE));
            }
            all.add(one);
        });
        return result(all.build());
    }

    private static boolean holds(Map<String, JsonValue> record, JsonArray leaf) {
        JsonValue value = record.getOrDefault(leaf.getString(0), JsonValue.FALSE);
        JsonValue wanted = leaf.get(2);
        return switch (leaf.getString(1)) {
            case "=" -> value.equals(wanted);
            case "!=" -> !value.equals(wanted);
            case ">" -> Long.parseLong(value.toString()) > Long.parseLong(wanted.toString());
            case ">=" -> value.toString().compareTo(wanted.toString()) >= 0;
            case "in" -> wanted.asJsonArray().contains(value);
            case "=like" ->
                value.toString()
                        .replace("\"", "")
                        .matches(wanted.toString()
                                .replace("\"", "")
                                .replace(".", "\\.")
                                .replace("%", ".*"));
            default -> throw new IllegalArgumentException(leaf.toString());
        };
    }

    private long post(int partner, JsonObject named) {
        Map<String, JsonValue> values = new HashMap<>(named);
        posted.add(named.getString("subtype_xmlid"));
        boolean escaped = Integer.parseInt(version) >= 17 && !named.getBoolean("body_is_html", false);
        if (escaped) {
            values.put("body", Json.createValue(named.getString("body").replace("<", "&lt;")));
        }
        values.put("model", Json.createValue("res.partner"));
        values.put("res_id", Json.createValue(partner));
        values.put("author_id", pair(1, "Studio"));
        return add("mail.message", values);
    }

    /** Makes a record, or changes the one of that external id. */
    private JsonObject load(String model, JsonArray arguments) {
        JsonArray fields = arguments.getJsonArray(0);
        JsonArray row = arguments.getJsonArray(1).getJsonArray(0);
        String[] name = row.getString(0).split("\\.", 2);
        Map<String, JsonValue> values = new HashMap<>();
        for (int at = 1; at < fields.size(); at++) {
            String field = fields.getString(at);
            String value = row.getString(at);
            switch (field) {
                case "partner_ids/.id" -> {
                    JsonArrayBuilder numbers = Json.createArrayBuilder();
                    for (String one : value.split(",")) {
                        numbers.add(Long.parseLong(one));
                    }
                    values.put("partner_ids", numbers.build());
                }
                case "res_id" -> values.put(field, Json.createValue(Long.parseLong(value)));
                case "res_model_id/.id" -> values.put("res_model", Json.createValue("res.partner"));
                case "activity_type_id/.id" -> values.put("activity_type_id", pair(Long.parseLong(value), "Tipo"));
                default -> values.put(field, Json.createValue(value));
            }
        }
        long id = add(model, values);
        add(
                "ir.model.data",
                Map.of(
                        "module", Json.createValue(name[0]),
                        "name", Json.createValue(name[1]),
                        "model", Json.createValue(model),
                        "res_id", Json.createValue(id)));
        return Json.createObjectBuilder()
                .add("ids", Json.createArrayBuilder().add(id))
                .add("messages", JsonValue.EMPTY_JSON_ARRAY)
                .build();
    }

    private static String result(JsonValue value) {
        return Json.createObjectBuilder()
                .add("jsonrpc", "2.0")
                .add("id", 1)
                .add("result", value)
                .build()
                .toString();
    }

    private static String error(String name) {
        return Json.createObjectBuilder()
                .add("jsonrpc", "2.0")
                .add(
                        "error",
                        Json.createObjectBuilder()
                                .add("code", 200)
                                .add("message", "Odoo Server Error")
                                .add(
                                        "data",
                                        Json.createObjectBuilder()
                                                .add("name", name)
                                                .add("message", "mario.rossi@example.com " + KEY)))
                .build()
                .toString();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
