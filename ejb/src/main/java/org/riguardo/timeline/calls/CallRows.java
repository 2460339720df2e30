package org.riguardo.timeline.calls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Direction;
import org.riguardo.db.BulkInsert;

/** The rows of one firm's calls, read and written many at once; a call whose records are gone keeps its row and is none any more. */
final class CallRows {

    private static final String HERE = "select * from phone_call where firm_id = :firm and gone_at is null";
    private static final List<String> COLUMNS = List.of(
            "id",
            "firm_id",
            "source",
            "direction",
            "number",
            "extension",
            "started_at",
            "ended_at",
            "talked_seconds",
            "outcome",
            "client_id",
            "link_reason",
            "teaching_id",
            "dismissed",
            "machine",
            "same_as");

    private final Handle handle;
    private final String firm;

    CallRows(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    Optional<KeptCall> find(String id) {
        return handle.createQuery(HERE + " and id = :id")
                .bind("firm", firm)
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne();
    }

    /** All of that number. */
    List<KeptCall> ofNumber(String number) {
        return handle.createQuery(HERE + " and number = :number order by id")
                .bind("firm", firm)
                .bind("number", number)
                .map((row, context) -> read(row))
                .list();
    }

    /** Those whose column holds one of these ids of calls or of teachings. */
    List<KeptCall> of(String column, Collection<String> values) {
        return Chunks.of(values).stream()
                .flatMap(some -> handle
                        .createQuery(HERE + " and " + column + " in (<some>) order by id")
                        .bind("firm", firm)
                        .bindList("some", some)
                        .map((row, context) -> read(row))
                        .list()
                        .stream())
                .toList();
    }

    /** Those that began between the two instants. */
    List<KeptCall> between(Instant from, Instant to) {
        return handle.createQuery(HERE + " and started_at between :from and :to order by id")
                .bind("firm", firm)
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> read(row))
                .list();
    }

    /** Those of that number that began between the two instants. */
    List<KeptCall> between(@Nullable String number, Instant from, Instant to) {
        return handle.createQuery(HERE + " and number = :number and started_at between :from and :to order by id")
                .bind("firm", firm)
                .bind("number", number)
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> read(row))
                .list();
    }

    /** The systems that recorded calls of the firm. */
    Set<String> sources() {
        return new TreeSet<>(handle.createQuery(
                        "select distinct source from phone_call where firm_id = :firm" + " and gone_at is null")
                .bind("firm", firm)
                .mapTo(String.class)
                .list());
    }

    /** The numbers of those that are nobody's yet. */
    Set<String> waitingNumbers() {
        return new TreeSet<>(handle.createQuery("select distinct number from phone_call where firm_id = :firm"
                        + " and gone_at is null and client_id is null and number is not null")
                .bind("firm", firm)
                .mapTo(String.class)
                .list());
    }

    void insert(Collection<KeptCall> calls) {
        if (calls.isEmpty()) {
            return;
        }
        try (BulkInsert rows = BulkInsert.into(handle, "phone_call", COLUMNS)) {
            calls.forEach(call -> rows.add(
                    call.id(),
                    firm,
                    call.source(),
                    call.direction().name(),
                    call.number(),
                    call.extension(),
                    call.startedAt(),
                    call.endedAt(),
                    call.talkedSeconds(),
                    call.recorded().name(),
                    call.clientId(),
                    call.linkReason(),
                    call.teachingId(),
                    call.dismissed(),
                    call.machine(),
                    call.sameAs()));
        }
    }

    void update(Collection<KeptCall> calls) {
        if (calls.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("update phone_call set source = :source, direction = :direction,"
                + " number = :number, extension = :extension, started_at = :started, ended_at = :ended,"
                + " talked_seconds = :talked, outcome = :outcome, client_id = :client, link_reason = :reason,"
                + " teaching_id = :teaching, dismissed = :dismissed, machine = :machine, same_as = :same"
                + " where firm_id = :firm and id = :id");
        for (KeptCall call : calls) {
            batch.bind("source", call.source())
                    .bind("direction", call.direction().name())
                    .bind("number", call.number())
                    .bind("extension", call.extension())
                    .bind("started", call.startedAt())
                    .bind("ended", call.endedAt())
                    .bind("talked", call.talkedSeconds())
                    .bind("outcome", call.recorded().name())
                    .bind("client", call.clientId())
                    .bind("reason", call.linkReason())
                    .bind("teaching", call.teachingId())
                    .bind("dismissed", call.dismissed())
                    .bind("machine", call.machine())
                    .bind("same", call.sameAs())
                    .bind("firm", firm)
                    .bind("id", call.id())
                    .add();
        }
        batch.execute();
    }

    void gone(Collection<String> ids, Instant now) {
        for (List<String> some : Chunks.of(ids)) {
            handle.createUpdate("update phone_call set gone_at = :now, same_as = null, client_id = null"
                            + " where id in (<some>)")
                    .bind("now", now)
                    .bindList("some", some)
                    .execute();
        }
    }

    private static KeptCall read(ResultSet row) throws SQLException {
        return new KeptCall(
                row.getString("id"),
                row.getString("source"),
                Direction.valueOf(row.getString("direction")),
                row.getString("number"),
                row.getString("extension"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("ended_at", OffsetDateTime.class).toInstant(),
                row.getInt("talked_seconds"),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("client_id"),
                row.getString("link_reason"),
                row.getString("teaching_id"),
                row.getBoolean("dismissed"),
                row.getBoolean("machine"),
                row.getString("same_as"));
    }
}
