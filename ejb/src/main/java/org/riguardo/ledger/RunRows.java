package org.riguardo.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.riguardo.db.BulkInsert;
import org.riguardo.db.Database;
import org.riguardo.db.Words;
import org.riguardo.exports.Arrival;
import org.riguardo.exports.HoldReason;
import org.riguardo.exports.ImportJson;
import org.riguardo.exports.ImportReport;
import org.riguardo.exports.ImportState;

/** Writes the rows of imports, each of which follows a file of one name from waiting to its end. */
final class RunRows {

    private static final String PENDING = "state in ('WAITING', 'RUNNING', 'HELD')";

    private final Handle handle;
    private final String firm;

    RunRows(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    /**
     * An import at its end.
     *
     * @param id of its row
     * @param content whether the ledger now knows the content as this import's
     * @param order its place among the firm's booked imports; null when it was not booked
     */
    record Ended(String id, Arrival arrival, RunOutcome outcome, boolean content, @Nullable Long order) {

        ImportReport report(Instant at) {
            return new ImportReport(
                    id,
                    arrival.firm(),
                    arrival.name(),
                    arrival.sha256(),
                    outcome.format(),
                    outcome.state(),
                    outcome.heldFor(),
                    outcome.snapshotDay(),
                    arrival.receivedAt(),
                    outcome.state() == ImportState.HELD ? null : at,
                    outcome.documents(),
                    outcome.rowsRead(),
                    outcome.rowsLeftOut(),
                    outcome.sums(),
                    outcome.problems(),
                    outcome.notes());
        }
    }

    /** The ids of the files' rows by name, made where there are none; a held file that is only seen again stays held. */
    Map<String, String> pending(Collection<Arrival> arrivals, ImportState state) {
        Map<String, String> ids = new HashMap<>();
        Chunks.of(arrivals.stream().map(Arrival::name).distinct().toList()).forEach(names -> handle.createQuery(
                        "select name, id from import_run where firm_id = :firm and name in (<names>) and " + PENDING)
                .bind("firm", firm)
                .bindList("names", names)
                .map((row, context) -> ids.put(row.getString("name"), row.getString("id")))
                .list());
        PreparedBatch updates = handle.prepareBatch("update import_run set state = :state, sha256 = :sha, confirmed ="
                + " case when sha256 = :sha then confirmed else '' end, declined = declined and sha256 = :sha, received_at = :received where firm_id = :firm"
                + " and id = :id and (state <> 'HELD' or :state = 'RUNNING')");
        List<Arrival> missing = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            String id = ids.get(arrival.name());
            if (id == null) {
                missing.add(arrival);
                ids.put(arrival.name(), Database.newId());
            } else {
                updates.bind("state", state.name())
                        .bind("sha", arrival.sha256())
                        .bind("received", arrival.receivedAt())
                        .bind("firm", firm)
                        .bind("id", id)
                        .add();
            }
        }
        if (updates.size() > 0) {
            updates.execute();
        }
        insert(missing, ids, state);
        return ids;
    }

    void keepPending(Set<String> names) {
        Set<String> gone =
                new HashSet<>(handle.createQuery("select name from import_run where firm_id = :firm and " + PENDING)
                        .bind("firm", firm)
                        .mapTo(String.class)
                        .list());
        gone.removeAll(names);
        dropPending(gone);
        noteMoved(names);
    }

    /** What was finished and is no longer in its folder was put away, though we were stopped before we could note it. */
    private void noteMoved(Set<String> names) {
        Map<String, String> left = new HashMap<>();
        handle.createQuery("select id, name from import_run where firm_id = :firm and not put_away"
                        + " and state in ('DONE', 'REJECTED')")
                .bind("firm", firm)
                .map((row, context) -> left.put(row.getString("id"), row.getString("name")))
                .list();
        left.values().removeAll(names);
        Chunks.of(List.copyOf(left.keySet())).forEach(this::notePutAway);
    }

    private void notePutAway(List<String> ids) {
        handle.createUpdate("update import_run set put_away = true where firm_id = :firm and id in (<ids>)")
                .bind("firm", firm)
                .bindList("ids", ids)
                .execute();
    }

    Set<HoldReason> confirmed(Arrival arrival) {
        return handle.createQuery("select confirmed from import_run where firm_id = :firm and name = :name"
                        + " and sha256 = :sha and " + PENDING)
                .bind("firm", firm)
                .bind("name", arrival.name())
                .bind("sha", arrival.sha256())
                .mapTo(String.class)
                .findFirst()
                .map(words -> Words.split(HoldReason.class, words))
                .orElse(Set.of());
    }

    boolean declined(Arrival arrival) {
        return handle.createQuery("select 1 from import_run where firm_id = :firm and name = :name and sha256 = :sha"
                        + " and declined and " + PENDING)
                .bind("firm", firm)
                .bind("name", arrival.name())
                .bind("sha", arrival.sha256())
                .mapTo(Integer.class)
                .findFirst()
                .isPresent();
    }

    /** The place of the next booked import. */
    long nextOrder() {
        return handle.createQuery("select coalesce(max(booked_order), 0) + 1 from import_run where firm_id = :firm")
                .bind("firm", firm)
                .mapTo(Long.class)
                .one();
    }

    /** Writes the ends, or the holds, of the files' rows. */
    List<ImportReport> end(List<Ended> ended, Instant at) {
        PreparedBatch updates = handle.prepareBatch(
                "update import_run set sha256 = :sha, booked_sha256 = :booked, format = :format, state = :state,"
                        + " held_for = :held, snapshot_day = :day, finished_at = :finished, documents = :documents,"
                        + " rows_read = :read, rows_left_out = :leftOut, sums = :sums, problems = :problems, note = :notes,"
                        + " booked_order = :order, known_until = :known where firm_id = :firm and id = :id");
        List<ImportReport> reports = new ArrayList<>();
        for (Ended one : ended) {
            ImportReport report = one.report(at);
            reports.add(report);
            updates.bind("sha", report.sha256())
                    .bind("booked", one.content() ? report.sha256() : null)
                    .bind("format", report.format())
                    .bind("state", report.state().name())
                    .bind(
                            "held",
                            report.heldFor() == null ? null : report.heldFor().name())
                    .bind("day", report.snapshotDay())
                    .bind("finished", report.finishedAt())
                    .bind("documents", report.documents())
                    .bind("read", report.rowsRead())
                    .bind("leftOut", report.rowsLeftOut())
                    .bind("sums", ImportJson.sums(report.sums()).toString())
                    .bind("problems", ImportJson.problems(report.problems()).toString())
                    .bind("notes", ImportJson.notes(report.notes()).toString())
                    .bind("order", one.order())
                    .bind("known", one.order() == null ? null : at)
                    .bind("firm", firm)
                    .bind("id", report.id())
                    .add();
        }
        if (updates.size() > 0) {
            updates.execute();
        }
        return reports;
    }

    void putAway(List<ImportReport> reports) {
        Chunks.of(reports.stream().map(ImportReport::id).toList()).forEach(this::notePutAway);
        dropPending(reports.stream().map(ImportReport::name).distinct().toList());
    }

    private void dropPending(Collection<String> names) {
        Chunks.of(List.copyOf(names)).forEach(some -> handle.createUpdate(
                        "delete from import_run where firm_id = :firm and name in (<names>) and " + PENDING)
                .bind("firm", firm)
                .bindList("names", some)
                .execute());
    }

    private void insert(List<Arrival> arrivals, Map<String, String> ids, ImportState state) {
        if (arrivals.isEmpty()) {
            return;
        }
        try (BulkInsert rows = BulkInsert.into(
                handle, "import_run", List.of("id", "firm_id", "name", "sha256", "state", "received_at"))) {
            arrivals.forEach(arrival -> rows.add(
                    ids.get(arrival.name()),
                    firm,
                    arrival.name(),
                    arrival.sha256(),
                    state.name(),
                    arrival.receivedAt()));
        }
    }
}
