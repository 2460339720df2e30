package org.riguardo.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementException;
import org.jspecify.annotations.Nullable;
import org.riguardo.exports.ImportReport;
import org.riguardo.exports.ImportState;
import org.riguardo.firm.Firm;
import org.riguardo.problem.InputProblem;

/** Takes an import out of the ledger as if it had never come; its documents stay, to be looked at. */
final class ImportUndo {

    private static final String CREATED = "select id from item where firm_id = :firm and import_id = :import";

    private final Handle handle;
    private final Firm firm;
    private final ImportReport report;
    private final Set<String> touched = new HashSet<>();

    ImportUndo(Handle handle, Firm firm, ImportReport report) {
        this.handle = handle;
        this.firm = firm;
        this.report = report;
    }

    /** Up to which days the ledger is known without the import. */
    record Days(@Nullable LocalDate documents, @Nullable LocalDate statements) {}

    /** The clients that have to be decided on anew. */
    Set<String> touched() {
        return touched;
    }

    /** Undoes it or, with an {@link InputProblem}, says what has to be taken back first. */
    void run(Instant now) {
        new UndoChecks(handle, firm.id(), report).check();
        touched.addAll(clients("select distinct client_id from item where firm_id = :firm and (import_id = :import"
                + " or id in (select item_id from item_before where import_id = :import))"));
        restore(now);
        remove();
        new MadeClients(handle, firm.id(), report.id()).remove().forEach(touched::remove);
        statementDays();
        Prints.forget(handle, firm.id());
        update("update import_run set state = '" + ImportState.UNDONE
                + "', booked_sha256 = null where firm_id = :firm and id = :import");
    }

    Days days() {
        return new Days(
                day("select max(p.as_of) from import_part p join import_run r on r.id = p.import_id"
                        + " where p.firm_id = :firm and r.state = 'DONE' and not p.statement"),
                day("select max(snapshot_day) from import_run where firm_id = :firm and state = 'DONE'"));
    }

    private void restore(Instant now) {
        List<String> changed = handle.createQuery("select item_id from item_before where import_id = :import")
                .bind("import", report.id())
                .mapTo(String.class)
                .list();
        update("update item set (due, due_derived, amount, open_amount, settled_on, settled_exactly, listed_in) ="
                + " (select b.due, b.due_derived, b.amount, b.open_amount, b.settled_on, b.settled_exactly, b.listed_in"
                + " from item_before b where b.import_id = :import and b.item_id = item.id) where firm_id = :firm"
                + " and id in (select item_id from item_before where import_id = :import)");
        Chunks.of(changed).forEach(some -> ItemHistory.note(handle, firm.id(), some, now));
        update(
                "delete from item_before where import_id = :import and item_id in (select id from item where firm_id = :firm)");
    }

    private void remove() {
        try {
            update("delete from item_change where item_id in (" + CREATED + ")");
            update("delete from item where firm_id = :firm and import_id = :import");
        } catch (StatementException used) {
            throw new InputProblem(
                    "state",
                    "Altri dati si basano sulle partite di questa importazione (per esempio pagamenti abbinati): annullare"
                            + " prima quelli.",
                    "Other data is built on the items of this import (such as matched payments): take that back first.");
        }
    }

    private void statementDays() {
        List<String> layouts = handle.createQuery(
                        "select distinct layout from import_part where import_id = :import and statement")
                .bind("import", report.id())
                .mapTo(String.class)
                .list();
        StatementDays days = new StatementDays(handle, firm.id());
        for (String layout : layouts) {
            days.reset(layout, report.id());
        }
    }

    private @Nullable LocalDate day(String sql) {
        return handle.createQuery(sql)
                .bind("firm", firm.id())
                .mapTo(LocalDate.class)
                .findOne()
                .orElse(null);
    }

    private List<String> clients(String sql) {
        return handle.createQuery(sql)
                .bind("firm", firm.id())
                .bind("import", report.id())
                .mapTo(String.class)
                .list();
    }

    private void update(String sql) {
        handle.createUpdate(sql)
                .bind("firm", firm.id())
                .bind("import", report.id())
                .execute();
    }
}
