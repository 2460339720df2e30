package org.riguardo.plugins.events;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.event.Event;
import org.riguardo.api.event.EventType;

/** The rows of what is to be told. Whoever tells takes a row in hand first, so that of two servers one does; a hold that is left is over after two minutes. */
final class DeliveryRows {

    static final Duration HELD = Duration.ofMinutes(2);

    private static final String ALL =
            "select d.seq, d.plugin_key, d.module_key, d.state, d.attempts, d.since, d.next_at,"
                    + " d.changed_at, d.answer, e.id, e.type, e.at, e.client_id, e.details from event_delivery d"
                    + " join plugin_event e on e.id = d.event_id where d.firm_id = :firm";
    private static final String FREE = " and (d.claimed_at is null or d.claimed_at < :held)";

    private final Handle handle;
    private final String firm;

    DeliveryRows(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    /** The plugins for which something is due. */
    List<String> plugins(Instant now) {
        return handle.createQuery("select distinct d.plugin_key from event_delivery d where d.firm_id = :firm"
                        + " and d.state = 'WAITING' and d.next_at <= :now" + FREE + " order by d.plugin_key")
                .bind("firm", firm)
                .bind("now", now)
                .bind("held", now.minus(HELD))
                .mapTo(String.class)
                .list();
    }

    /** What may be told now: for each module and client the oldest that still waits, when its time has come and nobody holds it. */
    List<Delivery> due(String plugin, Instant now, int most) {
        return handle.createQuery(
                        ALL + " and d.plugin_key = :plugin and d.state = 'WAITING' and d.next_at <= :now" + FREE
                                + " and (d.client_id is null or not exists (select 1 from event_delivery b where"
                                + " b.firm_id = d.firm_id and b.plugin_key = d.plugin_key and b.module_key = d.module_key"
                                + " and b.client_id = d.client_id and b.state = 'WAITING' and b.seq < d.seq))"
                                + " order by d.seq limit :most")
                .bind("firm", firm)
                .bind("plugin", plugin)
                .bind("now", now)
                .bind("held", now.minus(HELD))
                .bind("most", most)
                .map((row, context) -> delivery(row))
                .list();
    }

    /** Takes it in hand; false when somebody else has. */
    boolean claim(long seq, String claim, Instant now) {
        return handle.createUpdate(
                                "update event_delivery set claim = :claim, claimed_at = :now, attempts = attempts + 1"
                                        + " where firm_id = :firm and seq = :seq and state = 'WAITING' and (claimed_at is null or"
                                        + " claimed_at < :held)")
                        .bind("claim", claim)
                        .bind("now", now)
                        .bind("firm", firm)
                        .bind("seq", seq)
                        .bind("held", now.minus(HELD))
                        .execute()
                == 1;
    }

    /** What became of it, by whoever still holds it. */
    void settle(long seq, String claim, Delivery.State state, Instant nextAt, @Nullable String answer, Instant now) {
        handle.createUpdate(
                        "update event_delivery set state = :state, next_at = :next, answer = :answer, claim = null,"
                                + " claimed_at = null, changed_at = :now where firm_id = :firm and seq = :seq and claim = :claim")
                .bind("state", state)
                .bind("next", nextAt)
                .bind("answer", answer)
                .bind("now", now)
                .bind("firm", firm)
                .bind("seq", seq)
                .bind("claim", claim)
                .execute();
    }

    /** Has what waits for a module wait at least until then. */
    void putOff(String plugin, String module, Instant until) {
        handle.createUpdate("update event_delivery set next_at = :until where firm_id = :firm and plugin_key = :plugin"
                        + " and module_key = :module and state = 'WAITING' and next_at < :until")
                .bind("until", until)
                .bind("firm", firm)
                .bind("plugin", plugin)
                .bind("module", module)
                .execute();
    }

    /** The newest first, what is not told before the rest. */
    List<Delivery> page(String plugin, int most) {
        return handle.createQuery(
                        ALL + " and d.plugin_key = :plugin order by case d.state when 'TOLD' then 1 else 0 end,"
                                + " d.seq desc limit :most")
                .bind("firm", firm)
                .bind("plugin", plugin)
                .bind("most", most)
                .map((row, context) -> delivery(row))
                .list();
    }

    Optional<Delivery> find(String plugin, long seq) {
        return handle.createQuery(ALL + " and d.plugin_key = :plugin and d.seq = :seq")
                .bind("firm", firm)
                .bind("plugin", plugin)
                .bind("seq", seq)
                .map((row, context) -> delivery(row))
                .findOne();
    }

    /** Has it told again from now on, once it was told or given up; returns how many. */
    int again(String plugin, @Nullable Long seq, Instant now) {
        return handle.createUpdate(
                        "update event_delivery set state = 'WAITING', next_at = :now, since = :now, attempts = 0,"
                                + " changed_at = :now, claim = null, claimed_at = null where firm_id = :firm and plugin_key = :plugin"
                                + (seq == null
                                        ? " and state = 'GIVEN_UP'"
                                        : " and state <> 'WAITING' and seq = " + seq))
                .bind("now", now)
                .bind("firm", firm)
                .bind("plugin", plugin)
                .execute();
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                row.getLong("seq"),
                row.getString("plugin_key"),
                row.getString("module_key"),
                Delivery.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                at(row, "since"),
                at(row, "next_at"),
                at(row, "changed_at"),
                row.getString("answer"),
                new Event(
                        row.getString("id"),
                        EventType.valueOf(row.getString("type")),
                        at(row, "at"),
                        row.getString("client_id"),
                        EventText.details(row.getString("details"))));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
