package org.riguardo.ledger;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riguardo.audit.Audit;
import org.riguardo.db.Database;
import org.riguardo.db.Page;
import org.riguardo.exports.HoldReason;
import org.riguardo.exports.ImportReport;
import org.riguardo.exports.ImportState;
import org.riguardo.firm.Caller;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Firm;
import org.riguardo.firm.Firms;
import org.riguardo.firm.Roles;
import org.riguardo.ledger.sdi.Receipts;
import org.riguardo.plan.DecisionKeeper;
import org.riguardo.privacy.Seen;
import org.riguardo.problem.InputProblem;
import org.riguardo.problem.NotFoundProblem;

/** The files that came into the caller's firm, what became of them, the yes or no that a held one waits for, and taking one back. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR})
public class Imports {

    @Resource
    private SessionContext session;

    @EJB
    private Callers callers;

    @Inject
    private Database database;

    @Inject
    private Audit audit;

    @Inject
    private Firms firms;

    @Inject
    private DecisionKeeper decisions;

    @Inject
    @Any
    private Instance<FileSection> sections;

    @Inject
    private Clock clock;

    /**
     * Imports, the newest first.
     *
     * @param cursor as the page before gave it; null for the newest
     * @param size 1 to 200 rows
     */
    public Page<ImportReport> page(@Nullable String cursor, int size) {
        String firm = callers.current().firm();
        return database.with(handle -> new ImportRows(handle, firm).page(cursor, size));
    }

    /** One import; {@link NotFoundProblem} when the caller's firm has none with that id. */
    public ImportReport get(String id) {
        return get(callers.current().firm(), id);
    }

    /**
     * The documents of an import in the order of its file, those left out among them.
     *
     * @param cursor as the page before gave it; null for the first page
     * @param size 1 to 200 rows
     */
    public Page<ImportedDocument> documents(String id, @Nullable String cursor, int size) {
        Firm firm = firms.get(callers.current().firm());
        get(firm.id(), id);
        return database.with(handle -> {
            Page<ImportedDocument> page = new ImportRows(handle, firm.id()).documents(id, cursor, size);
            List<ImportedDocument> seen =
                    Seen.by(session).of(handle, firm.id(), page.items(), ImportedDocument::clientId);
            return new Page<>(new Receipts(handle, firm).with(id, seen), page.next());
        });
    }

    /** Says that a held file counts as it is: it is booked at the next look into its folder. */
    public void confirm(String id) {
        Caller caller = callers.current();
        ImportReport held = held(caller.firm(), id);
        if (held.heldFor() == HoldReason.LAYOUT) {
            throw new InputProblem(
                    "state",
                    "Per questo file va indicato che cosa contengono le sue colonne.",
                    "For this file, say what its columns hold.");
        }
        database.use(handle -> handle.createUpdate("update import_run set confirmed = case when confirmed = ''"
                        + " then :reason else confirmed || ',' || :reason end"
                        + " where firm_id = :firm and id = :id and confirmed not like '%' || :reason || '%'")
                .bind("reason", held.heldFor().name())
                .bind("firm", caller.firm())
                .bind("id", id)
                .execute());
        audit.note(caller.firm(), caller.username(), "import-confirmed", null, "{\"import\":\"" + id + "\"}");
    }

    /** Says that a held file does not count: it is put away as rejected at the next look into its folder, and changes nothing. */
    public void decline(String id) {
        Caller caller = callers.current();
        held(caller.firm(), id);
        database.use(handle -> handle.createUpdate(
                        "update import_run set declined = true where firm_id = :firm and id = :id")
                .bind("firm", caller.firm())
                .bind("id", id)
                .execute());
        audit.note(caller.firm(), caller.username(), "import-declined", null, "{\"import\":\"" + id + "\"}");
    }

    /** Whether a held file's question has been answered, so that the next look into its folder goes on with it. */
    public boolean answered(String id) {
        String firm = callers.current().firm();
        return database.with(handle -> new RunRows(handle, firm).answered(id));
    }

    /**
     * Takes an import back whole: its items, what it settled or changed, addresses, and clients that nothing else is about. Its
     * documents stay to be looked at, and the same content may be dropped again.
     *
     * @throws InputProblem when it changed nothing, or a later import or a person built on it; the sentence says what
     */
    public ImportReport undo(String id) {
        Caller caller = callers.current();
        Firm firm = firms.get(caller.firm());
        Set<String> touched = new HashSet<>();
        ImportUndo.Days days = database.with(handle -> {
            Locks.firm(handle, firm.id());
            ImportUndo undo = new ImportUndo(handle, firm, get(firm.id(), id));
            sections.forEach(section -> touched.addAll(section.takeBack(firm, id)));
            undo.run(clock.instant());
            touched.addAll(undo.touched());
            return undo.days();
        });
        firms.ledgerKnownOnlyUpTo(firm.id(), days.documents(), days.statements());
        audit.note(firm.id(), caller.username(), "import-undone", null, "{\"import\":\"" + id + "\"}");
        if (Objects.equals(firm.day(), firms.get(firm.id()).day())) {
            decisions.refresh(firm.id(), touched);
        } else {
            decisions.refreshAll(firm.id());
        }
        return get(firm.id(), id);
    }

    private ImportReport held(String firm, String id) {
        ImportReport held = get(firm, id);
        if (held.state() != ImportState.HELD || held.heldFor() == null) {
            throw new InputProblem(
                    "state",
                    "Questo file non attende più una conferma: ricaricare la pagina.",
                    "This file no longer waits for a confirmation: load the page again.");
        }
        return held;
    }

    private ImportReport get(String firm, String id) {
        return database.with(handle -> new ImportRows(handle, firm).find(id))
                .orElseThrow(() -> new NotFoundProblem("import", id));
    }
}
