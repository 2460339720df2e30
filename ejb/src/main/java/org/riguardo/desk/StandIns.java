package org.riguardo.desk;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.riguardo.api.decision.Decision;
import org.riguardo.db.Dialect;
import org.riguardo.plan.HandOver;
import org.riguardo.plan.Snooze;
import org.riguardo.problem.NotFoundProblem;

/** The rows of what was put off and handed over, one of each for a client. */
final class StandIns {

    private static final List<String> KEY = List.of("client_id");

    private final Handle handle;
    private final String firm;

    StandIns(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    void put(String clientId, Snooze snooze, Decision decision) {
        Dialect.of(handle)
                .put(
                        handle,
                        "snooze",
                        KEY,
                        List.of("firm_id", "until_day", "reason", "action", "purpose", "by_person", "at"),
                        row -> row.bind("client_id", clientId)
                                .bind("firm_id", firm)
                                .bind("until_day", snooze.until())
                                .bind("reason", snooze.reason())
                                .bind("action", decision.action().name())
                                .bind(
                                        "purpose",
                                        decision.purpose() == null
                                                ? ""
                                                : decision.purpose().name())
                                .bind("by_person", snooze.by())
                                .bind("at", snooze.at()));
    }

    void put(String clientId, HandOver handOver) {
        Dialect.of(handle)
                .put(
                        handle,
                        "hand_over",
                        KEY,
                        List.of("firm_id", "to_person", "note", "by_person", "at"),
                        row -> row.bind("client_id", clientId)
                                .bind("firm_id", firm)
                                .bind("to_person", handOver.to())
                                .bind("note", handOver.note())
                                .bind("by_person", handOver.by())
                                .bind("at", handOver.at()));
    }

    void remove(String table, String clientId) {
        int removed = handle.createUpdate("delete from " + table + " where firm_id = :firm and client_id = :client")
                .bind("firm", firm)
                .bind("client", clientId)
                .execute();
        if (removed == 0) {
            throw new NotFoundProblem(table, clientId);
        }
    }
}
