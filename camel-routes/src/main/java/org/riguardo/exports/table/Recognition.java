package org.riguardo.exports.table;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.LayoutAnswers;
import org.riguardo.api.exports.ReadContext;
import org.riguardo.exports.grid.Grid;
import org.riguardo.exports.grid.Line;
import org.riguardo.exports.grid.LineWalk;
import org.riguardo.exports.grid.Squashed;

/** Finds out how a table is to be read: as staff said, as a layout that is known, by its headings, or by a guess. */
final class Recognition {

    /** How many rows are looked at for that. */
    static final int HEAD = 200;

    private static final List<Layout> LAYOUTS =
            List.of(new EsolverStatement(), new AgeingGrid(), new Journal(), new Balances(), new XeroLines());

    private Recognition() {}

    /** What was found. */
    sealed interface Found {

        /** The higher, the rather this table of a book is the one that is meant. */
        default int certainty() {
            return this instanceof Known ? 3 : this instanceof Guessed ? 2 : 1;
        }

        /** It can be read. */
        record Known(Plan plan) implements Found {}

        /** It is something else, or lacks what it needs. */
        record Not(Sentence reason, int line) implements Found {}

        /** It could be read by a guess, of which this is not certain. */
        record Guessed(Guess guess, List<Doubt> doubts) implements Found {}
    }

    /** How to read the grid; empty when it is no table. */
    static Optional<Found> find(Grid grid, ReadContext context) throws IOException {
        List<Line> head = grid.head(HEAD);
        Optional<Plan> said = said(grid, head, context);
        if (said.isPresent()) {
            return said.map(Found.Known::new);
        }
        Optional<Sentence> noItems = NoItems.reason(head);
        if (noItems.isPresent()) {
            return noItems.map(reason -> new Found.Not(reason, 1));
        }
        for (Layout layout : LAYOUTS) {
            Optional<Plan> plan = layout.plan(grid, head);
            if (plan.isPresent()) {
                return plan.map(Found.Known::new);
            }
        }
        Optional<Columns> columns = Columns.find(head);
        return columns.isPresent()
                ? Optional.of(byHeadings(grid, head, columns.get(), context))
                : GuessedColumns.of(head).map(guessed -> guess(grid, head, guessed, context));
    }

    /** How much the rows look like a table in which no heading is known: 0 for not at all. */
    static int worth(List<Line> head) throws IOException {
        if (NoItems.reason(head).isPresent()) {
            return 500;
        }
        Grid grid = new HeadGrid(head);
        for (Layout layout : LAYOUTS) {
            if (layout.plan(grid, head).isPresent()) {
                return 500;
            }
        }
        return GuessedColumns.of(head).map(GuessedColumns::width).orElse(0);
    }

    /** The first rows alone. */
    private record HeadGrid(List<Line> head) implements Grid {
        @Override
        public String title() {
            return "";
        }

        @Override
        public LineWalk walk() {
            Iterator<Line> lines = head.iterator();
            return new LineWalk() {
                @Override
                public @Nullable Line next() {
                    return lines.hasNext() ? lines.next() : null;
                }

                @Override
                public void close() {}
            };
        }
    }

    private static Optional<Plan> said(Grid grid, List<Line> head, ReadContext context) {
        if (context.mappings().isEmpty()) {
            return Optional.empty();
        }
        for (Line line : head.subList(0, Math.min(Columns.SEARCHED_ROWS, head.size()))) {
            Optional<Plan> plan = said(grid, head, line, LayoutName.of(line), context);
            if (plan.isPresent()) {
                return plan;
            }
        }
        return said(grid, head, new Line(0, List.of()), LayoutName.ofCells(head), context);
    }

    private static Optional<Plan> said(Grid grid, List<Line> head, Line heading, String layout, ReadContext context) {
        return Optional.ofNullable(context.mappings().get(layout))
                .map(LayoutAnswers::read)
                .filter(Questions::understood)
                .map(answers -> new Plan(grid, layout, Columns.said(heading, answers), head, Traits.NONE, answers))
                .filter(plan -> plan.confirmed() && plan.columns().missing().isEmpty());
    }

    private static Found byHeadings(Grid grid, List<Line> head, Columns columns, ReadContext context) {
        Line heading = columns.heading();
        Plan plan = new Plan(grid, LayoutName.of(heading), columns, head, traits(columns), Plan.UNASKED);
        if (columns.has(Field.RECEIVED) && head.get(head.size() - 1).number() <= heading.number()) {
            return new Found.Not(RECEIVED, heading.number());
        }
        List<Field> missing = columns.missing();
        if (missing.isEmpty()) {
            return new Found.Known(plan);
        }
        GuessedColumns guessed = GuessedColumns.completing(columns, head);
        return guessed.mayHold(missing)
                ? guess(grid, head, guessed, context)
                : new Found.Not(Columns.missing(missing), heading.number());
    }

    private static final Sentence RECEIVED = new Sentence(
            "È l'elenco delle fatture ricevute: non sono crediti verso clienti.",
            "This is the list of invoices received: nothing that clients owe.");

    private static Traits traits(Columns columns) {
        if (columns.has(Field.RECEIVED)) {
            return Traits.NONE.leavingOut(RECEIVED);
        }
        boolean register = columns.has(Field.PAID)
                && columns.has(Field.TYPE)
                && Squashed.of(columns.title(Field.DUE)).equals("prox scadenza")
                && Squashed.of(columns.title(Field.PAID)).equals("saldato");
        return register ? Traits.NONE.strict() : Traits.NONE;
    }

    private static Found.Guessed guess(Grid grid, List<Line> head, GuessedColumns guessed, ReadContext context) {
        Columns columns = guessed.columns();
        boolean headed = columns.heading().number() > 0;
        String layout = headed ? LayoutName.of(columns.heading()) : LayoutName.ofCells(head);
        Plan plan = new Plan(grid, layout, columns, head, Traits.NONE, Plan.UNASKED);
        return new Found.Guessed(Guess.of(plan, context), List.of(guessed.doubt()));
    }
}
