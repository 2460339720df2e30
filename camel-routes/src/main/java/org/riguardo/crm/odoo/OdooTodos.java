package org.riguardo.crm.odoo;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObjectBuilder;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.crm.CrmActivity;
import org.riguardo.api.crm.CrmActivity.Kind;
import org.riguardo.api.crm.CrmException;
import org.riguardo.api.crm.CrmPlace;
import org.riguardo.crm.wire.CrmProblems;

/** What is to be done about a partner, calls that are planned too. Odoo keeps only its day: the hour stands in a last line of the note. */
final class OdooTodos {

    static final String MODEL = "mail.activity";
    static final List<String> FIELDS = List.of(
            "res_id", "activity_type_id", "summary", "note", "date_deadline", "user_id", "active", "write_date");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final Pattern AT =
            Pattern.compile("(?s)(.*?)\\n*Riguardo: (\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d) UTC\\s*");

    private final OdooRpc rpc;
    private final OdooUids uids;
    private final OdooTypes types;
    private final ZoneId zone;

    OdooTodos(OdooRpc rpc, OdooUids uids, OdooTypes types, ZoneId zone) {
        this.rpc = rpc;
        this.uids = uids;
        this.types = types;
        this.zone = zone;
    }

    static List<JsonArray> domain() {
        return List.of(OdooFeed.condition("res_model", "=", Json.createValue(OdooPartners.MODEL)));
    }

    Map<Long, CrmActivity> of(List<OdooRecord> records) throws CrmException {
        Map<Long, String> names = uids.of(MODEL, records);
        Map<Long, CrmActivity> all = new LinkedHashMap<>();
        for (OdooRecord record : records) {
            Long partner = record.reference("res_id");
            LocalDate day = day(record.text("date_deadline"));
            if (partner != null && day != null) {
                all.put(record.id(), todo(record, partner, day, names.get(record.id())));
            }
        }
        return all;
    }

    private CrmActivity todo(OdooRecord record, long partner, LocalDate day, @Nullable String uid) {
        String note = record.text("note");
        String text = note == null ? "" : OdooHtml.text(note);
        Instant at = day.atStartOfDay(zone).toInstant();
        Matcher hour = AT.matcher(text);
        if (hour.matches()) {
            text = hour.group(1).strip();
            Instant told = instant(hour.group(2));
            at = told != null && LocalDate.ofInstant(told, zone).equals(day) ? told : at;
        }
        return new CrmActivity(
                new CrmPlace(MODEL + "/" + record.id(), record.version()),
                uid == null ? "odoo-" + MODEL + "-" + record.id() : uid,
                Long.toString(partner),
                types.kind(record.reference("activity_type_id"), Kind.TODO),
                null,
                at,
                null,
                false,
                String.valueOf(record.text("summary") == null ? "" : record.text("summary")),
                text,
                record.referenceName("user_id"));
    }

    long make(CrmActivity activity, long partner) throws CrmException {
        JsonArray named = Json.createArrayBuilder()
                .add(OdooFeed.condition("model", "=", Json.createValue(OdooPartners.MODEL)))
                .build();
        List<OdooRecord> models = rpc.read("ir.model", named, List.of("model"), "id asc", 1).stream()
                .map(OdooRecord::new)
                .toList();
        if (models.isEmpty()) {
            throw CrmProblems.notUnderstood("manca un modello", "a model is missing");
        }
        Map<String, String> values = values(activity);
        values.put("res_model_id/.id", Long.toString(models.get(0).id()));
        values.put("res_id", Long.toString(partner));
        types.type(activity.kind()).ifPresent(type -> values.put("activity_type_id/.id", Long.toString(type)));
        return uids.make(MODEL, activity.uid(), values);
    }

    /** Changes it, or marks it done, which makes a message of it. */
    void change(long id, CrmActivity activity) throws CrmException {
        JsonArray numbers = Json.createArrayBuilder().add(id).build();
        if (activity.done()) {
            rpc.execute(
                    MODEL,
                    "action_feedback",
                    Json.createArrayBuilder().add(numbers).build(),
                    Json.createObjectBuilder().add("feedback", activity.text()).build());
            return;
        }
        JsonObjectBuilder values = Json.createObjectBuilder();
        values(activity).forEach(values::add);
        rpc.execute(
                MODEL,
                "write",
                Json.createArrayBuilder().add(numbers).add(values).build(),
                OdooUids.named());
    }

    private Map<String, String> values(CrmActivity activity) {
        Map<String, String> values = new LinkedHashMap<>();
        LocalDateTime local = LocalDateTime.ofInstant(activity.at(), zone);
        String hour = local.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? ""
                : "<p>Riguardo: " + OdooRecord.written(activity.at()) + " UTC</p>";
        values.put("summary", activity.subject());
        values.put("note", OdooHtml.of(activity.text()) + hour);
        values.put("date_deadline", local.toLocalDate().toString());
        return values;
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static @Nullable Instant instant(String text) {
        try {
            return LocalDateTime.parse(text, HOUR).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException none) {
            return null;
        }
    }
}
