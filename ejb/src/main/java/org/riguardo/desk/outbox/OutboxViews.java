package org.riguardo.desk.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Tone;
import org.riguardo.db.Cursor;
import org.riguardo.db.Page;
import org.riguardo.db.Words;
import org.riguardo.privacy.Seen;

/** Reads the mails of one firm's outbox and changes nothing. */
final class OutboxViews {

    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    private static final String SELECT =
            "select o.*, c.name as client_name from outbox_mail o join client c on c.id = o.client_id"
                    + " where o.firm_id = :firm";

    /** What was held counts for as long as its draft waits and nothing newer came of it. */
    private static final String CURRENT =
            " and (o.state <> 'HELD' or exists (select 1 from draft d where d.id = o.draft_id and d.state = 'OPEN'"
                    + " and not exists (select 1 from outbox_mail n where n.firm_id = o.firm_id"
                    + " and n.draft_id = o.draft_id and n.revision > o.revision)))";

    private final Handle handle;
    private final String firm;

    OutboxViews(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    Optional<OutboxMail> find(String id) {
        return query(SELECT + " and o.id = :id")
                .bind("id", id)
                .map((row, context) -> mail(row))
                .findOne();
    }

    @Nullable
    OutboxMail latestOf(String draftId) {
        return query(SELECT + " and o.draft_id = :draft order by o.revision desc limit 1")
                .bind("draft", draftId)
                .map((row, context) -> mail(row))
                .findOne()
                .orElse(null);
    }

    Page<OutboxMail> page(OutboxFilter filter, @Nullable String cursor, int size) {
        Cursor.Moment before = cursor == null ? new Cursor.Moment(END, "") : Cursor.moment(cursor);
        String sql = SELECT + CURRENT + Seen.OTHERS.and("o.client_id")
                + " and (o.changed_at < :at or (o.changed_at = :at and o.id > :id))"
                + (filter.states().isEmpty() ? "" : " and o.state in (<states>)")
                + (filter.clientId() == null ? "" : " and o.client_id = :client")
                + (filter.sender() == null ? "" : " and o.sender = :sender")
                + " order by o.changed_at desc, o.id limit :limit";
        Query query = query(sql).bind("at", before.at()).bind("id", before.id()).bind("limit", size + 1);
        if (!filter.states().isEmpty()) {
            query.bindList("states", filter.states().stream().map(Enum::name).toList());
        }
        if (filter.clientId() != null) {
            query.bind("client", filter.clientId());
        }
        if (filter.sender() != null) {
            query.bind("sender", filter.sender());
        }
        List<OutboxMail> rows = query.map((row, context) -> mail(row)).list();
        return Page.of(rows, size, mail -> Cursor.write(mail.changedAt().toString(), mail.id()));
    }

    Map<OutboxState, Integer> counts() {
        Map<OutboxState, Integer> counts = new EnumMap<>(OutboxState.class);
        query("select o.state, count(*) as n from outbox_mail o where o.firm_id = :firm" + CURRENT
                        + Seen.OTHERS.and("o.client_id") + " group by o.state")
                .map((row, context) -> counts.put(OutboxState.valueOf(row.getString("state")), row.getInt("n")))
                .list();
        return counts;
    }

    List<InFlight> inFlight(String clientId) {
        return query("select id, state, subject, purpose, sender, attempt_at from outbox_mail where firm_id = :firm"
                        + " and client_id = :client and state in ('SENDING', 'UNKNOWN') order by attempt_at, id")
                .bind("client", clientId)
                .map((row, context) -> new InFlight(
                        row.getString("id"),
                        OutboxState.valueOf(row.getString("state")),
                        row.getString("subject"),
                        Purpose.valueOf(row.getString("purpose")),
                        row.getString("sender"),
                        row.getObject("attempt_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private Query query(String sql) {
        return handle.createQuery(sql).bind("firm", firm);
    }

    private static OutboxMail mail(ResultSet row) throws SQLException {
        OutboxState state = OutboxState.valueOf(row.getString("state"));
        String tone = row.getString("tone");
        String why = row.getString("why_it");
        return new OutboxMail(
                row.getString("id"),
                row.getString("client_id"),
                row.getString("client_name"),
                row.getString("draft_id"),
                row.getInt("revision"),
                state,
                Purpose.valueOf(row.getString("purpose")),
                tone == null ? null : Tone.valueOf(tone),
                row.getBoolean("recap"),
                row.getString("sender"),
                Words.split(row.getString("to_addresses")),
                Words.split(row.getString("cc_addresses")),
                row.getString("subject"),
                row.getString("body"),
                row.getString("message_id"),
                row.getString("approved_by"),
                instant(row, "approved_at"),
                state == OutboxState.READY ? instant(row, "next_at") : null,
                row.getInt("attempt"),
                row.getString("answer"),
                why == null ? null : new Sentence(why, row.getString("why_en")),
                ClosedText.read(row.getString("closed")),
                instant(row, "changed_at"),
                row.getString("changed_by"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
