package org.riguardo.desk;

import org.jdbi.v3.core.Handle;
import org.riguardo.api.decision.Decision;
import org.riguardo.plan.HandOver;
import org.riguardo.plan.Snooze;
import org.riguardo.problem.NotFoundProblem;

/** The rows of what was put off and handed over, one of each for a client. */
final class StandIns {

    private final Handle handle;
    private final String firm;

    StandIns(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    void put(String clientId, Snooze snooze, Decision decision) {
        delete("snooze", clientId);
        handle.createUpdate("insert into snooze (client_id, firm_id, until_day, reason, action, purpose, by_person, at)"
                        + " values (:client, :firm, :until, :reason, :action, :purpose, :by, :at)")
                .bind("client", clientId)
                .bind("firm", firm)
                .bind("until", snooze.until())
                .bind("reason", snooze.reason())
                .bind("action", decision.action().name())
                .bind(
                        "purpose",
                        decision.purpose() == null ? "" : decision.purpose().name())
                .bind("by", snooze.by())
                .bind("at", snooze.at())
                .execute();
    }

    void put(String clientId, HandOver handOver) {
        delete("hand_over", clientId);
        handle.createUpdate("insert into hand_over (client_id, firm_id, to_person, note, by_person, at)"
                        + " values (:client, :firm, :to, :note, :by, :at)")
                .bind("client", clientId)
                .bind("firm", firm)
                .bind("to", handOver.to())
                .bind("note", handOver.note())
                .bind("by", handOver.by())
                .bind("at", handOver.at())
                .execute();
    }

    void remove(String table, String clientId) {
        if (delete(table, clientId) == 0) {
            throw new NotFoundProblem(table, clientId);
        }
    }

    private int delete(String table, String clientId) {
        return handle.createUpdate("delete from " + table + " where firm_id = :firm and client_id = :client")
                .bind("firm", firm)
                .bind("client", clientId)
                .execute();
    }
}
