package org.riguardo.crm.odoo;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.crm.CrmAccount;
import org.riguardo.api.crm.CrmException;
import org.riguardo.api.mailbox.Secret;
import org.riguardo.crm.wire.BoundedJson;
import org.riguardo.crm.wire.CrmAnswer;
import org.riguardo.crm.wire.CrmHttp;
import org.riguardo.crm.wire.CrmProblems;

/** Calls of {@code /jsonrpc} as one signed-in user; of an error document it shows nothing but what it means. */
final class OdooRpc {

    private final CrmHttp http;
    private final URI uri;
    private final String database;
    private final Secret secret;
    private long user;
    private int calls;

    private OdooRpc(CrmHttp http, URI uri, String database, Secret secret) {
        this.http = http;
        this.uri = uri;
        this.database = database;
        this.secret = secret;
    }

    /** Signs in with a password or an API key. */
    static OdooRpc of(CrmHttp http, CrmAccount account) throws CrmException {
        String database = account.options().getOrDefault("database", "");
        String name = account.user();
        Secret secret = account.secret();
        if (database.isBlank() || name == null || secret == null) {
            throw CrmProblems.settings(
                    "Per Odoo servono il nome del database, l’utente e la sua chiave API.",
                    "Odoo needs the name of the database, the user and its API key.");
        }
        OdooRpc rpc = new OdooRpc(http, CrmHttp.base(account).resolve("/jsonrpc"), database, secret);
        Long user = BoundedJson.whole(rpc.call(
                "common",
                "authenticate",
                Json.createArrayBuilder()
                        .add(database)
                        .add(name)
                        .add(secret.reveal())
                        .add(JsonValue.EMPTY_JSON_OBJECT)
                        .build()));
        if (user == null) {
            throw CrmProblems.refused();
        }
        rpc.user = user;
        return rpc;
    }

    long user() {
        return user;
    }

    /** The first number of the server's version; 0 when it does not tell. */
    int version() throws CrmException {
        JsonValue about = call("common", "version", JsonValue.EMPTY_JSON_ARRAY);
        JsonArray parts = BoundedJson.array(BoundedJson.member(about, "server_version_info"));
        String first = parts.isEmpty() ? "" : String.valueOf(BoundedJson.text(parts.get(0)));
        String digits = first.replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 4 ? 0 : Integer.parseInt(digits);
    }

    /** Calls a method of a model. */
    JsonValue execute(String model, String method, JsonArray arguments, JsonObject named) throws CrmException {
        return call(
                "object",
                "execute_kw",
                Json.createArrayBuilder()
                        .add(database)
                        .add(user)
                        .add(secret.reveal())
                        .add(model)
                        .add(method)
                        .add(arguments)
                        .add(named)
                        .build());
    }

    /** Records of a model, archived ones too. */
    List<JsonObject> read(String model, JsonArray domain, List<String> fields, String order, int limit)
            throws CrmException {
        JsonObject named = Json.createObjectBuilder()
                .add("fields", strings(fields))
                .add("order", order)
                .add("limit", limit)
                .add(
                        "context",
                        Json.createObjectBuilder().add("active_test", false).add("tz", "UTC"))
                .build();
        return objects(
                execute(
                        model,
                        "search_read",
                        Json.createArrayBuilder().add(domain).build(),
                        named),
                limit);
    }

    static JsonArray strings(List<String> values) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        values.forEach(array::add);
        return array.build();
    }

    private static List<JsonObject> objects(@Nullable JsonValue value, int limit) throws CrmException {
        JsonArray array = BoundedJson.array(value);
        if (!(value instanceof JsonArray) || array.size() > limit) {
            throw CrmProblems.notUnderstood(
                    "un elenco diverso da quello chiesto", "another list than the one asked for");
        }
        return array.stream()
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .toList();
    }

    private JsonValue call(String service, String method, JsonArray arguments) throws CrmException {
        String body = Json.createObjectBuilder()
                .add("jsonrpc", "2.0")
                .add("method", "call")
                .add("id", ++calls)
                .add(
                        "params",
                        Json.createObjectBuilder()
                                .add("service", service)
                                .add("method", method)
                                .add("args", arguments))
                .build()
                .toString();
        CrmAnswer answer = http.send(
                "POST", uri, Map.of("Content-Type", "application/json"), body.getBytes(StandardCharsets.UTF_8));
        if (!answer.done()) {
            throw CrmProblems.of(answer);
        }
        JsonValue document = BoundedJson.of(answer.body());
        JsonValue error = BoundedJson.member(document, "error");
        if (error != null && error != JsonValue.NULL) {
            throw said(error);
        }
        if (!(document instanceof JsonObject object) || !object.containsKey("jsonrpc")) {
            throw CrmProblems.notUnderstood("non è JSON-RPC", "it is no JSON-RPC");
        }
        return object.getOrDefault("result", JsonValue.NULL);
    }

    /** By the name of the exception alone: its message may hold data of people. */
    private static CrmException said(JsonValue error) {
        String name = String.valueOf(BoundedJson.text(BoundedJson.member(BoundedJson.member(error, "data"), "name")))
                .toLowerCase(Locale.ROOT);
        if (name.endsWith("accessdenied") || name.endsWith("sessionexpiredexception")) {
            return CrmProblems.refused();
        }
        if (name.endsWith("accesserror")) {
            return CrmProblems.settings(
                    "L’utente di Odoo non ha questo diritto: dargli almeno contatti e calendario.",
                    "The user of Odoo does not have this right: give it contacts and calendar at least.");
        }
        if (name.endsWith("missingerror")) {
            return CrmProblems.gone();
        }
        if (name.contains("serializationfailure") || name.contains("locknotavailable") || name.contains("deadlock")) {
            return CrmProblems.busy(null);
        }
        if (name.endsWith("operationalerror")) {
            return CrmProblems.settings(
                    "Odoo non trova il database: controllarne il nome.",
                    "Odoo does not find the database: check its name.");
        }
        if (name.endsWith("validationerror") || name.endsWith("usererror")) {
            return CrmProblems.settings(
                    "Odoo rifiuta un valore per una sua regola: guardare nel CRM quali campi sono obbligatori.",
                    "Odoo refuses a value by a rule of its own: see in it which fields are required.");
        }
        return CrmProblems.notUnderstood("un errore di Odoo", "an error of Odoo");
    }
}
