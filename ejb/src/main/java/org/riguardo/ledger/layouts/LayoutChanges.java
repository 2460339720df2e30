package org.riguardo.ledger.layouts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.exports.LayoutAnswers;
import org.riguardo.audit.Audit;
import org.riguardo.db.Database;
import org.riguardo.exports.HeldFileReader;
import org.riguardo.firm.Caller;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Firms;
import org.riguardo.firm.Roles;
import org.riguardo.ledger.Imports;
import org.riguardo.problem.InputProblem;
import org.riguardo.problem.NotFoundProblem;

/** Changes what staff said about layouts, tried on the newest file of the layout before it is kept, and takes changes back. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR})
public class LayoutChanges {

    private static final String KIND = "layout";

    @EJB
    private Callers callers;

    @EJB
    private Imports imports;

    @EJB
    private Layouts layouts;

    @Inject
    private Database database;

    @Inject
    private Firms firms;

    @Inject
    private HeldFileReader files;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** The names of those of which something else was said before, deleted ones among them. */
    public Set<String> undoable() {
        Caller caller = callers.current();
        return database.with(handle -> new LayoutRows(handle, caller.firm()).changed());
    }

    /**
     * The newest file of a layout read by other answers, which are not kept; empty when no such file is there any more.
     *
     * @param answers null for those that are kept
     * @throws InputProblem when an answer is missing or none of the choices
     */
    public Optional<LayoutView> check(String layout, @Nullable LayoutAnswers answers) {
        KeptLayout kept = layouts.get(layout);
        String firm = callers.current().firm();
        Map<String, String> mappings = new HashMap<>(database.with(handle -> new LayoutRows(handle, firm).mappings()));
        mappings.remove(layout);
        List<String> brought = database.with(handle -> new LayoutRows(handle, firm).imports(layout));
        return brought.stream()
                .map(id -> LayoutTrial.of(files, firms, clock, imports.get(id))
                        .done(mappings, answers == null ? kept.answers() : answers))
                .flatMap(Optional::stream)
                .filter(view -> view.guess().layout().equals(layout))
                .findFirst();
    }

    /**
     * Changes what each column of that layout holds, and how it is written, for files that come from now on.
     *
     * @throws InputProblem when the newest file of that layout, if it is still there, cannot be read so
     */
    public KeptLayout change(String layout, LayoutAnswers answers) {
        Caller caller = callers.current();
        KeptLayout before = layouts.get(layout);
        LayoutAnswers known = check(layout, answers)
                .map(view -> LayoutTrial.readable(view).answers())
                .orElseGet(() -> Asked.known(before, answers));
        KeptLayout changed = new KeptLayout(
                layout,
                before.format(),
                before.headings(),
                known,
                before.fileName(),
                clock.instant(),
                caller.username());
        keep(caller, changed);
        return changed;
    }

    /** Forgets what was said about that layout: its next file is asked about again. */
    public void delete(String layout) {
        Caller caller = callers.current();
        if (!database.with(handle -> new LayoutRows(handle, caller.firm()).delete(layout))) {
            throw new NotFoundProblem(KIND, layout);
        }
        audit.note(caller.firm(), caller.username(), "layout-deleted", null, LayoutRows.detail(layout));
    }

    /** Takes the last change or deletion back; {@link NotFoundProblem} when there was none. */
    public KeptLayout undo(String layout) {
        Caller caller = callers.current();
        KeptLayout before = database.with(handle -> new LayoutRows(handle, caller.firm()).putBack(layout))
                .orElseThrow(() -> new NotFoundProblem(KIND, layout));
        audit.note(caller.firm(), caller.username(), "layout-undone", null, LayoutRows.detail(layout));
        return before;
    }

    private void keep(Caller caller, KeptLayout kept) {
        database.use(handle -> new LayoutRows(handle, caller.firm()).keep(kept));
        audit.note(caller.firm(), caller.username(), "layout-kept", null, LayoutRows.detail(kept.layout()));
    }
}
