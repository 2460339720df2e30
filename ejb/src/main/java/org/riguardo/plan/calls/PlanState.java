package org.riguardo.plan.calls;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.riguardo.db.Dialect;

/** What the plan of one firm knows of itself: from what each person's was made, and what touched it since. */
final class PlanState {

    /** In place of a person: the row by which only one plan of a firm is made at a time. */
    private static final String ALL = "";

    private final Handle handle;
    private final String firm;

    PlanState(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    /** Waits until nobody else is making this firm's plan. */
    void lock(LocalDate today) {
        Dialect.of(handle)
                .insertUnlessThere(
                        handle,
                        "insert into call_plan (firm_id, person, begins, inputs) values (:firm, :all, :today, '')",
                        row -> row.bind("firm", firm).bind("all", ALL).bind("today", today));
        handle.createQuery("select person from call_plan where firm_id = :firm and person = :all for update")
                .bind("firm", firm)
                .bind("all", ALL)
                .mapTo(String.class)
                .one();
    }

    /** From what each person's plan was made. */
    Map<String, Made> made() {
        return handle.createQuery("select person, begins, inputs from call_plan where firm_id = :firm and person <> ''")
                .bind("firm", firm)
                .reduceRows(new HashMap<>(), (made, row) -> {
                    made.put(
                            row.getColumn("person", String.class),
                            new Made(row.getColumn("begins", LocalDate.class), row.getColumn("inputs", String.class)));
                    return made;
                });
    }

    void note(String person, Made made) {
        Dialect.of(handle)
                .put(handle, "call_plan", List.of("firm_id", "person"), List.of("begins", "inputs"), row -> row.bind(
                                "firm_id", firm)
                        .bind("person", person)
                        .bind("begins", made.begins())
                        .bind("inputs", made.inputs()));
    }

    /** What touched the plan and is committed. */
    List<Long> touches() {
        return handle.createQuery("select id from call_plan_touch where firm_id = :firm")
                .bind("firm", firm)
                .mapTo(Long.class)
                .list();
    }

    void forget(List<Long> touches) {
        if (!touches.isEmpty()) {
            handle.createUpdate("delete from call_plan_touch where firm_id = :firm and id in (<ids>)")
                    .bind("firm", firm)
                    .bindList("ids", touches)
                    .execute();
        }
    }

    /** @param inputs a digest of all that a plan was made from but the plan before it */
    record Made(LocalDate begins, String inputs) {}
}
