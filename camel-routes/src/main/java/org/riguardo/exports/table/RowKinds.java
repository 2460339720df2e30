package org.riguardo.exports.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.riguardo.api.decision.Sentence;
import org.riguardo.exports.grid.Cell;
import org.riguardo.exports.grid.Line;
import org.riguardo.exports.grid.Squashed;

/** Parts the rows under the heading into those that state an item and those of the printed page: totals, sections, headings. */
final class RowKinds {

    private static final Pattern TOTAL = Pattern.compile(
            "(sub ?totale|totale|totali|tot|total|grand total|saldo totale|riporto|a riportare|riportare)( .*)?");
    private static final int LONGEST_LABEL = 200;
    private static final int NAMED_ROWS = 8;

    private final Columns columns;
    private final List<String> headings = new ArrayList<>();
    private final int firstHeading;
    private final List<Integer> placed = new ArrayList<>();
    private final Others totals = new Others();
    private final Others others = new Others();

    RowKinds(Columns columns) {
        this.columns = columns;
        columns.heading().cells().forEach(cell -> headings.add(Squashed.of(cell.text())));
        int first = 0;
        while (first < headings.size() - 1 && headings.get(first).isEmpty()) {
            first++;
        }
        this.firstHeading = first;
        for (Field field : Field.values()) {
            placed.addAll(columns.places(field));
        }
    }

    private static final class Others {
        private final List<Integer> first = new ArrayList<>();
        private int count;

        void add(int line) {
            if (count++ < NAMED_ROWS) {
                first.add(line);
            }
        }

        String named() {
            String names = first.stream().map(String::valueOf).collect(Collectors.joining(", "));
            return count > NAMED_ROWS ? names + " … (" + count + ")" : names;
        }
    }

    /** Whether the row states an item; another one is remembered for the notes. */
    boolean item(Line line) {
        int filled = line.filled();
        if (line.number() <= columns.heading().number() || filled == 0) {
            return false;
        }
        boolean total = total(line);
        if (total) {
            totals.add(line.number());
        } else if (filled == 1 && columns.known() > 1 || repeatsHeading(line) || holdsNothing(line)) {
            others.add(line.number());
        } else {
            return true;
        }
        return false;
    }

    /** What is to be said about the other rows. */
    List<Sentence> notes() {
        List<Sentence> notes = new ArrayList<>();
        if (totals.count > 0) {
            notes.add(new Sentence(
                    "Righe di totale non contate come partite: " + totals.named(),
                    "Rows of totals, not counted as items: " + totals.named()));
        }
        if (others.count > 0) {
            notes.add(new Sentence(
                    "Righe di sezione, intestazione o stampa non contate come partite: " + others.named(),
                    "Rows of sections, headings or print, not counted as items: " + others.named()));
        }
        return notes;
    }

    private boolean total(Line line) {
        if (isDated(columns.cell(line, Field.DATE)) || isDated(columns.cell(line, Field.DUE))) {
            return false;
        }
        Cell number = columns.cell(line, Field.NUMBER);
        if (!number.isEmpty() && !isTotal(number)) {
            return false;
        }
        int seen = 0;
        for (int column = 0; column < line.cells().size() && seen < 2; column++) {
            Cell cell = line.cell(column);
            if (!cell.isEmpty()) {
                seen++;
                if (isTotal(cell)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isDated(Cell cell) {
        return !cell.isEmpty() && (!Character.isLetter(cell.text().charAt(0)) || !isTotal(cell));
    }

    private static boolean isTotal(Cell cell) {
        return cell.text().length() <= LONGEST_LABEL
                && TOTAL.matcher(Squashed.of(cell.text())).matches();
    }

    private boolean repeatsHeading(Line line) {
        String title = columns.heading().cell(firstHeading).text();
        if (title.isEmpty() || !line.cell(firstHeading).text().equalsIgnoreCase(title)) {
            return false;
        }
        for (int column = 0; column < Math.max(headings.size(), line.cells().size()); column++) {
            String heading = column < headings.size() ? headings.get(column) : "";
            if (!Squashed.of(line.cell(column).text()).equals(heading)) {
                return false;
            }
        }
        return true;
    }

    private boolean holdsNothing(Line line) {
        for (int at = 0; at < placed.size(); at++) {
            if (!line.cell(placed.get(at)).isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
