package org.riguardo.exports.table;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.exports.grid.Cell;
import org.riguardo.exports.grid.Line;
import org.riguardo.exports.grid.Squashed;

/** A guess at what the columns of a table hold, by what stands in them; never read by without the yes of staff. */
final class GuessedColumns {

    private static final int FEWEST_COLUMNS = 3;
    private static final int FEWEST_ROWS = 2;
    private static final double NEARLY_ALL = 0.8;
    private static final Pattern TAX_CODE = Pattern.compile("[A-Za-z]{6}[A-Za-z0-9]{9}[A-Za-z]");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern DUE = Pattern.compile(".*\\b(scad\\w*|due|entro)\\b.*");

    private final List<Line> rows;
    private final int width;
    private Columns columns;

    private GuessedColumns(Columns columns, List<Line> rows, int width) {
        this.columns = columns;
        this.rows = rows;
        this.width = width;
    }

    /** A guess at a table whose headings are not known or that has none; empty when it does not look like any table. */
    static Optional<GuessedColumns> of(List<Line> head) {
        int width = usualWidth(head);
        Line heading = width < FEWEST_COLUMNS ? null : heading(head, width);
        List<Line> rows = rows(head, heading, width);
        if (width < FEWEST_COLUMNS || rows.size() < FEWEST_ROWS || rows.size() * 2 < head.size() - 5) {
            return Optional.empty();
        }
        Columns named = Columns.named(heading == null ? new Line(0, List.of()) : heading);
        GuessedColumns guessed = new GuessedColumns(named, rows, width);
        boolean table = guessed.any(CellKinds::isDay) && guessed.any(CellKinds::hasDecimals);
        return table ? Optional.of(guessed.filled()) : Optional.empty();
    }

    /** A guess at the columns that the known headings of a table leave unplaced. */
    static GuessedColumns completing(Columns columns, List<Line> head) {
        int width = columns.heading().width();
        return new GuessedColumns(columns, rows(head, columns.heading(), width), width).filled();
    }

    int width() {
        return width;
    }

    Columns columns() {
        return columns;
    }

    /** Whether an unplaced column might hold what is missing. */
    boolean mayHold(List<Field> missing) {
        for (Field field : missing) {
            Predicate<Cell> fits = field == Field.TOTAL
                    ? CellKinds::isAmount
                    : field == Field.DATE ? CellKinds::isDay : cell -> !cell.isEmpty();
            boolean some = columns.has(field);
            for (int column = 0; column < width; column++) {
                some |= columns.at(column).isEmpty() && share(column, fits) > 0;
            }
            if (!some) {
                return false;
            }
        }
        return true;
    }

    Doubt doubt() {
        return Doubt.ofColumns(
                columns.heading().number() == 0
                        ? new Sentence(
                                "La tabella non ha intestazioni: che cosa contiene ogni colonna va confermato una volta.",
                                "The table has no headings: what each column holds has to be confirmed once.")
                        : new Sentence(
                                "Intestazioni mai viste: che cosa contiene ogni colonna va confermato una volta.",
                                "Headings never seen before: what each column holds has to be confirmed once."),
                null);
    }

    private GuessedColumns filled() {
        guess(Field.VAT_ID, cell -> Parties.isVatNumber(cell.text()));
        guess(Field.TAX_CODE, cell -> TAX_CODE.matcher(cell.text()).matches());
        guess(Field.EMAIL, cell -> EMAIL.matcher(cell.text()).matches());
        for (int column = 0; column < width; column++) {
            if (columns.at(column).isEmpty() && share(column, CellKinds::isDay) >= NEARLY_ALL) {
                boolean due = columns.has(Field.DATE)
                        || DUE.matcher(Squashed.of(
                                        columns.heading().cell(column).text()))
                                .matches();
                place(due ? Field.DUE : Field.DATE, column);
            }
        }
        if (!columns.has(Field.OPEN)) {
            guess(Field.TOTAL, CellKinds::hasDecimals);
        }
        place(Field.CLIENT, longest());
        place(Field.NUMBER, distinct());
        return this;
    }

    private void guess(Field field, Predicate<Cell> fits) {
        for (int column = 0; column < width; column++) {
            if (columns.at(column).isEmpty() && share(column, fits) >= NEARLY_ALL) {
                place(field, column);
            }
        }
    }

    private void place(Field field, @Nullable Integer column) {
        if (column != null && !columns.has(field)) {
            columns = columns.with(field, column);
        }
    }

    private boolean any(Predicate<Cell> fits) {
        for (int column = 0; column < width; column++) {
            if (share(column, fits) >= NEARLY_ALL) {
                return true;
            }
        }
        return false;
    }

    /** Of the filled cells of the column, the share that fits. */
    private double share(int column, Predicate<Cell> fits) {
        int filled = 0;
        int fitting = 0;
        for (Line row : rows) {
            Cell cell = row.cell(column);
            filled += cell.isEmpty() ? 0 : 1;
            fitting += !cell.isEmpty() && fits.test(cell) ? 1 : 0;
        }
        return filled == 0 ? 0 : (double) fitting / filled;
    }

    private @Nullable Integer longest() {
        Integer best = null;
        double most = 0;
        for (int column = 0; column < width; column++) {
            int place = column;
            double letters = rows.stream()
                    .mapToLong(row -> row.cell(place)
                            .text()
                            .chars()
                            .filter(Character::isLetter)
                            .count())
                    .average()
                    .orElse(0);
            if (columns.at(column).isEmpty() && letters > Math.max(most, 4)) {
                best = column;
                most = letters;
            }
        }
        return best;
    }

    private @Nullable Integer distinct() {
        for (int column = 0; column < width; column++) {
            Set<String> values = new HashSet<>();
            int place = column;
            boolean numbered = rows.stream().allMatch(row -> {
                String text = row.cell(place).text();
                values.add(text);
                return text.length() <= 24 && text.chars().anyMatch(Character::isDigit);
            });
            if (columns.at(column).isEmpty() && numbered && values.size() >= rows.size() * NEARLY_ALL) {
                return column;
            }
        }
        return null;
    }

    private static int usualWidth(List<Line> head) {
        Map<Integer, Integer> widths = new HashMap<>();
        head.stream().filter(line -> line.filled() > 1).forEach(line -> widths.merge(line.width(), 1, Integer::sum));
        return widths.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    /** The first row that could be a heading of so many columns: words only. */
    private static @Nullable Line heading(List<Line> head, int width) {
        for (Line line : head.subList(0, Math.min(Columns.SEARCHED_ROWS, head.size()))) {
            boolean words = line.cells().stream()
                    .allMatch(cell -> cell.isEmpty()
                            || cell.isText()
                                    && cell.text().chars().anyMatch(Character::isLetter)
                                    && !CellKinds.isDay(cell));
            if (words && line.filled() * 5 >= width * 3 && line.filled() >= FEWEST_COLUMNS) {
                return line;
            }
        }
        return null;
    }

    private static List<Line> rows(List<Line> head, @Nullable Line heading, int width) {
        int above = heading == null ? 0 : heading.number();
        return head.stream()
                .filter(line -> line.number() > above && line.filled() > 1)
                .filter(line -> line.width() <= width && line.width() * 3 >= width * 2)
                .toList();
    }
}
