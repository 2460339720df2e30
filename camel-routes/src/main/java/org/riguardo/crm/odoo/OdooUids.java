package org.riguardo.crm.odoo;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.riguardo.api.crm.CrmException;
import org.riguardo.crm.wire.BoundedJson;
import org.riguardo.crm.wire.CrmProblems;

/** The host's own names of records, kept in Odoo as external ids ({@code ir.model.data}) of a module {@code riguardo}: made in the same transaction as the record. */
final class OdooUids {

    private static final String MODULE = "riguardo";
    private static final String MODEL = "ir.model.data";

    private final OdooRpc rpc;

    OdooUids(OdooRpc rpc) {
        this.rpc = rpc;
    }

    /** The uids of those records that have one. */
    Map<Long, String> of(String model, List<OdooRecord> records) throws CrmException {
        if (records.isEmpty()) {
            return Map.of();
        }
        JsonArrayBuilder numbers = Json.createArrayBuilder();
        records.forEach(record -> numbers.add(record.id()));
        Map<Long, String> uids = new HashMap<>();
        for (OdooRecord found : find(model, OdooFeed.condition("res_id", "in", numbers.build()), records.size() * 2)) {
            Long number = found.reference("res_id");
            String name = found.text("name");
            if (number != null && name != null) {
                uids.put(number, name);
            }
        }
        return uids;
    }

    /** The record of that uid. */
    Optional<Long> record(String model, String uid) throws CrmException {
        return find(model, OdooFeed.condition("name", "=", Json.createValue(plain(uid))), 2).stream()
                .map(record -> record.reference("res_id"))
                .filter(java.util.Objects::nonNull)
                .findFirst();
    }

    /** Makes a record with its external id by the method that imports files. */
    long make(String model, String uid, Map<String, String> values) throws CrmException {
        JsonArrayBuilder fields = Json.createArrayBuilder().add("id");
        JsonArrayBuilder row = Json.createArrayBuilder().add(MODULE + "." + plain(uid));
        values.forEach((field, value) -> {
            fields.add(field);
            row.add(value);
        });
        JsonArray arguments = Json.createArrayBuilder()
                .add(fields)
                .add(Json.createArrayBuilder().add(row))
                .build();
        var answer = rpc.execute(model, "load", arguments, named());
        JsonArray ids = BoundedJson.array(BoundedJson.member(answer, "ids"));
        Long id = ids.isEmpty() ? null : BoundedJson.whole(ids.get(0));
        if (id == null) {
            throw CrmProblems.settings(
                    "Odoo rifiuta un valore per una sua regola: guardare nel CRM quali campi sono obbligatori.",
                    "Odoo refuses a value by a rule of its own: see in it which fields are required.");
        }
        return id;
    }

    /** Nobody is invited or told by mail: that is for people to decide. */
    static JsonObject named() {
        return Json.createObjectBuilder()
                .add(
                        "context",
                        Json.createObjectBuilder()
                                .add("tz", "UTC")
                                .add("lang", "en_US")
                                .add("no_mail_to_attendees", true)
                                .add("dont_notify", true)
                                .add("mail_activity_quick_update", true)
                                .add("mail_create_nosubscribe", true)
                                .add("mail_notrack", true))
                .build();
    }

    private List<OdooRecord> find(String model, JsonArray condition, int limit) throws CrmException {
        JsonArray domain = Json.createArrayBuilder()
                .add(OdooFeed.condition("module", "=", Json.createValue(MODULE)))
                .add(OdooFeed.condition("model", "=", Json.createValue(model)))
                .add(condition)
                .build();
        return rpc.read(MODEL, domain, List.of("name", "res_id"), "id asc", limit).stream()
                .map(OdooRecord::new)
                .toList();
    }

    private static String plain(String uid) {
        return uid.replaceAll("[^A-Za-z0-9_-]", "_");
    }
}
