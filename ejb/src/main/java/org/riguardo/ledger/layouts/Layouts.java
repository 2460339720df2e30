package org.riguardo.ledger.layouts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.exports.LayoutAnswers;
import org.riguardo.api.exports.LayoutColumn;
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

    /** What staff said about that layout; {@link NotFoundProblem} when they said nothing. */
    public KeptLayout get(String layout) {
        Caller caller = callers.current();
        return database.with(handle -> new LayoutRows(handle, caller.firm()).find(layout))
                .orElseThrow(() -> new NotFoundProblem(KIND, layout));
    }

    private void keep(Caller caller, KeptLayout kept) {
        database.use(handle -> new LayoutRows(handle, caller.firm()).keep(kept));
        audit.note(caller.firm(), caller.username(), "layout-kept", null, LayoutRows.detail(kept.layout()));
    }

    private LayoutView held(String importId, @Nullable LayoutAnswers given) {
        ImportReport report = imports.get(importId);
        if (report.state() != ImportState.HELD || report.heldFor() != HoldReason.LAYOUT) {
            throw new NotFoundProblem(KIND, importId);
        }
        return LayoutTrial.of(files, firms, clock, report)
                .held(mappings(report.firm()), given)
                .orElseThrow(() -> new NotFoundProblem(KIND, importId));
    }

    private Map<String, String> mappings(String firm) {
        return database.with(handle -> new LayoutRows(handle, firm).mappings());
    }
}
