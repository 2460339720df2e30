package org.riguardo.desk.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Tone;
import org.riguardo.db.Words;

/** Finds rows of one firm's outbox for whoever is about to change them. */
final class OutboxRows {

    private static final int AT_ONCE = 20;

    private final Handle handle;
    private final String firm;

    OutboxRows(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    /** Holds the client of a mail until the transaction ends, even one that was merged; empty when there is no such mail. */
    Optional<Entry> lockedWithClient(String id) {
        Optional<String> client = query("select client_id from outbox_mail where firm_id = :firm and id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne();
        client.ifPresent(held -> query("select id from client where firm_id = :firm and id = :client for update")
                .bind("client", held)
                .mapTo(String.class)
                .findOne());
        return client.flatMap(held -> find(id))
                .filter(entry -> entry.mail().clientId().equals(client.get()));
    }

    /** Without its files. */
    Optional<Entry> find(String id) {
        return all("id = :id", query -> query.bind("id", id), false).stream().findFirst();
    }

    /** With its files. */
    Optional<Entry> whole(String id) {
        return all("id = :id", query -> query.bind("id", id), true).stream().findFirst();
    }

    Optional<Entry> of(String draftId, int revision) {
        return all(
                        "draft_id = :draft and revision = :revision",
                        query -> query.bind("draft", draftId).bind("revision", revision),
                        false)
                .stream()
                .findFirst();
    }

    /** Ids of the mails whose time has come, the longest waiting first. */
    List<String> due(Instant now) {
        return query("select id from outbox_mail where firm_id = :firm and state = 'READY' and next_at <= :now"
                        + " order by changed_at, id limit " + AT_ONCE)
                .bind("now", now)
                .mapTo(String.class)
                .list();
    }

    /** What that node was handing over. */
    List<Entry> leftBehindBy(String node) {
        return all("state = 'SENDING' and node = :node", query -> query.bind("node", node), false);
    }

    /** What has been leaving for longer than any attempt lasts; also where a clock that was put right says so. */
    List<Entry> overdue(Instant now, Duration longest) {
        return all(
                "state = 'SENDING' and (attempt_at < :before or attempt_at > :after)",
                query -> query.bind("before", now.minus(longest)).bind("after", now.plus(longest)),
                false);
    }

    private List<Entry> all(String condition, UnaryOperator<Query> bound, boolean files) {
        return bound.apply(query("select * from outbox_mail where firm_id = :firm and " + condition))
                .map((row, context) -> entry(row, files))
                .list();
    }

    private Query query(String sql) {
        return handle.createQuery(sql).bind("firm", firm);
    }

    private Entry entry(ResultSet row, boolean files) throws SQLException {
        String id = row.getString("id");
        String tone = row.getString("tone");
        String refs = row.getString("refs");
        OutgoingMail mail = new OutgoingMail(
                row.getString("client_id"),
                row.getString("draft_id"),
                row.getInt("revision"),
                Purpose.valueOf(row.getString("purpose")),
                tone == null ? null : Tone.valueOf(tone),
                row.getBoolean("recap"),
                Words.split(row.getString("items")),
                row.getString("sender"),
                Words.split(row.getString("to_addresses")),
                Words.split(row.getString("cc_addresses")),
                row.getString("subject"),
                row.getString("body"),
                row.getString("in_reply_to"),
                refs.isEmpty() ? List.of() : List.of(refs.split(" ")),
                files ? new ContentRows(handle, firm).enclosures(id) : List.of());
        return new Entry(
                id,
                OutboxState.valueOf(row.getString("state")),
                mail,
                row.getBigDecimal("owed"),
                row.getString("message_id"),
                row.getString("approved_by"),
                instant(row, "give_up_at"),
                row.getInt("attempt"),
                row.getString("interaction_id"),
                instant(row, "changed_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
