package org.riguardo.crm.odoo;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.crm.CrmActivity;
import org.riguardo.api.crm.CrmActivity.Kind;
import org.riguardo.api.crm.CrmException;
import org.riguardo.api.crm.CrmPlace;

/** Notes and calls that took place: messages in the history of a partner. What a note of the host's is, its Message-ID says, which is written with it. */
final class OdooNotes {

    static final String MODEL = "mail.message";
    static final List<String> FIELDS = List.of(
            "res_id", "subject", "body", "date", "author_id", "message_id", "mail_activity_type_id", "write_date");
    private static final Pattern OURS =
            Pattern.compile("<([A-Za-z0-9_-]{1,200})\\.([cn])\\.([oi-])\\.(\\d{1,7}|-)@riguardo\\.invalid>");
    private static final int HTML_BY_RPC = 17;

    private final OdooRpc rpc;
    private final OdooTypes types;
    private final int version;

    OdooNotes(OdooRpc rpc, OdooTypes types, int version) {
        this.rpc = rpc;
        this.types = types;
        this.version = version;
    }

    /** What people wrote and logged; mails are read from mailboxes. */
    static List<JsonArray> domain() {
        return List.of(
                OdooFeed.condition("model", "=", Json.createValue(OdooPartners.MODEL)),
                OdooFeed.condition(
                        "message_type",
                        "in",
                        Json.createArrayBuilder()
                                .add("comment")
                                .add("notification")
                                .build()));
    }

    Map<Long, CrmActivity> of(List<OdooRecord> records) {
        Map<Long, CrmActivity> all = new LinkedHashMap<>();
        records.forEach(record -> read(record).ifPresent(activity -> all.put(record.id(), activity)));
        return all;
    }

    private Optional<CrmActivity> read(OdooRecord record) {
        Long partner = record.reference("res_id");
        Instant at = record.time("date");
        String text = OdooHtml.text(String.valueOf(record.text("body") == null ? "" : record.text("body")));
        String subject = record.text("subject");
        if (partner == null || at == null || text.isEmpty() && subject == null) {
            return Optional.empty();
        }
        Matcher ours = OURS.matcher(String.valueOf(record.text("message_id")));
        boolean own = ours.matches();
        Kind kind = own && ours.group(2).equals("c")
                ? Kind.CALL
                : own ? Kind.NOTE : types.kind(record.reference("mail_activity_type_id"), Kind.NOTE);
        return Optional.of(new CrmActivity(
                new CrmPlace(MODEL + "/" + record.id(), record.version()),
                own ? ours.group(1) : "odoo-" + MODEL + "-" + record.id(),
                Long.toString(partner),
                kind,
                own && !ours.group(3).equals("-") ? (Boolean) ours.group(3).equals("o") : null,
                at,
                own && !ours.group(4).equals("-") ? Duration.ofSeconds(Long.parseLong(ours.group(4))) : null,
                true,
                subject == null ? "" : subject,
                text,
                record.referenceName("author_id")));
    }

    /** The number of the message of that uid; empty when there is none. */
    Optional<Long> find(String uid) throws CrmException {
        JsonArray domain = Json.createArrayBuilder()
                .add(OdooFeed.condition(
                        "message_id", "=like", Json.createValue("<" + plain(uid) + ".%@riguardo.invalid>")))
                .build();
        return rpc.read(MODEL, domain, List.of("message_id"), "id asc", 10).stream()
                .map(OdooRecord::new)
                .filter(record -> {
                    Matcher ours = OURS.matcher(String.valueOf(record.text("message_id")));
                    return ours.matches() && ours.group(1).equals(plain(uid));
                })
                .map(OdooRecord::id)
                .findFirst();
    }

    /** Logs an internal note, which no follower outside is told of. */
    void post(CrmActivity activity, long partner) throws CrmException {
        JsonObjectBuilder named = Json.createObjectBuilder()
                .add("body", OdooHtml.of(activity.text()))
                .add("subject", activity.subject())
                .add("message_type", "comment")
                .add("subtype_xmlid", "mail.mt_note")
                .add("date", OdooRecord.written(activity.at()))
                .add("message_id", messageId(activity));
        if (version >= HTML_BY_RPC) {
            named.add("body_is_html", true);
        }
        JsonArray ids = Json.createArrayBuilder()
                .add(Json.createArrayBuilder().add(partner))
                .build();
        rpc.execute(OdooPartners.MODEL, "message_post", ids, named.build());
    }

    void change(long id, CrmActivity activity) throws CrmException {
        JsonArray arguments = Json.createArrayBuilder()
                .add(Json.createArrayBuilder().add(id))
                .add(Json.createObjectBuilder()
                        .add("subject", activity.subject())
                        .add("body", OdooHtml.of(activity.text()))
                        .add("date", OdooRecord.written(activity.at())))
                .build();
        rpc.execute(MODEL, "write", arguments, OdooUids.named());
    }

    private static String messageId(CrmActivity activity) {
        Boolean outgoing = activity.outgoing();
        Duration length = activity.length();
        return "<" + plain(activity.uid()) + (activity.kind() == Kind.CALL ? ".c." : ".n.")
                + (outgoing == null ? "-" : outgoing ? "o" : "i") + "."
                + seconds(length) + "@riguardo.invalid>";
    }

    private static String seconds(@Nullable Duration length) {
        return length == null || length.isNegative() || length.compareTo(Duration.ofDays(7)) > 0
                ? "-"
                : Long.toString(length.toSeconds());
    }

    private static String plain(String uid) {
        return uid.replaceAll("[^A-Za-z0-9_-]", "_");
    }
}
