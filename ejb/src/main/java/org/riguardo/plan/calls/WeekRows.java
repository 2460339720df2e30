package org.riguardo.plan.calls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.riguardo.api.facts.Purpose;

/** Reads the plan of one person as it is kept; it makes and changes nothing. */
final class WeekRows {

    private static final int WAITING = 20;
    private static final String CALLS =
            "select p.client_id, p.on_day, p.place, p.worth, p.why, p.put_off_from, c.name, d.purpose,"
                    + " d.overdue, d.currency, d.earliest, d.since, n.on_day as pinned_day, f.name as put_off_name"
                    + " from planned_call p join call_due d on d.client_id = p.client_id join client c on c.id = p.client_id"
                    + " left join call_pin n on n.client_id = p.client_id left join client f on f.id = p.put_off_for"
                    + " where p.firm_id = :firm and p.person = :person";

    private final Handle handle;
    private final String firm;
    private final String person;

    WeekRows(Handle handle, String firm, String person) {
        this.handle = handle;
        this.firm = firm;
        this.person = person;
    }

    /** The calls of some days, by day and place. */
    List<Placed> calls(LocalDate from, LocalDate to) {
        return handle.createQuery(CALLS + " and not p.waiting and p.on_day between :from and :to"
                        + " order by p.on_day, p.place, p.client_id")
                .bind("firm", firm)
                .bind("person", person)
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> new Placed(row.getObject("on_day", LocalDate.class), call(row)))
                .list();
    }

    /** The weightiest of those that have no day. */
    List<WeekPlan.Call> waiting() {
        return handle.createQuery(
                        CALLS + " and p.waiting order by p.place, p.client_id fetch first " + WAITING + " rows only")
                .bind("firm", firm)
                .bind("person", person)
                .map((row, context) -> call(row))
                .list();
    }

    int waitingCount() {
        return handle.createQuery("select count(*) from planned_call p where p.firm_id = :firm and p.person = :person"
                        + " and p.waiting")
                .bind("firm", firm)
                .bind("person", person)
                .mapTo(Integer.class)
                .one();
    }

    /** The weightiest of those that are allowed on that day or earlier, whenever they are planned. */
    List<WeekPlan.Call> allowed(LocalDate until) {
        return handle.createQuery(CALLS + " and d.earliest <= :until order by p.worth desc, p.client_id fetch first "
                        + WAITING + " rows only")
                .bind("firm", firm)
                .bind("person", person)
                .bind("until", until)
                .map((row, context) -> call(row))
                .list();
    }

    int allowedCount(LocalDate until) {
        return handle.createQuery("select count(*) from planned_call p join call_due d on d.client_id = p.client_id"
                        + " where p.firm_id = :firm and p.person = :person and d.earliest <= :until")
                .bind("firm", firm)
                .bind("person", person)
                .bind("until", until)
                .mapTo(Integer.class)
                .one();
    }

    private static WeekPlan.Call call(ResultSet row) throws SQLException {
        LocalDate day = row.getObject("on_day", LocalDate.class);
        LocalDate off = row.getObject("put_off_from", LocalDate.class);
        return new WeekPlan.Call(
                row.getString("client_id"),
                row.getString("name"),
                Purpose.valueOf(row.getString("purpose")),
                row.getBigDecimal("overdue"),
                row.getString("currency"),
                row.getObject("earliest", LocalDate.class),
                row.getObject("since", LocalDate.class),
                row.getInt("place"),
                WorthText.read(row.getString("why")),
                day.equals(row.getObject("pinned_day", LocalDate.class)),
                off == null ? null : new WeekPlan.PutOff(off, row.getString("put_off_name")));
    }

    /** A call and its day. */
    record Placed(LocalDate on, WeekPlan.Call call) {}
}
