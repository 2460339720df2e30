package org.riguardo.crm;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.crm.CrmContact;
import org.riguardo.api.crm.CrmPlace;

/** A contact of a customer system as it is kept: the text of a record, read back into the same record but for who changed it. */
final class ContactText {

    private ContactText() {}

    static String write(CrmContact contact) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", contact.place().id())
                .add("version", contact.place().version())
                .add("organisation", contact.organisation())
                .add("name", contact.name());
        put(json, "parent", contact.parentId());
        put(json, "of", contact.organisationName());
        put(json, "role", contact.role());
        put(json, "vatId", contact.vatId());
        put(json, "taxCode", contact.taxCode());
        json.add("emails", array(contact.emails()))
                .add("phones", array(contact.phones()))
                .add("addresses", array(contact.addresses()));
        JsonObjectBuilder extra = Json.createObjectBuilder();
        contact.extra().forEach(extra::add);
        return json.add("extra", extra).build().toString();
    }

    static CrmContact read(String text) {
        JsonObject json = Json.createReader(new StringReader(text)).readObject();
        Map<String, String> extra = new LinkedHashMap<>();
        json.getJsonObject("extra").forEach((key, value) -> extra.put(key, ((JsonString) value).getString()));
        return new CrmContact(
                new CrmPlace(json.getString("id"), json.getString("version")),
                json.getBoolean("organisation"),
                json.getString("name"),
                json.getString("parent", null),
                json.getString("of", null),
                json.getString("role", null),
                json.getString("vatId", null),
                json.getString("taxCode", null),
                list(json, "emails"),
                list(json, "phones"),
                list(json, "addresses"),
                extra,
                null,
                null);
    }

    /** Tells whether anything of it has changed that matters here. */
    static String print(CrmContact contact) {
        return Print.of(
                contact.organisation(),
                contact.name(),
                contact.parentId(),
                contact.organisationName(),
                contact.role(),
                contact.vatId(),
                contact.taxCode(),
                contact.emails(),
                contact.phones(),
                contact.addresses());
    }

    private static void put(JsonObjectBuilder json, String name, @Nullable String value) {
        if (value != null) {
            json.add(name, value);
        }
    }

    private static JsonArrayBuilder array(List<String> values) {
        return Json.createArrayBuilder(values);
    }

    private static List<String> list(JsonObject json, String name) {
        return json.getJsonArray(name).getValuesAs(JsonString::getString);
    }
}
