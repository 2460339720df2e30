package org.riguardo.replay;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.problem.NotFoundProblem;

/** The rows of one firm's replays. */
final class ReplayRows {

    private final Handle handle;
    private final String firm;

    ReplayRows(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    void insert(String id, String askedBy, Instant now, int clients, ReplayRequest request) {
        handle.createUpdate("insert into replay_run (id, firm_id, asked_by, asked_at, state, clients, done, request)"
                        + " values (:id, :firm, :by, :now, 'RUNNING', :clients, 0, :request)")
                .bind("id", id)
                .bind("firm", firm)
                .bind("by", askedBy)
                .bind("now", now)
                .bind("clients", clients)
                .bind("request", request.from() + "/" + request.to())
                .execute();
    }

    ReplayRun get(String id) {
        return handle.createQuery("select id, asked_by, asked_at, state, clients, done, report from replay_run"
                        + " where firm_id = :firm and id = :id")
                .bind("firm", firm)
                .bind("id", id)
                .mapTo(ReplayRun.class)
                .findOne()
                .orElseThrow(() -> new NotFoundProblem("replay", id));
    }

    List<ReplayRun> latest(int most) {
        return handle.createQuery("select id, asked_by, asked_at, state, clients, done, null as report from replay_run"
                        + " where firm_id = :firm order by asked_at desc, id limit :most")
                .bind("firm", firm)
                .bind("most", most)
                .mapTo(ReplayRun.class)
                .list();
    }

    /** Notes how far a running replay has come; false when it runs no more. */
    boolean progress(String id, int done) {
        return handle.createUpdate(
                                "update replay_run set done = :done where firm_id = :firm and id = :id and state = 'RUNNING'")
                        .bind("done", done)
                        .bind("firm", firm)
                        .bind("id", id)
                        .execute()
                == 1;
    }

    void end(String id, ReplayRun.State state, @Nullable String report) {
        handle.createUpdate("update replay_run set state = :state, report = :report where firm_id = :firm and id = :id"
                        + " and state = 'RUNNING'")
                .bind("state", state.name())
                .bind("report", report)
                .bind("firm", firm)
                .bind("id", id)
                .execute();
    }
}
