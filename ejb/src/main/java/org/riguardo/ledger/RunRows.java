package org.riguardo.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.ControlTotal;
import org.riguardo.api.exports.Extent;
import org.riguardo.api.exports.Problem;
import org.riguardo.db.Database;
import org.riguardo.db.Words;
import org.riguardo.exports.Arrival;
import org.riguardo.exports.HoldReason;
import org.riguardo.exports.ImportJson;
import org.riguardo.exports.ImportReport;
import org.riguardo.exports.ImportState;
import org.riguardo.exports.Part;

/** Writes the row of one import, which follows a file of one name from waiting to its end. */
final class RunRows {

    private static final String PENDING = "state in ('WAITING', 'RUNNING', 'HELD')";

    private final Handle handle;
    private final String firm;

    RunRows(Handle handle, String firm) {
        this.handle = handle;
        this.firm = firm;
    }

    /** What an import ends with, as far as it has been read. */
    record Outcome(
            ImportState state,
            @Nullable HoldReason heldFor,
            @Nullable String format,
            @Nullable LocalDate snapshotDay,
            int documents,
            int rowsRead,
            int rowsLeftOut,
            List<ControlTotal> sums,
            List<Problem> problems,
            List<Sentence> notes) {

        static Outcome unread(
                ImportState state, @Nullable HoldReason heldFor, List<Problem> problems, List<Sentence> notes) {
            return new Outcome(state, heldFor, null, null, 0, 0, 0, List.of(), problems, notes);
        }
    }

    /** The id of the file's row, made if it has none; the state is shown unless a held file is only seen again. */
    String pending(Arrival arrival, ImportState state) {
        Optional<String> id = pendingId(arrival.name());
        if (id.isEmpty()) {
            return insert(arrival, state);
        }
        handle.createUpdate("update import_run set state = :state, sha256 = :sha, confirmed = case when sha256 = :sha"
                        + " then confirmed else '' end, received_at = :received where firm_id = :firm and id = :id"
                        + " and (state <> 'HELD' or :state = 'RUNNING')")
                .bind("state", state.name())
                .bind("sha", arrival.sha256())
                .bind("received", arrival.receivedAt())
                .bind("firm", firm)
                .bind("id", id.get())
                .execute();
        return id.get();
    }

    void keepPending(Set<String> names) {
        List<String> gone = handle.createQuery("select name from import_run where firm_id = :firm and " + PENDING)
                .bind("firm", firm)
                .mapTo(String.class)
                .list();
        gone.removeAll(names);
        gone.forEach(this::dropPending);
    }

    void dropPending(String name) {
        handle.createUpdate("delete from import_run where firm_id = :firm and name = :name and " + PENDING)
                .bind("firm", firm)
                .bind("name", name)
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

    /** Writes the end, or the hold, of the file's row. */
    ImportReport end(String id, Arrival arrival, Outcome outcome, boolean booked, Instant now) {
        handle.createUpdate(
                        "update import_run set sha256 = :sha, booked_sha256 = :booked, format = :format, state = :state,"
                                + " held_for = :held, snapshot_day = :day, finished_at = :finished, documents = :documents,"
                                + " rows_read = :read, rows_left_out = :leftOut, sums = :sums, problems = :problems, note = :notes"
                                + " where firm_id = :firm and id = :id")
                .bind("sha", arrival.sha256())
                .bind("booked", booked ? arrival.sha256() : null)
                .bind("format", outcome.format())
                .bind("state", outcome.state().name())
                .bind(
                        "held",
                        outcome.heldFor() == null ? null : outcome.heldFor().name())
                .bind("day", outcome.snapshotDay())
                .bind("finished", outcome.state() == ImportState.HELD ? null : now)
                .bind("documents", outcome.documents())
                .bind("read", outcome.rowsRead())
                .bind("leftOut", outcome.rowsLeftOut())
                .bind("sums", ImportJson.sums(outcome.sums()).toString())
                .bind("problems", ImportJson.problems(outcome.problems()).toString())
                .bind("notes", ImportJson.notes(outcome.notes()).toString())
                .bind("firm", firm)
                .bind("id", id)
                .execute();
        return new ImportRows(handle, firm).find(id).orElseThrow();
    }

    /** Notes one part of what the import books, so that the import can be taken back. */
    void part(String id, int number, Part part, LocalDate day) {
        handle.createUpdate("insert into import_part (import_id, part, firm_id, format, layout, as_of, statement)"
                        + " values (:id, :part, :firm, :format, :layout, :day, :statement)")
                .bind("id", id)
                .bind("part", number)
                .bind("firm", firm)
                .bind("format", part.format())
                .bind("layout", part.read().facts().layout())
                .bind("day", day)
                .bind("statement", part.read().facts().extent() == Extent.SNAPSHOT)
                .execute();
    }

    /** Notes that the import is the firm's newest one that was booked, known from that instant on. */
    void booked(String id, Instant knownUntil) {
        handle.createUpdate(
                        "update import_run set known_until = :until, booked_order = (select coalesce(max(o.booked_order),"
                                + " 0) + 1 from import_run o where o.firm_id = :firm) where firm_id = :firm and id = :id")
                .bind("until", knownUntil)
                .bind("firm", firm)
                .bind("id", id)
                .execute();
    }

    void putAway(ImportReport report) {
        handle.createUpdate("update import_run set put_away = true where firm_id = :firm and id = :id")
                .bind("firm", firm)
                .bind("id", report.id())
                .execute();
        dropPending(report.name());
    }

    private Optional<String> pendingId(String name) {
        return handle.createQuery("select id from import_run where firm_id = :firm and name = :name and " + PENDING)
                .bind("firm", firm)
                .bind("name", name)
                .mapTo(String.class)
                .findFirst();
    }

    private String insert(Arrival arrival, ImportState state) {
        String id = Database.newId();
        handle.createUpdate("insert into import_run (id, firm_id, name, sha256, state, received_at)"
                        + " values (:id, :firm, :name, :sha, :state, :received)")
                .bind("id", id)
                .bind("firm", firm)
                .bind("name", arrival.name())
                .bind("sha", arrival.sha256())
                .bind("state", state.name())
                .bind("received", arrival.receivedAt())
                .execute();
        return id;
    }
}
