package org.riguardo.audit.access;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.riguardo.audit.AuditQuery;
import org.riguardo.db.Cursor;
import org.riguardo.db.Dialect;
import org.riguardo.db.Page;

/** The rows of the access log. */
final class AccessRows {

    private static final String THE_ROW = " where firm_id = :firm and hour_at = :hour and who = :who and what = :what"
            + " and client_id = :client and subject = :subject";

    private static final Map<String, String> QUESTIONS = Map.of(
            "client", " and client_id = :client",
            "who", " and who = :who",
            "what", " and what = :what",
            "from", " and last_at >= :from",
            "to", " and first_at < :to");

    private final Handle handle;

    AccessRows(Handle handle) {
        this.handle = handle;
    }

    /** Adds to the row of that hour, or makes it, be it that another server is doing so; a message, draft or the like says whose it is. */
    void add(AccessLog.Key key, AccessLog.Times times) {
        String subject = key.look().subject() == null ? "" : key.look().subject();
        String client = key.look().client() == null
                ? owner(key.firm(), key.look().what(), subject)
                : key.look().client();
        Consumer<Update> values = row -> row.bind("firm", key.firm())
                .bind("hour", key.hour())
                .bind("who", key.who())
                .bind("what", key.look().what())
                .bind("client", client)
                .bind("subject", subject)
                .bind("first", times.first())
                .bind("last", times.last())
                .bind("times", times.times());
        if (!grown(values)) {
            Dialect.of(handle)
                    .insertUnlessThere(
                            handle,
                            "insert into access_log (firm_id, hour_at, who, what, client_id, subject, first_at, last_at,"
                                    + " times) values (:firm, :hour, :who, :what, :client, :subject, :first, :last,"
                                    + " 0 * :times)",
                            values);
            grown(values);
        }
    }

    private boolean grown(Consumer<Update> values) {
        Update update = handle.createUpdate("update access_log set times = times + :times,"
                + " first_at = least(first_at, :first), last_at = greatest(last_at, :last)" + THE_ROW);
        values.accept(update);
        return update.execute() > 0;
    }

    private String owner(String firm, String what, String subject) {
        String table =
                switch (what) {
                    case "draft" -> "draft where id";
                    case "outgoing" -> "outbox_mail where id";
                    case "call" -> "phone_call where id";
                    case "payment" -> "payment where client_id is not null and entry_id";
                    case "note" -> "interaction where id";
                    case "assignment" -> "mail_assignment where id";
                    case "finding" ->
                        "(select f.id, f.firm_id, coalesce(i.client_id, m.client_id) as client_id from meaning_finding f"
                                + " left join interaction i on i.id = f.interaction_id"
                                + " left join mail_message m on m.id = f.message_id) found where id";
                    case "thread" -> "mail_message where client_id is not null and thread_id";
                    case "list" -> null;
                    default -> "mail_message where id";
                };
        return table == null
                ? ""
                : handle.createQuery("select client_id from " + table + " = :id and firm_id = :firm")
                        .bind("id", subject)
                        .bind("firm", firm)
                        .map((row, context) -> row.getString(1) == null ? "" : row.getString(1))
                        .findFirst()
                        .orElse("");
    }

    /** One page of the rows of that firm, the latest first. */
    Page<AccessEntry> page(String firm, AuditQuery query) {
        int skip = query.cursor() == null ? 0 : Cursor.position(query.cursor());
        Map<String, Object> asked = query.asked();
        var found = handle.createQuery(
                        "select first_at, last_at, who, what, client_id, subject, times from access_log where firm_id = :firm"
                                + asked.keySet().stream().map(QUESTIONS::get).collect(Collectors.joining())
                                + " order by last_at desc, who, what, client_id, subject offset :skip rows"
                                + " fetch first :limit rows only")
                .bind("firm", firm)
                .bind("skip", skip)
                .bind("limit", query.size() + 1);
        asked.forEach(found::bind);
        List<AccessEntry> rows = found.map((row, context) -> new AccessEntry(
                        row.getObject("first_at", java.time.OffsetDateTime.class)
                                .toInstant(),
                        row.getObject("last_at", java.time.OffsetDateTime.class).toInstant(),
                        row.getString("who"),
                        row.getString("what"),
                        row.getString("client_id").isEmpty() ? null : row.getString("client_id"),
                        row.getString("subject").isEmpty() ? null : row.getString("subject"),
                        row.getInt("times")))
                .list();
        return Page.of(rows, query.size(), last -> Cursor.write(Integer.toString(skip + query.size())));
    }
}
