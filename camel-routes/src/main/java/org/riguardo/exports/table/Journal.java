package org.riguardo.exports.table;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.riguardo.api.decision.Sentence;
import org.riguardo.exports.grid.Cell;
import org.riguardo.exports.grid.Grid;
import org.riguardo.exports.grid.Line;
import org.riguardo.exports.grid.Squashed;

/**
 * The journal of an account as Zucchetti Infinity exports it ({@code Data;Causale;Dare;Avere;Saldo;Descrizione}, with or
 * without that heading): its movements are listed, as they name neither client nor document.
 */
final class Journal implements Layout {

    private static final String NAME = "table-journal";
    private static final List<String> HEADING = List.of("data", "causale", "dare", "avere", "saldo", "descrizione");
    private static final Sentence NO_DOCUMENTS = new Sentence(
            "È un movimento di prima nota: non dice di quale cliente né di quale documento.",
            "This is a movement of the journal: it names neither client nor document.");

    @Override
    public Optional<Plan> plan(Grid grid, List<Line> head) throws IOException {
        Line heading = head.stream().filter(Journal::isHeading).findFirst().orElse(null);
        long movements = head.stream().filter(Journal::isMovement).count();
        long others = head.stream()
                .filter(line -> line.filled() > 1 && !isMovement(line) && !isTotal(line))
                .count();
        if (heading == null && (movements < 2 || others > 0)) {
            return Optional.empty();
        }
        Line own = new Line(
                heading == null ? 0 : heading.number(),
                Layout.heading("Data", "Causale", "Dare", "Avere", "Saldo", "Descrizione")
                        .cells());
        Columns columns = Columns.fixed(own, Field.DATE, null, Field.DEBIT, Field.CREDIT, null, Field.NUMBER);
        return Optional.of(new Plan(grid, NAME, columns, head, Traits.NONE.leavingOut(NO_DOCUMENTS), Plan.UNASKED));
    }

    private static boolean isHeading(Line line) {
        return line.cells().stream()
                .map(cell -> Squashed.of(cell.text()))
                .filter(name -> !name.isEmpty())
                .toList()
                .equals(HEADING);
    }

    private static boolean isMovement(Line line) {
        Cell debit = line.cell(2);
        Cell credit = line.cell(3);
        return line.width() <= HEADING.size()
                && CellKinds.isDay(line.cell(0))
                && !CellKinds.isAmount(line.cell(1))
                && (debit.isEmpty() || CellKinds.isAmount(debit))
                && (credit.isEmpty() || CellKinds.isAmount(credit))
                && debit.isEmpty() != credit.isEmpty()
                && CellKinds.hasDecimals(line.cell(4));
    }

    private static boolean isTotal(Line line) {
        return Squashed.of(line.cell(0).text()).startsWith("totale");
    }
}
