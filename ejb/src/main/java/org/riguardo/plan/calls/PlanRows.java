package org.riguardo.plan.calls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.api.facts.Purpose;

/** The rows from which the plan of one firm is made and in which it is kept. */
final class PlanRows {

    private final Handle handle;
    private final String firm;

    PlanRows(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    /**
     * The calls that decisions ask for, each of the person who acts now; one that was put off is allowed from the day on which it
     * comes back.
     */
    List<DueCall> due() {
        return handle.createQuery("select d.*, coalesce(e.acts, d.who) as person, e.held_until from call_due d"
                        + " join decision e on e.client_id = d.client_id"
                        + " where d.firm_id = :firm order by d.client_id")
                .bind("firm", firm)
                .map((row, context) -> due(row))
                .list();
    }

    private static DueCall due(ResultSet row) throws SQLException {
        LocalDate earliest = row.getObject("earliest", LocalDate.class);
        LocalDate back = row.getObject("held_until", LocalDate.class);
        var history = new TalkHistory(
                row.getInt("talks"),
                row.getInt("talks_paid"),
                row.getBigDecimal("paid_in_silence").doubleValue());
        return new DueCall(
                row.getString("client_id"),
                row.getString("person"),
                back != null && back.isAfter(earliest) ? back : earliest,
                row.getObject("due_by", LocalDate.class),
                row.getObject("since", LocalDate.class),
                new CallFacts(
                        Purpose.valueOf(row.getString("purpose")),
                        row.getBigDecimal("overdue"),
                        row.getString("currency"),
                        row.getObject("oldest_due", LocalDate.class),
                        GroupKey.valueOf(row.getString("client_group")),
                        row.getObject("client_since", LocalDate.class),
                        row.getObject("last_talk", LocalDate.class),
                        row.getBoolean("broken"),
                        row.getInt("attempts"),
                        history));
    }

    /** The days that people chose, by client. */
    Map<String, LocalDate> pins() {
        return handle.createQuery("select client_id, on_day from call_pin where firm_id = :firm")
                .bind("firm", firm)
                .reduceRows(new HashMap<>(), (pins, row) -> {
                    pins.put(row.getColumn("client_id", String.class), row.getColumn("on_day", LocalDate.class));
                    return pins;
                });
    }

    /** The plan so far, by client. */
    Map<String, KeptCall> kept() {
        Map<String, KeptCall> kept = new HashMap<>();
        handle.createQuery(
                        "select client_id, person, on_day, place, later, waiting, worth, why, put_off_from, put_off_for"
                                + " from planned_call where firm_id = :firm")
                .bind("firm", firm)
                .mapTo(KeptCall.class)
                .forEach(call -> kept.put(call.clientId(), call));
        return kept;
    }

    /** Clients that each person called between two instants, by person: calls of the plan, not everyday ones. */
    Map<String, Integer> done(Instant from, Instant to) {
        return handle.createQuery("select by_person, count(distinct client_id) as clients from interaction"
                        + " where firm_id = :firm and at >= :from and at < :to and channel = 'CALL' and direction = 'OUT'"
                        + " and withdrawn_at is null and by_person is not null"
                        + " and (money_mentioned or purpose in ('MONEY', 'COURTESY', 'UNKNOWN')) group by by_person")
                .bind("firm", firm)
                .bind("from", from)
                .bind("to", to)
                .reduceRows(new HashMap<>(), (done, row) -> {
                    done.put(row.getColumn("by_person", String.class), row.getColumn("clients", Integer.class));
                    return done;
                });
    }

    void remove(Collection<String> clients) {
        if (!clients.isEmpty()) {
            PreparedBatch batch =
                    handle.prepareBatch("delete from planned_call where firm_id = :firm and client_id = :client");
            clients.forEach(
                    client -> batch.bind("firm", firm).bind("client", client).add());
            batch.execute();
        }
    }

    void add(Collection<KeptCall> calls) {
        if (!calls.isEmpty()) {
            PreparedBatch batch =
                    handle.prepareBatch("insert into planned_call (client_id, firm_id, person, on_day, place,"
                            + " later, waiting, worth, why, put_off_from, put_off_for) values (:clientId, :firm, :person, :onDay, :place,"
                            + " :later, :waiting, :worth, :why, :putOffFrom, :putOffFor)");
            calls.forEach(call -> batch.bind("firm", firm).bindMethods(call).add());
            batch.execute();
        }
    }

    /** Days that were chosen and are over count no longer. */
    void forgetPinsBefore(LocalDate day) {
        handle.createUpdate("delete from call_pin where firm_id = :firm and on_day < :day")
                .bind("firm", firm)
                .bind("day", day)
                .execute();
    }
}
