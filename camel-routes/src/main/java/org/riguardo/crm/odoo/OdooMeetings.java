package org.riguardo.crm.odoo;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.crm.CrmActivity;
import org.riguardo.api.crm.CrmActivity.Kind;
import org.riguardo.api.crm.CrmException;
import org.riguardo.api.crm.CrmPlace;

/** Meetings of the calendar with the first partner among those asked who is not the signed-in user; nobody is invited by what is written. */
final class OdooMeetings {

    static final String MODEL = "calendar.event";
    static final List<String> FIELDS =
            List.of("name", "start", "stop", "allday", "description", "partner_ids", "user_id", "active", "write_date");
    private static final Duration USUAL = Duration.ofHours(1);

    private final OdooRpc rpc;
    private final OdooModel model;
    private final OdooUids uids;
    private final Clock clock;
    private final @Nullable Long own;

    OdooMeetings(OdooRpc rpc, OdooModel model, OdooUids uids, Clock clock) throws CrmException {
        this.rpc = rpc;
        this.model = model;
        this.uids = uids;
        this.clock = clock;
        JsonArray me = Json.createArrayBuilder()
                .add(OdooFeed.condition("id", "=", Json.createValue(rpc.user())))
                .build();
        List<OdooRecord> users = rpc.read("res.users", me, List.of("partner_id"), "id asc", 1).stream()
                .map(OdooRecord::new)
                .toList();
        this.own = users.isEmpty() ? null : users.get(0).reference("partner_id");
    }

    static List<JsonArray> domain() {
        return List.of(OdooFeed.condition("partner_ids", "!=", JsonValue.FALSE));
    }

    Map<Long, CrmActivity> of(List<OdooRecord> records) throws CrmException {
        Map<Long, String> names = uids.of(MODEL, records);
        Map<Long, CrmActivity> all = new LinkedHashMap<>();
        for (OdooRecord record : records) {
            Long with = record.references("partner_ids").stream()
                    .filter(partner -> !partner.equals(own))
                    .findFirst()
                    .orElse(null);
            Instant start = record.time("start");
            if (with != null && start != null && !record.flag("allday", false)) {
                all.put(record.id(), meeting(record, with, start, names.get(record.id())));
            }
        }
        return all;
    }

    private CrmActivity meeting(OdooRecord record, long with, Instant start, @Nullable String uid) {
        Instant stop = record.time("stop");
        String description = record.text("description");
        return new CrmActivity(
                new CrmPlace(MODEL + "/" + record.id(), record.version()),
                uid == null ? "odoo-" + MODEL + "-" + record.id() : uid,
                Long.toString(with),
                Kind.MEETING,
                null,
                start,
                stop == null || !stop.isAfter(start) ? null : Duration.between(start, stop),
                !(stop == null ? start : stop).isAfter(clock.instant()),
                String.valueOf(record.text("name") == null ? "" : record.text("name")),
                description == null ? "" : model.html("description") ? OdooHtml.text(description) : description,
                record.referenceName("user_id"));
    }

    long make(CrmActivity activity, long partner) throws CrmException {
        Map<String, String> values = values(activity);
        values.put("partner_ids/.id", own == null ? Long.toString(partner) : own + "," + partner);
        return uids.make(MODEL, activity.uid(), values);
    }

    void change(long id, CrmActivity activity) throws CrmException {
        JsonObjectBuilder values = Json.createObjectBuilder();
        values(activity).forEach(values::add);
        JsonArray arguments = Json.createArrayBuilder()
                .add(Json.createArrayBuilder().add(id))
                .add(values)
                .build();
        rpc.execute(MODEL, "write", arguments, OdooUids.named());
    }

    private Map<String, String> values(CrmActivity activity) {
        Map<String, String> values = new LinkedHashMap<>();
        Duration length = activity.length() == null ? USUAL : activity.length();
        values.put("name", activity.subject());
        values.put("start", OdooRecord.written(activity.at()));
        values.put("stop", OdooRecord.written(activity.at().plus(length)));
        values.put("description", model.html("description") ? OdooHtml.of(activity.text()) : activity.text());
        return values;
    }
}
