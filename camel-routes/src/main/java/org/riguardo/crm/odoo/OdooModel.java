package org.riguardo.crm.odoo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.riguardo.api.crm.CrmException;
import org.riguardo.api.crm.CrmException.Reason;
import org.riguardo.crm.wire.BoundedJson;

/**
 * A model of a server and which of the fields that are looked for it has; versions and installed modules differ.
 *
 * @param types of those fields, by name; empty when there is no such model, or it may not be read
 */
record OdooModel(String name, Map<String, String> types) {

    static OdooModel of(OdooRpc rpc, String name, List<String> wanted) throws CrmException {
        JsonObject named = Json.createObjectBuilder()
                .add("attributes", Json.createArrayBuilder().add("type"))
                .build();
        try {
            JsonValue answer = rpc.execute(
                    name,
                    "fields_get",
                    Json.createArrayBuilder().add(OdooRpc.strings(wanted)).build(),
                    named);
            Map<String, String> types = new TreeMap<>();
            for (String field : wanted) {
                String type = BoundedJson.text(BoundedJson.member(BoundedJson.member(answer, field), "type"));
                if (type != null) {
                    types.put(field, type);
                }
            }
            return new OdooModel(name, types);
        } catch (CrmException no) {
            if (no.reason() == Reason.NOT_UNDERSTOOD || no.reason() == Reason.GONE) {
                return new OdooModel(name, Map.of());
            }
            throw no;
        }
    }

    boolean there() {
        return types.containsKey("write_date");
    }

    boolean has(String field) {
        return types.containsKey(field);
    }

    boolean html(String field) {
        return "html".equals(types.get(field));
    }

    List<String> fields() {
        return List.copyOf(types.keySet());
    }
}
