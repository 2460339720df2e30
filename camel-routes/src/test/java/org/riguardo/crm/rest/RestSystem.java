package org.riguardo.crm.rest;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.riguardo.api.crm.CrmAccount;
import org.riguardo.api.crm.CrmActivity;
import org.riguardo.api.crm.CrmContact;
import org.riguardo.api.crm.contract.CrmSystem;
import org.riguardo.api.mailbox.Secret;

/** People who work in the small customer system. */
record RestSystem(RestServer server) implements CrmSystem {

    static String mapping() {
        try (InputStream file = RestSystem.class.getResourceAsStream("mapping.json")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Override
    public CrmAccount account() {
        return new CrmAccount(
                "crm", "rest", server.uri(), null, Secret.of(RestServer.TOKEN), Map.of("mapping", mapping()));
    }

    @Override
    public String add(CrmContact contact) {
        return Integer.toString(server.add("contacts", values(contact)));
    }

    @Override
    public void change(String id, CrmContact contact) {
        server.change("contacts", Integer.parseInt(id), values(contact));
    }

    private static Map<String, JsonValue> values(CrmContact contact) {
        JsonArrayBuilder phones = Json.createArrayBuilder();
        contact.phones().forEach(phones::add);
        return Map.of(
                "name", Json.createValue(contact.name()),
                "company", JsonValue.TRUE,
                "email", Json.createValue(contact.emails().get(0)),
                "phones", phones.build());
    }

    @Override
    public void removeContact(String id) {
        server.tables.get("contacts").remove(Integer.parseInt(id));
    }

    @Override
    public String add(CrmActivity activity) {
        return Integer.toString(server.add("activities", values(activity)));
    }

    @Override
    public void change(String id, CrmActivity activity) {
        server.change("activities", Integer.parseInt(id), Map.of("text", Json.createValue(activity.text())));
    }

    private static Map<String, JsonValue> values(CrmActivity activity) {
        Map<String, JsonValue> values = new HashMap<>();
        String kind = activity.kind() == CrmActivity.Kind.TODO
                ? "task"
                : activity.kind().name().toLowerCase(Locale.ROOT);
        values.put("contact_id", Json.createValue(Integer.parseInt(activity.contactId())));
        values.put("type", Json.createValue(kind));
        values.put("at", Json.createValue("2026-03-04T10:30:00"));
        values.put("done", JsonValue.TRUE);
        values.put("subject", Json.createValue(activity.subject()));
        values.put("text", Json.createValue(activity.text()));
        return values;
    }

    @Override
    public void removeActivity(String id) {
        server.change("activities", Integer.parseInt(id), Map.of("deleted", JsonValue.TRUE));
    }

    @Override
    public boolean forgetCursors() {
        return false;
    }

    @Override
    public boolean loseNextAnswer() {
        server.loseAfterWrite = true;
        return true;
    }
}
