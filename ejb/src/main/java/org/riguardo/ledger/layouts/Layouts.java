package org.riguardo.ledger.layouts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.exports.LayoutAnswers;
import org.riguardo.api.exports.LayoutColumn;
import org.riguardo.api.exports.LayoutGuess;
import org.riguardo.api.exports.ReadContext;
import org.riguardo.audit.Audit;
import org.riguardo.db.Database;
import org.riguardo.exports.FileReading;
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
        return view(importId, null);
    }

    /**
     * The same read by these answers, which are not kept.
     *
     * @throws InputProblem when an answer is missing or none of the choices
     */
    public LayoutView check(String importId, LayoutAnswers answers) {
        return view(importId, answers);
    }

    /**
     * Keeps these answers for all files of that layout; the held file is read by them at the next look into its folder.
     *
     * @throws InputProblem when they do not suffice to read the file
     */
    public KeptLayout keep(String importId, LayoutAnswers answers) {
        Caller caller = callers.current();
        LayoutView view = view(importId, answers);
        LayoutGuess guess = view.guess();
        if (view.facts() == null) {
            String it = view.problems().isEmpty()
                    ? view.reason().it()
                    : view.problems().get(0).reason().it();
            String en = view.problems().isEmpty()
                    ? view.reason().en()
                    : view.problems().get(0).reason().en();
            throw new InputProblem(
                    "columns", "Così il file non si può leggere. " + it, "This way the file cannot be read. " + en);
        }
        SortedMap<Integer, String> headings = new TreeMap<>();
        for (LayoutColumn column : guess.columns()) {
            headings.put(column.place(), column.heading());
        }
        KeptLayout kept = new KeptLayout(
                guess.layout(),
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

    /** Changes what each column of that layout holds, and how it is written, for files that come from now on. */
    public KeptLayout change(String layout, LayoutAnswers answers) {
        Caller caller = callers.current();
        KeptLayout before = get(layout);
        Map<String, String> known = new HashMap<>();
        answers.all().forEach((key, answer) -> {
            boolean column = answers.columns().containsKey(columnOf(key))
                    && before.headings().containsKey(columnOf(key));
            if (!answer.isEmpty() && (column || before.answers().answer(key).isPresent())) {
                known.put(key, answer);
            }
        });
        KeptLayout changed = new KeptLayout(
                layout,
                before.format(),
                before.headings(),
                new LayoutAnswers(known),
                before.fileName(),
                clock.instant(),
                caller.username());
        if (changed.answers().columns().isEmpty()) {
            throw new InputProblem(
                    "columns", "Indicare che cosa contiene almeno una colonna.", "Say what at least one column holds.");
        }
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

    private static int columnOf(String key) {
        return key.matches("column\\.\\d{1,4}") ? Integer.parseInt(key.substring(7)) : -1;
    }

    private void keep(Caller caller, KeptLayout kept) {
        database.use(handle -> new LayoutRows(handle, caller.firm()).keep(kept));
        audit.note(caller.firm(), caller.username(), "layout-kept", null, detail(kept.layout()));
    }

    private static String detail(String layout) {
        return "{\"layout\":\"" + layout.replaceAll("[^A-Za-z0-9-]", "") + "\"}";
    }

    private LayoutView view(String importId, @Nullable LayoutAnswers given) {
        String firm = callers.current().firm();
        ImportReport report = imports.get(importId);
        if (report.state() != ImportState.HELD || report.heldFor() != HoldReason.LAYOUT) {
            throw new NotFoundProblem(KIND, importId);
        }
        Map<String, String> mappings = new HashMap<>(database.with(handle -> new LayoutRows(handle, firm).mappings()));
        FileReading.Unsure asked = read(report, mappings, "").unsure();
        if (asked == null) {
            throw new NotFoundProblem(KIND, importId);
        }
        LayoutGuess guess = asked.guess();
        if (given == null) {
            return new LayoutView(
                    report, guess, asked.reason(), guess.answers(), null, guess.preview(), guess.problems());
        }
        LayoutAnswers answers = Asked.checked(guess, given);
        mappings.put(guess.layout(), answers.write());
        Asked tried = read(report, mappings, guess.layout());
        return new LayoutView(
                report,
                guess,
                tried.unread() == null ? asked.reason() : tried.unread(),
                answers,
                tried.facts(),
                tried.preview(),
                tried.problems());
    }

    private Asked read(ImportReport report, Map<String, String> mappings, String layout) {
        ZoneId zone = firms.get(report.firm()).zone();
        ReadContext context = new ReadContext(
                zone, LocalDate.now(clock.withZone(zone)), false, firms.ownNumbers(report.firm()), mappings);
        try {
            return files.read(
                            report.firm(),
                            report.name(),
                            report.sha256(),
                            context,
                            reading -> Asked.of(reading, layout))
                    .orElseThrow(() -> new NotFoundProblem("file", report.name()));
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
    }
}
