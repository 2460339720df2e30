package org.riguardo.exports.table;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.Extent;
import org.riguardo.exports.grid.BrokenGrid;
import org.riguardo.exports.grid.Grid;
import org.riguardo.exports.grid.Line;
import org.riguardo.exports.grid.Squashed;

/**
 * The sales invoices that Xero exports: one row for each line of an invoice, on all of which its total and what is due of it
 * stand again. The first row of each invoice counts. The export lists the invoices of a period, paid ones too: it adds.
 */
final class XeroLines implements Layout {

    private static final int MOST_INVOICES = 500_000;

    @Override
    public Optional<Plan> plan(Grid grid, List<Line> head) throws IOException {
        for (Line line : head.subList(0, Math.min(Columns.SEARCHED_ROWS, head.size()))) {
            int number = column(line, "invoicenumber");
            if (number >= 0 && column(line, "contactname") >= 0 && column(line, "invoiceamountdue") >= 0) {
                return Optional.of(plan(grid, line, number));
            }
        }
        return Optional.empty();
    }

    private static Plan plan(Grid grid, Line heading, int number) throws IOException {
        int status = column(heading, "status");
        Columns columns = Columns.named(heading).with(Field.PAID, null);
        if (status >= 0) {
            columns = columns.with(Field.TYPE, status);
        }
        Grid invoices = new Rewritten(grid, () -> new OncePerInvoice(heading.number(), number));
        Traits traits = Traits.NONE
                .of(Extent.ADDITION)
                .saying(new Sentence(
                        "Una riga per ogni voce di fattura: di ogni fattura conta la prima.",
                        "One row for each line of an invoice: the first of each invoice counts."));
        return new Plan(
                invoices, LayoutName.of(heading), columns, invoices.head(Recognition.HEAD), traits, Plan.UNASKED);
    }

    /** Lets the first row of each number through, and rows without one for the reader to judge. */
    private static final class OncePerInvoice implements Rewritten.Rewrite {

        private final int heading;
        private final int column;
        private final Set<String> seen = new HashSet<>();

        OncePerInvoice(int heading, int column) {
            this.heading = heading;
            this.column = column;
        }

        @Override
        public @Nullable Line line(Line line) throws IOException {
            String number = line.cell(column).text();
            if (line.number() <= heading || number.isEmpty()) {
                return line;
            }
            if (seen.size() >= MOST_INVOICES) {
                throw new BrokenGrid(BrokenGrid.Fault.TOO_LONG, line.number());
            }
            return seen.add(number) ? line : null;
        }
    }

    private static int column(Line line, String name) {
        for (int column = 0; column < line.cells().size(); column++) {
            if (Squashed.of(line.cell(column).text()).equals(name)) {
                return column;
            }
        }
        return -1;
    }
}
