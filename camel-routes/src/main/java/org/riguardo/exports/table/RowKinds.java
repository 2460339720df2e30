package org.riguardo.exports.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.riguardo.api.decision.Sentence;

/** Parts the rows under the heading into those that state an item and those of the printed page: totals, sections, headings. */
final class RowKinds {

    private static final Pattern TOTAL = Pattern.compile(
            "(sub ?totale|totale|totali|tot|total|grand total|saldo totale|riporto|a riportare|riportare)( .*)?");
    private static final int NAMED_ROWS = 8;

    private final Columns columns;
    private final List<Line> rows = new ArrayList<>();
    private final List<Integer> totals = new ArrayList<>();
    private final List<Integer> others = new ArrayList<>();

    RowKinds(Columns columns, List<Line> lines) {
        this.columns = columns;
        for (Line line : lines) {
            if (line.number() > columns.heading().number() && line.filled() > 0) {
                put(line);
            }
        }
    }

    /** The rows that state an item. */
    List<Line> rows() {
        return rows;
    }

    /** What is to be said about the other rows. */
    List<Sentence> notes() {
        List<Sentence> notes = new ArrayList<>();
        if (!totals.isEmpty()) {
            notes.add(new Sentence(
                    "Righe di totale non contate come partite: " + named(totals),
                    "Rows of totals, not counted as items: " + named(totals)));
        }
        if (!others.isEmpty()) {
            notes.add(new Sentence(
                    "Righe di sezione, intestazione o stampa non contate come partite: " + named(others),
                    "Rows of sections, headings or print, not counted as items: " + named(others)));
        }
        return notes;
    }

    private void put(Line line) {
        if (line.sameAs(columns.heading()) || line.filled() == 1) {
            (total(line) ? totals : others).add(line.number());
        } else if (total(line)) {
            totals.add(line.number());
        } else {
            rows.add(line);
        }
    }

    private boolean total(Line line) {
        boolean dated = !columns.cell(line, Field.DATE).isEmpty()
                || !columns.cell(line, Field.DUE).isEmpty();
        Cell number = columns.cell(line, Field.NUMBER);
        if (dated
                || !number.isEmpty()
                        && !TOTAL.matcher(Squashed.of(number.text())).matches()) {
            return false;
        }
        return line.cells().stream().filter(cell -> !cell.isEmpty()).limit(2).anyMatch(cell -> TOTAL.matcher(
                        Squashed.of(cell.text()))
                .matches());
    }

    private static String named(List<Integer> lines) {
        String first = lines.stream().limit(NAMED_ROWS).map(String::valueOf).collect(Collectors.joining(", "));
        return lines.size() > NAMED_ROWS ? first + " … (" + lines.size() + ")" : first;
    }
}
