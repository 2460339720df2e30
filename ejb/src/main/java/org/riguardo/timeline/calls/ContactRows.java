package org.riguardo.timeline.calls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.riguardo.api.facts.Direction;
import org.riguardo.db.BulkInsert;

/** The rows of one firm's contacts that are calls, read and written many at once. */
final class ContactRows {

    private static final List<String> COLUMNS = List.of(
            "id",
            "firm_id",
            "client_id",
            "at",
            "channel",
            "direction",
            "by_person",
            "purpose",
            "money_mentioned",
            "answered",
            "call_id",
            "logged_at");
    private static final String EITHER_WAY = "select interaction.*, exists (select 1 from crm_activity a"
            + " where a.interaction_id = interaction.id and a.own and a.direction is null) as either_way from interaction";
    private static final String BY_HAND = EITHER_WAY + " where firm_id = :firm and channel = 'CALL'"
            + " and logged_by is not null and message_id is null and call_id is null and withdrawn_at is null";

    private final Handle handle;
    private final String firm;

    ContactRows(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    /** The contacts that these calls are or were. */
    List<CallContact> ofCalls(Collection<String> calls) {
        return Chunks.of(calls).stream()
                .flatMap(some -> handle
                        .createQuery(EITHER_WAY + " where call_id in (<some>)")
                        .bindList("some", some)
                        .map((row, context) -> read(row))
                        .list()
                        .stream())
                .toList();
    }

    /** Those that people logged between the two instants and that are no recorded call yet. */
    List<CallContact> byHand(Instant from, Instant to) {
        return query(BY_HAND + " and at between :from and :to")
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> read(row))
                .list();
    }

    /** That one, if a person logged it and it is no recorded call yet. */
    List<CallContact> byHand(String id) {
        return query(BY_HAND + " and id = :id")
                .bind("id", id)
                .map((row, context) -> read(row))
                .list();
    }

    /** The pairs of calls and contacts of which a person said that they are two, as one text each. */
    Set<String> apart(Collection<String> contacts) {
        return new HashSet<>(Chunks.texts(
                handle,
                "select a.call_id || ' ' || a.interaction_id from phone_apart a"
                        + " where a.interaction_id in (<some>)",
                contacts));
    }

    void insert(Collection<CallContact> contacts) {
        if (contacts.isEmpty()) {
            return;
        }
        try (BulkInsert rows = BulkInsert.into(handle, "interaction", COLUMNS)) {
            contacts.forEach(contact -> rows.add(
                    contact.id(),
                    firm,
                    contact.clientId(),
                    contact.at(),
                    "CALL",
                    contact.direction().name(),
                    contact.by(),
                    contact.purpose(),
                    contact.moneyMentioned(),
                    contact.answered(),
                    contact.callId(),
                    contact.loggedAt()));
        }
    }

    void update(Collection<CallContact> contacts, Instant now) {
        if (contacts.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("update interaction set at = :at, direction = :direction,"
                + " answered = :answered, by_person = :by, purpose = :purpose, money_mentioned = :money, call_id = :call,"
                + " withdrawn_at = case when :withdrawn then coalesce(withdrawn_at, :now) else null end"
                + " where firm_id = :firm and id = :id");
        for (CallContact contact : contacts) {
            batch.bind("at", contact.at())
                    .bind("direction", contact.direction().name())
                    .bind("answered", contact.answered())
                    .bind("by", contact.by())
                    .bind("purpose", contact.purpose())
                    .bind("money", contact.moneyMentioned())
                    .bind("call", contact.callId())
                    .bind("withdrawn", contact.withdrawn())
                    .bind("now", now)
                    .bind("firm", firm)
                    .bind("id", contact.id())
                    .add();
        }
        batch.execute();
    }

    private Query query(String sql) {
        return handle.createQuery(sql).bind("firm", firm);
    }

    private static CallContact read(ResultSet row) throws SQLException {
        return new CallContact(
                row.getString("id"),
                row.getString("client_id"),
                row.getString("call_id"),
                row.getString("logged_by") != null,
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Direction.valueOf(row.getString("direction")),
                row.getBoolean("answered"),
                row.getString("by_person"),
                row.getString("purpose"),
                row.getBoolean("money_mentioned"),
                row.getObject("withdrawn_at") != null,
                row.getObject("logged_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("either_way"));
    }
}
