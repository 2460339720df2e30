package org.riguardo.plan.calls;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.db.Dialect;

/** The rows of how many calls the people of one firm make a day, and of when they are away. */
final class CapacityRows {

    /** In place of a person: what holds for those for whom nothing else is set. */
    static final String FIRM = "";

    private final Handle handle;
    private final String firm;

    CapacityRows(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    /** What is set, by person; the firm's under {@link #FIRM}, always there. */
    Map<String, DailyCalls> all() {
        Map<String, DailyCalls> all = new HashMap<>();
        all.put(FIRM, DailyCalls.USUAL);
        handle.createQuery("select person, monday, tuesday, wednesday, thursday, friday from call_capacity"
                        + " where firm_id = :firm")
                .bind("firm", firm)
                .map((row, context) -> all.put(
                        row.getString("person"),
                        new DailyCalls(
                                row.getInt("monday"),
                                row.getInt("tuesday"),
                                row.getInt("wednesday"),
                                row.getInt("thursday"),
                                row.getInt("friday"))))
                .list();
        return all;
    }

    /** @param calls null to go back to the firm's */
    void set(String person, @Nullable DailyCalls calls) {
        if (calls == null) {
            handle.createUpdate("delete from call_capacity where firm_id = :firm and person = :person")
                    .bind("firm", firm)
                    .bind("person", person)
                    .execute();
        } else {
            Dialect.of(handle)
                    .put(
                            handle,
                            "call_capacity",
                            List.of("firm_id", "person"),
                            List.of("monday", "tuesday", "wednesday", "thursday", "friday"),
                            row -> row.bind("firm_id", firm)
                                    .bind("person", person)
                                    .bindMethods(calls));
        }
    }

    /** Absences that are not over on that day, by person and day. */
    List<Away> away(LocalDate day) {
        return handle.createQuery("select id, person, from_day, to_day from person_away"
                        + " where firm_id = :firm and to_day >= :day order by person, from_day, id")
                .bind("firm", firm)
                .bind("day", day)
                .mapTo(Away.class)
                .list();
    }

    void add(Away away) {
        handle.createUpdate("insert into person_away (id, firm_id, person, from_day, to_day)"
                        + " values (:id, :firm, :person, :fromDay, :toDay)")
                .bind("firm", firm)
                .bindMethods(away)
                .execute();
    }

    /** Takes back an absence; null when the firm has none with that id. */
    @Nullable
    Away remove(String id) {
        Away away = handle.createQuery(
                        "select id, person, from_day, to_day from person_away where firm_id = :firm and id = :id")
                .bind("firm", firm)
                .bind("id", id)
                .mapTo(Away.class)
                .findOne()
                .orElse(null);
        handle.createUpdate("delete from person_away where firm_id = :firm and id = :id")
                .bind("firm", firm)
                .bind("id", id)
                .execute();
        return away;
    }
}
