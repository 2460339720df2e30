package org.riguardo.ledger.layouts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.exports.LayoutAnswers;
import org.riguardo.api.exports.LayoutColumn;
import org.riguardo.api.exports.ReadContext;
import org.riguardo.audit.Audit;
import org.riguardo.db.Database;
import org.riguardo.exports.HeldFileReader;
import org.riguardo.exports.HoldReason;
import org.riguardo.exports.ImportReport;
import org.riguardo.exports.ImportState;
import org.riguardo.firm.Caller;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Firms;
import org.riguardo.firm.Roles;
import org.riguardo.ledger.Imports;
import org.riguardo.problem.InputProblem;
import org.riguardo.problem.NotFoundProblem;

/**
 * Asks staff once what the columns of a table are whose layout is not certain, and keeps what they say for the firm. What is
 * kept changes no file that was read before; the held one is read again by itself.
 */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR})
public class Layouts {

    private static final String KIND = "layout";

    @EJB
    private Callers callers;

    @EJB
    private Imports imports;

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

    /**
     * The held file with the guess at its layout.
     *
     * @throws NotFoundProblem when the firm has no such import, or its file waits for no such answer or is gone
     */
    public LayoutView of(String importId) {
        return held(importId, null);
    }

    /**
     * The same read by these answers, which are not kept.
     *
     * @throws InputProblem when an answer is missing or none of the choices
     */
    public LayoutView check(String importId, LayoutAnswers answers) {
        return held(importId, answers);
    }

    /**
     * Keeps these answers for all files of that layout; the held file is read by them at the next look into its folder.
     *
     * @throws InputProblem when they do not suffice to read the file
     */
    public KeptLayout keep(String importId, LayoutAnswers answers) {
        Caller caller = callers.current();
        LayoutView view = LayoutTrial.readable(held(importId, answers));
        SortedMap<Integer, String> headings = new TreeMap<>();
        for (LayoutColumn column : view.guess().columns()) {
            headings.put(column.place(), column.heading());
        }
        KeptLayout kept = new KeptLayout(
                view.guess().layout(),
                "table",
                headings,
                view.answers(),
                view.report().name(),
                clock.instant(),
                caller.username());
        keep(caller, kept);
        return kept;
    }

    /** All that staff said, the newest first. */
    public List<KeptLayout> all() {
        Caller caller = callers.current();
        return database.with(handle -> new LayoutRows(handle, caller.firm()).all());
    }

    /** The names of those of which something else was said before, deleted ones among them. */
    public Set<String> undoable() {
        Caller caller = callers.current();
        return database.with(handle -> new LayoutRows(handle, caller.firm()).changed());
    }

    /** What staff said about that layout; {@link NotFoundProblem} when they said nothing. */
    public KeptLayout get(String layout) {
        Caller caller = callers.current();
        return database.with(handle -> new LayoutRows(handle, caller.firm()).find(layout))
                .orElseThrow(() -> new NotFoundProblem(KIND, layout));
    }

    /**
     * The newest file of a layout read by other answers, which are not kept; empty when no such file is there any more.
     *
     * @param answers null for those that are kept
     * @throws InputProblem when an answer is missing or none of the choices
     */
    public Optional<LayoutView> checkChange(String layout, @Nullable LayoutAnswers answers) {
        KeptLayout kept = get(layout);
        String firm = callers.current().firm();
        Map<String, String> mappings = new HashMap<>(mappings(firm));
        mappings.remove(layout);
        List<String> brought = database.with(handle -> new LayoutRows(handle, firm).imports(layout));
        return brought.stream()
                .map(id -> trial(imports.get(id)).done(mappings, answers == null ? kept.answers() : answers))
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
        KeptLayout before = get(layout);
        LayoutAnswers known = checkChange(layout, answers)
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
        audit.note(caller.firm(), caller.username(), "layout-deleted", null, detail(layout));
    }

    /** Takes the last change or deletion back; {@link NotFoundProblem} when there was none. */
    public KeptLayout undo(String layout) {
        Caller caller = callers.current();
        KeptLayout before = database.with(handle -> new LayoutRows(handle, caller.firm()).putBack(layout))
                .orElseThrow(() -> new NotFoundProblem(KIND, layout));
        audit.note(caller.firm(), caller.username(), "layout-undone", null, detail(layout));
        return before;
    }

    private void keep(Caller caller, KeptLayout kept) {
        database.use(handle -> new LayoutRows(handle, caller.firm()).keep(kept));
        audit.note(caller.firm(), caller.username(), "layout-kept", null, detail(kept.layout()));
    }

    private static String detail(String layout) {
        return "{\"layout\":\"" + layout.replaceAll("[^A-Za-z0-9-]", "") + "\"}";
    }

    private LayoutView held(String importId, @Nullable LayoutAnswers given) {
        ImportReport report = imports.get(importId);
        if (report.state() != ImportState.HELD || report.heldFor() != HoldReason.LAYOUT) {
            throw new NotFoundProblem(KIND, importId);
        }
        return trial(report)
                .held(mappings(report.firm()), given)
                .orElseThrow(() -> new NotFoundProblem(KIND, importId));
    }

    private Map<String, String> mappings(String firm) {
        return database.with(handle -> new LayoutRows(handle, firm).mappings());
    }

    private LayoutTrial trial(ImportReport report) {
        ZoneId zone = firms.get(report.firm()).zone();
        return new LayoutTrial(
                files,
                report,
                ReadContext.of(zone, LocalDate.now(clock.withZone(zone)), false),
                firms.ownNumbers(report.firm()));
    }
}
