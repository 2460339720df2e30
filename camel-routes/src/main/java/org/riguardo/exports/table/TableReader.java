package org.riguardo.exports.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.Content;
import org.riguardo.api.exports.ExportDocument;
import org.riguardo.api.exports.Problem;
import org.riguardo.api.exports.ReadContext;
import org.riguardo.api.exports.ReadFacts;
import org.riguardo.api.exports.Reading;

/** Reads one table: all its rows or, if one of them cannot be read, none. */
final class TableReader {

    private TableReader() {}

    static Reading read(Grid grid, Columns columns, Content content, ReadContext context, List<Sentence> before) {
        Sentence missing = columns.missing();
        if (missing != null) {
            return new Reading.Refused(List.of(new Problem(columns.heading().number(), null, null, missing)));
        }
        if (columns.has(Field.RECEIVED)) {
            return Reading.refused(new Sentence(
                    "È l'elenco delle fatture ricevute: non sono crediti verso clienti.",
                    "This is the list of invoices received: nothing that clients owe."));
        }
        RowKinds kinds = new RowKinds(columns, grid.lines());
        PaidColumn paid = PaidColumn.of(columns, kinds.rows());
        RunningBalance.ignore(columns, kinds.rows());
        Notation.Decided decided = Notation.decide(columns, kinds.rows());
        Notation notation = decided.notation();
        if (notation == null) {
            return new Reading.Refused(List.of(Objects.requireNonNull(decided.doubt())));
        }
        Findings findings = new Findings();
        List<ExportDocument> documents = documents(kinds.rows(), new RowReader(columns, notation, paid, findings));
        if (!findings.none()) {
            return new Reading.Refused(findings.problems());
        }
        List<Sentence> notes = new ArrayList<>(before);
        notes.addAll(kinds.notes());
        if (!columns.unknown().isEmpty()) {
            String names = String.join(", ", columns.unknown());
            notes.add(new Sentence("Colonne non usate: " + names, "Columns not used: " + names));
        }
        LocalDate snapshotDay = SnapshotDay.of(grid, columns, content, context);
        notes.add(extent(snapshotDay));
        return Reading.Read.of(ReadFacts.of(columns.layout(), snapshotDay, documents, notes), documents);
    }

    private static List<ExportDocument> documents(List<Line> rows, RowReader reader) {
        List<ExportDocument> documents = new ArrayList<>();
        for (Line row : rows) {
            ExportDocument document = reader.read(row);
            if (document != null) {
                documents.add(document);
            }
        }
        return documents;
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
