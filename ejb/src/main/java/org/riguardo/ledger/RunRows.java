package org.riguardo.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.riguardo.db.BulkInsert;
import org.riguardo.db.Database;
import org.riguardo.db.Dialect;
import org.riguardo.db.Words;
import org.riguardo.exports.Arrival;
import org.riguardo.exports.HoldReason;
import org.riguardo.exports.ImportJson;
import org.riguardo.exports.ImportReport;
import org.riguardo.exports.ImportState;

/** Writes the rows of imports, each of which follows a file of one name from waiting to its end. */
final class RunRows {

    private static final String ENDED = "ended_run";
    private static final String ENDED_ROW =
            "id varchar(36), sha256 varchar(64), booked_sha256 varchar(64), format varchar(60), state varchar(10),"
                    + " held_for varchar(20), snapshot_day date, received_at timestamp(6) with time zone,"
                    + " finished_at timestamp(6) with time zone, documents integer, rows_read integer, rows_left_out integer,"
                    + " sums text, problems text, note text, booked_order bigint, known_until timestamp(6) with time zone";
    private static final List<String> ENDED_COLUMNS =
            Stream.of(ENDED_ROW.split(", ")).map(column -> column.split(" ")[0]).toList();
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
        Map<String, Waiting> rows = waiting(arrivals);
        PreparedBatch updates = handle.prepareBatch("update import_run set state = :state, sha256 = :sha, confirmed ="
                + " case when sha256 = :sha then confirmed else '' end, declined = declined and sha256 = :sha, received_at = :received where firm_id = :firm"
                + " and id = :id and (state <> 'HELD' or :state = 'RUNNING')");
        for (Arrival arrival : arrivals) {
            Waiting row = rows.get(arrival.name());
            if (row != null) {
                updates.bind("state", state.name())
                        .bind("sha", arrival.sha256())
                        .bind("received", arrival.receivedAt())
                        .bind("firm", firm)
                        .bind("id", row.id())
                        .add();
            }
        }
        if (updates.size() > 0) {
            updates.execute();
        }
        return ids(arrivals, rows, state);
    }

    /** The same for files that are ended in this transaction, so that their rows need not be written twice. */
    Map<String, String> ending(Collection<Arrival> arrivals) {
        Map<String, Waiting> rows = waiting(arrivals);
        List<String> others = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            Waiting row = rows.get(arrival.name());
            if (row != null && row.judged() && !row.sha256().equals(arrival.sha256())) {
                others.add(row.id());
            }
        }
        if (!others.isEmpty()) {
            handle.createUpdate("update import_run set confirmed = '', declined = false where firm_id = :firm and "
                            + Dialect.of(handle).among("id", "ids"))
                    .bind("firm", firm)
                    .bindArray("ids", String.class, others)
                    .execute();
        }
        return ids(arrivals, rows, ImportState.RUNNING);
    }

    /** A file's row that has not come to its end, and whether a person said anything about its content. */
    private record Waiting(String id, String sha256, boolean judged) {}

    private Map<String, Waiting> waiting(Collection<Arrival> arrivals) {
        Map<String, Waiting> rows = new HashMap<>();
        handle.createQuery("select name, id, sha256, confirmed, declined from import_run where firm_id = :firm and "
                        + Dialect.of(handle).among("name", "names") + " and " + PENDING)
                .bind("firm", firm)
                .bindArray(
                        "names",
                        String.class,
                        arrivals.stream().map(Arrival::name).distinct().toList())
                .map((row, context) -> rows.put(
                        row.getString("name"),
                        new Waiting(
                                row.getString("id"),
                                row.getString("sha256"),
                                !row.getString("confirmed").isEmpty() || row.getBoolean("declined"))))
                .list();
        return rows;
    }

    private Map<String, String> ids(Collection<Arrival> arrivals, Map<String, Waiting> rows, ImportState state) {
        Map<String, String> ids = new HashMap<>();
        List<Arrival> missing = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            Waiting row = rows.get(arrival.name());
            if (row == null) {
                missing.add(arrival);
            }
            ids.put(arrival.name(), row == null ? Database.newId() : row.id());
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
        notePutAway(List.copyOf(left.keySet()));
    }

    private void notePutAway(List<String> ids) {
        if (!ids.isEmpty()) {
            handle.createUpdate("update import_run set put_away = true where firm_id = :firm and "
                            + Dialect.of(handle).among("id", "ids"))
                    .bind("firm", firm)
                    .bindArray("ids", String.class, ids)
                    .execute();
        }
    }

    /** Whether a held file's question was answered with yes or no. */
    boolean answered(String id) {
        return handle.createQuery("select declined or confirmed like '%' || held_for || '%' from import_run"
                        + " where firm_id = :firm and id = :id and state = 'HELD'")
                .bind("firm", firm)
                .bind("id", id)
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false);
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
        if (ended.isEmpty()) {
            return List.of();
        }
        Dialect.of(handle).temporary(handle, ENDED, ENDED_ROW, "id");
        List<ImportReport> reports = new ArrayList<>();
        try (BulkInsert rows = BulkInsert.into(handle, ENDED, ENDED_COLUMNS)) {
            for (Ended one : ended) {
                ImportReport report = one.report(at);
                HoldReason held = report.heldFor();
                reports.add(report);
                rows.add(
                        report.id(),
                        report.sha256(),
                        one.content() ? report.sha256() : null,
                        report.format(),
                        report.state().name(),
                        held == null ? null : held.name(),
                        report.snapshotDay(),
                        report.receivedAt(),
                        report.finishedAt(),
                        report.documents(),
                        report.rowsRead(),
                        report.rowsLeftOut(),
                        ImportJson.sums(report.sums()).toString(),
                        ImportJson.problems(report.problems()).toString(),
                        ImportJson.notes(report.notes()).toString(),
                        one.order(),
                        one.order() == null ? null : at);
            }
        }
        Dialect.of(handle).overwrite(handle, "import_run", ENDED, ENDED_COLUMNS);
        return reports;
    }

    void putAway(List<ImportReport> reports) {
        notePutAway(reports.stream().map(ImportReport::id).toList());
        dropPending(reports.stream().map(ImportReport::name).distinct().toList());
    }

    private void dropPending(Collection<String> names) {
        if (!names.isEmpty()) {
            handle.createUpdate("delete from import_run where firm_id = :firm and "
                            + Dialect.of(handle).among("name", "names") + " and " + PENDING)
                    .bind("firm", firm)
                    .bindArray("names", String.class, List.copyOf(names))
                    .execute();
        }
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
