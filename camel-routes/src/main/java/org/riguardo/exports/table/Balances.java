package org.riguardo.exports.table;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.riguardo.api.decision.Sentence;
import org.riguardo.exports.grid.Grid;
import org.riguardo.exports.grid.Line;

/** Balances of accounts without headings ({@code 01.10.003;-130,0}, below zero for credit): listed, as they name no document. */
final class Balances implements Layout {

    private static final String NAME = "table-balances";
    private static final Pattern ACCOUNT = Pattern.compile("\\d{1,4}([./-]\\d{1,8}){1,4}");
    private static final Sentence NO_DOCUMENTS = new Sentence(
            "È un saldo di conto: non dice quali documenti sono aperti. Sotto zero è un saldo in avere.",
            "This is the balance of an account: it does not say which documents are open. Below zero it is in credit.");

    @Override
    public Optional<Plan> plan(Grid grid, List<Line> head) throws IOException {
        List<Line> rows = head.stream().filter(line -> line.filled() > 0).toList();
        boolean balances = !rows.isEmpty()
                && rows.stream()
                        .allMatch(line -> line.width() == 2
                                && ACCOUNT.matcher(line.cell(0).text()).matches()
                                && !CellKinds.isDay(line.cell(0))
                                && CellKinds.isAmount(line.cell(1)));
        Columns columns = Columns.fixed(Layout.heading("Conto", "Saldo"), Field.CODE, Field.TOTAL);
        return balances
                ? Optional.of(new Plan(grid, NAME, columns, head, Traits.NONE.leavingOut(NO_DOCUMENTS), Plan.UNASKED))
                : Optional.empty();
    }
}
