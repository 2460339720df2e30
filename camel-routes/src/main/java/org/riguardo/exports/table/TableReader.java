package org.riguardo.exports.table;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.Content;
import org.riguardo.api.exports.ExportDocument;
import org.riguardo.api.exports.Extent;
import org.riguardo.api.exports.Problem;
import org.riguardo.api.exports.ReadContext;
import org.riguardo.api.exports.Reading;
import org.riguardo.exports.grid.Line;
import org.riguardo.exports.grid.LineWalk;

/**
 * Reads one table: all its rows or, if one of them cannot be read, none. How it is written is supposed from its first rows
 * and read by at once; when all rows say otherwise in the end, it is read once more.
 */
final class TableReader {

    private final Plan plan;
    private final Content content;
    private final ReadContext context;
    private final List<Sentence> before;
    private Findings findings = new Findings();
    private Tally tally = new Tally();
    private RowKinds kinds;

    private TableReader(Plan plan, Content content, ReadContext context, List<Sentence> before) {
        this.plan = plan;
        this.content = content;
        this.context = context;
        this.before = before;
        this.kinds = new RowKinds(plan.columns());
    }

    /** @param before what is to be said about the file around the table */
    static Reading read(Plan plan, Content content, ReadContext context, List<Sentence> before) throws IOException {
        return new TableReader(plan, content, context, before).read();
    }

    private Reading read() throws IOException {
        Notation notation = supposed();
        Survey survey = walk(notation);
        if (!survey.notation().equals(notation)) {
            notation = survey.notation();
            survey = walk(notation);
        }
        List<Doubt> doubts = new ArrayList<>(survey.doubts());
        Extent extent = SnapshotDay.extent(plan, notation);
        if (extent == Extent.SNAPSHOT && isOpen() && survey.mostlySettled()) {
            doubts.add(Survey.ofExtent());
        }
        List<Problem> contradictions = doubts.stream()
                .filter(doubt -> !doubt.settleable())
                .map(this::problem)
                .toList();
        if (!contradictions.isEmpty()) {
            return new Reading.Refused(contradictions);
        }
        if (!doubts.isEmpty()) {
            return Guess.of(plan, notation, extent, context).unsure(doubts);
        }
        return findings.none() ? done(notation, extent, survey.notes()) : new Reading.Refused(findings.problems());
    }

    /** How the first rows are written. */
    private Notation supposed() {
        Survey survey = new Survey(plan);
        for (Line line : plan.head()) {
            if (kinds.item(line)) {
                survey.see(line);
            }
        }
        return survey.notation();
    }

    private Survey walk(Notation notation) throws IOException {
        Survey survey = new Survey(plan);
        findings = new Findings();
        tally = new Tally();
        kinds = new RowKinds(plan.columns());
        RowReader reader = reader(notation, findings);
        try (LineWalk walk = plan.grid().walk()) {
            for (Line line = walk.next(); line != null; line = walk.next()) {
                if (kinds.item(line)) {
                    survey.see(line);
                    ExportDocument document = reader.read(line);
                    if (document != null) {
                        tally.add(document);
                    }
                }
            }
        }
        return survey;
    }

    private Reading done(Notation notation, Extent extent, List<Sentence> seen) {
        List<Sentence> notes = new ArrayList<>(before);
        notes.addAll(seen);
        notes.addAll(plan.traits().notes());
        notes.addAll(kinds.notes());
        List<String> unknown = plan.columns().unknown();
        if (!unknown.isEmpty()) {
            String names = String.join(", ", unknown);
            notes.add(new Sentence("Colonne non usate: " + names, "Columns not used: " + names));
        }
        if (plan.confirmed()) {
            notes.add(new Sentence(
                    "Colonne lette come indicato dallo studio per questo tracciato.",
                    "Columns read as the firm said for this layout."));
        }
        LocalDate snapshotDay = extent == Extent.SNAPSHOT ? SnapshotDay.of(plan, content, context) : null;
        if (plan.traits().leftOut() == null) {
            notes.add(extent(snapshotDay));
        }
        return Reading.Read.of(
                tally.facts(plan.layout(), snapshotDay, notes),
                new TableDocuments(plan.grid(), plan.columns(), () -> reader(notation, new Findings()), tally.count()));
    }

    private RowReader reader(Notation notation, Findings into) {
        return new RowReader(plan, notation, context.own(), context.dayOf(content), into);
    }

    private boolean isOpen() {
        return plan.traits().extent() == null
                && plan.answers().answer(Questions.EXTENT).isEmpty()
                && !SnapshotDay.named(plan);
    }

    private Problem problem(Doubt doubt) {
        String title = doubt.field() == null ? null : plan.columns().title(doubt.field());
        int line = plan.columns().heading().number();
        return new Problem(line == 0 ? null : line, title, null, doubt.reason());
    }

    private static Sentence extent(@Nullable LocalDate snapshotDay) {
        return snapshotDay == null
                ? new Sentence(
                        "Letto come elenco di documenti: aggiunge, e non chiude le partite che non elenca.",
                        "Read as a list of documents: it adds, and closes no item that it does not list.")
                : new Sentence(
                        "Letto come scadenzario al " + Written.day(snapshotDay)
                                + ": le partite di questo scadenzario che non vi compaiono più risultano chiuse.",
                        "Read as a statement of open items of " + snapshotDay
                                + ": items of this statement that it no longer lists count as settled.");
    }
}
