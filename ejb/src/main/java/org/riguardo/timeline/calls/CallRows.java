package org.riguardo.timeline.calls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.Direction;

/** The calls of one firm; one whose records are gone keeps its row and is no call any more. */
final class CallRows {

    private static final String HERE = "select * from phone_call where firm_id = :firm and gone_at is null";

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

    /** Keeps what its records say; whose it is stays as it was. */
    void save(KeptCall call) {
        int rows = said(
                        handle.createUpdate("update phone_call set source = :source, direction = :direction,"
                                + " number = :number, extension = :extension, started_at = :started, ended_at = :ended,"
                                + " talked_seconds = :talked, outcome = :outcome where firm_id = :firm and id = :id"),
                        call)
                .execute();
        if (rows == 0) {
            said(
                            handle.createUpdate(
                                    "insert into phone_call (id, firm_id, source, direction, number, extension,"
                                            + " started_at, ended_at, talked_seconds, outcome) values (:id, :firm, :source, :direction,"
                                            + " :number, :extension, :started, :ended, :talked, :outcome)"),
                            call)
                    .execute();
        }
    }

    void link(String id, @Nullable String client, @Nullable String reason, @Nullable String teaching) {
        handle.createUpdate("update phone_call set client_id = :client, link_reason = :reason, teaching_id = :teaching"
                        + " where firm_id = :firm and id = :id")
                .bind("client", client)
                .bind("reason", reason)
                .bind("teaching", teaching)
                .bind("firm", firm)
                .bind("id", id)
                .execute();
    }

    void sameAs(String id, @Nullable String other) {
        handle.createUpdate("update phone_call set same_as = :other where firm_id = :firm and id = :id")
                .bind("other", other)
                .bind("firm", firm)
                .bind("id", id)
                .execute();
    }

    void dismissed(String id, boolean dismissed) {
        handle.createUpdate("update phone_call set dismissed = :dismissed where firm_id = :firm and id = :id")
                .bind("dismissed", dismissed)
                .bind("firm", firm)
                .bind("id", id)
                .execute();
    }

    void gone(String id, Instant now) {
        handle.createUpdate("update phone_call set gone_at = :now, same_as = null where firm_id = :firm and id = :id")
                .bind("now", now)
                .bind("firm", firm)
                .bind("id", id)
                .execute();
    }

    /** Calls with the same number, the same way and about the same time that another system recorded and that stand for themselves. */
    List<KeptCall> alike(KeptCall call, Duration apart) {
        if (call.number() == null) {
            return List.of();
        }
        return handle.createQuery(HERE + " and number = :number and direction = :direction and source <> :source"
                        + " and same_as is null and id <> :id and started_at between :from and :to"
                        + " order by started_at, id")
                .bind("firm", firm)
                .bind("number", call.number())
                .bind("direction", call.direction().name())
                .bind("source", call.source())
                .bind("id", call.id())
                .bind("from", call.startedAt().minus(apart))
                .bind("to", call.startedAt().plus(apart))
                .map((row, context) -> read(row))
                .list();
    }

    /** Whether more than one system recorded calls of the firm. */
    boolean severalSources() {
        return handle.createQuery(
                                "select count(distinct source) from phone_call where firm_id = :firm and gone_at is null")
                        .bind("firm", firm)
                        .mapTo(Integer.class)
                        .one()
                > 1;
    }

    /** The calls that are that one. */
    List<KeptCall> led(String id) {
        return handle.createQuery(HERE + " and same_as = :id order by id")
                .bind("firm", firm)
                .bind("id", id)
                .map((row, context) -> read(row))
                .list();
    }

    /** The calls with that number that no person said anything about and that belong to nobody. */
    List<KeptCall> waiting(String number) {
        return handle.createQuery(HERE + " and number = :number and client_id is null and not dismissed order by id")
                .bind("firm", firm)
                .bind("number", number)
                .map((row, context) -> read(row))
                .list();
    }

    /** The calls with that number that belong to a client because of it. */
    List<KeptCall> linkedBy(String number) {
        return handle.createQuery(HERE + " and number = :number and link_reason = 'number' order by id")
                .bind("firm", firm)
                .bind("number", number)
                .map((row, context) -> read(row))
                .list();
    }

    List<KeptCall> taught(String teaching) {
        return handle.createQuery(HERE + " and teaching_id = :teaching order by id")
                .bind("firm", firm)
                .bind("teaching", teaching)
                .map((row, context) -> read(row))
                .list();
    }

    /** The numbers of those that wait. */
    Set<String> waitingNumbers() {
        return new TreeSet<>(handle.createQuery("select distinct number from phone_call where firm_id = :firm"
                        + " and gone_at is null and client_id is null and not dismissed and number is not null")
                .bind("firm", firm)
                .mapTo(String.class)
                .list());
    }

    private Update said(Update update, KeptCall call) {
        return update.bind("id", call.id())
                .bind("firm", firm)
                .bind("source", call.source())
                .bind("direction", call.direction().name())
                .bind("number", call.number())
                .bind("extension", call.extension())
                .bind("started", call.startedAt())
                .bind("ended", call.endedAt())
                .bind("talked", call.talkedSeconds())
                .bind("outcome", call.outcome().name());
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
                row.getBoolean("dismissed"),
                row.getString("same_as"));
    }
}
