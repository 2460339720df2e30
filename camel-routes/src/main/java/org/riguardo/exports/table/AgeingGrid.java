package org.riguardo.exports.table;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.riguardo.api.decision.Sentence;
import org.riguardo.exports.grid.Cell;
import org.riguardo.exports.grid.Grid;
import org.riguardo.exports.grid.Line;
import org.riguardo.exports.grid.Squashed;

/**
 * A grid of what each client owes by age, such as the "Situazione sintetica scadenze" of Esolver: it names no document, so
 * that its sums are listed and nothing is booked.
 */
final class AgeingGrid implements Layout {

    private static final String NAME = "table-ageing";
    private static final Pattern CODE_AND_NAME = Pattern.compile("(\\d{1,9})\\s+(\\S.*)");
    private static final Sentence NO_DOCUMENTS = new Sentence(
            "È un riepilogo per fasce di scadenza: non dice quali documenti sono aperti.",
            "This is a summary by age: it does not say which documents are open.");

    @Override
    public Optional<Plan> plan(Grid grid, List<Line> head) throws IOException {
        for (Line line : head.subList(0, Math.min(Columns.SEARCHED_ROWS, head.size()))) {
            int total = column(line, "totale");
            int overdue = column(line, "scaduto");
            boolean ages = line.cells().stream()
                    .map(cell -> Squashed.of(cell.text()))
                    .anyMatch(name -> name.contains("in scadenza") || name.contains("giorni medi di"));
            if (total > 0 && overdue > 0 && ages && Columns.named(line).known() < Columns.FEWEST_KNOWN) {
                return Optional.of(plan(grid, line, total));
            }
        }
        return Optional.empty();
    }

    private static Plan plan(Grid grid, Line heading, int total) throws IOException {
        Line own = new Line(
                heading.number(), Layout.heading("Codice", "Cliente", "Totale").cells());
        Columns columns = Columns.fixed(own, Field.CODE, Field.CLIENT, Field.TOTAL);
        return Layout.rewritten(NAME, grid, columns, Traits.NONE.leavingOut(NO_DOCUMENTS), line -> {
            Matcher client = CODE_AND_NAME.matcher(line.cell(0).text());
            boolean coded = client.matches();
            return new Line(
                    line.number(),
                    List.of(
                            coded ? Cell.text(client.group(1)) : Cell.EMPTY,
                            coded ? Cell.text(client.group(2)) : line.cell(0),
                            line.cell(total)));
        });
    }

    private static int column(Line line, String name) {
        for (int column = 1; column < line.cells().size(); column++) {
            if (Squashed.of(line.cell(column).text()).equals(name)) {
                return column;
            }
        }
        return -1;
    }
}
