package org.riguardo.ledger;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.riguardo.audit.Audit;
import org.riguardo.db.Database;
import org.riguardo.db.Page;
import org.riguardo.exports.ImportReport;
import org.riguardo.exports.ImportState;
import org.riguardo.firm.Caller;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Roles;
import org.riguardo.problem.InputProblem;
import org.riguardo.problem.NotFoundProblem;

/** The files that came into the caller's firm, what became of them, and the yes that a held one waits for. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR})
public class Imports {

    @EJB
    private Callers callers;

    @Inject
    private Database database;

    @Inject
    private Audit audit;

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
        String firm = callers.current().firm();
        get(firm, id);
        return database.with(handle -> new ImportRows(handle, firm).documents(id, cursor, size));
    }

    /** Says that a held file counts as it is: it is booked at the next look into its folder. */
    public void confirm(String id) {
        Caller caller = callers.current();
        ImportReport held = get(caller.firm(), id);
        if (held.state() != ImportState.HELD || held.heldFor() == null) {
            throw new InputProblem(
                    "state",
                    "Questo file non attende più una conferma: ricaricare la pagina.",
                    "This file no longer waits for a confirmation: load the page again.");
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

    private ImportReport get(String firm, String id) {
        return database.with(handle -> new ImportRows(handle, firm).find(id))
                .orElseThrow(() -> new NotFoundProblem("import", id));
    }
}
