package org.riguardo.exports.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.riguardo.api.decision.Sentence;
import org.riguardo.exports.grid.Cell;
import org.riguardo.exports.grid.Line;
import org.riguardo.exports.grid.Squashed;

/**
 * Watches columns with unknown headings that sound as if they told what is open or when it is due, in a table that has no
 * such column: passing over them in silence could chase what is paid.
 */
final class NearMisses {

    private static final Pattern OPEN = Pattern.compile(
            ".*\\b(residu\\w*|saldo|saldi|apert[oaie]|incassa\\w*|scopert\\w*|insolut\\w*|outstanding|balance|due|unpaid|open)\\b.*");
    private static final Pattern DUE = Pattern.compile(".*\\b(scad\\w*|due|termine|entro)\\b.*");

    private final Columns columns;
    private final Map<Integer, Field> suspects = new LinkedHashMap<>();
    private final List<Integer> cleared = new ArrayList<>();
    private final List<Integer> filled = new ArrayList<>();

    NearMisses(Plan plan) {
        this.columns = plan.columns();
        if (plan.confirmed() || plan.traits().leftOut() != null) {
            return;
        }
        for (int column = 0; column < columns.heading().cells().size(); column++) {
            if (columns.at(column).isEmpty() && columns.heading().number() > 0) {
                int place = column;
                suspect(columns.heading().cell(column).text()).ifPresent(field -> suspects.put(place, field));
            }
        }
    }

    /** What an unknown heading sounds like, as far as it would matter here. */
    private Optional<Field> suspect(String heading) {
        String squashed = Squashed.of(heading);
        if (!columns.has(Field.OPEN)
                && !columns.has(Field.PAID)
                && OPEN.matcher(squashed).matches()) {
            return Optional.of(Field.OPEN);
        }
        return !columns.has(Field.DUE) && DUE.matcher(squashed).matches() ? Optional.of(Field.DUE) : Optional.empty();
    }

    void see(Line row) {
        if (suspects.size() == cleared.size()) {
            return;
        }
        suspects.forEach((column, field) -> {
            Cell cell = row.cell(column);
            if (!cell.isEmpty() && !cleared.contains(column)) {
                boolean fits = field == Field.OPEN
                        ? CellKinds.isAmount(cell) || Notation.blank(cell.text())
                        : CellKinds.isDay(cell);
                if (!fits) {
                    cleared.add(column);
                } else if (!filled.contains(column)) {
                    filled.add(column);
                }
            }
        });
    }

    List<Doubt> doubts() {
        List<Doubt> doubts = new ArrayList<>();
        suspects.forEach((column, field) -> {
            if (filled.contains(column) && !cleared.contains(column)) {
                String title = columns.heading().cell(column).text();
                doubts.add(Doubt.ofColumns(
                        new Sentence(
                                "La colonna \"" + title + "\" potrebbe essere \"" + field.it() + "\": non è certo.",
                                "The column \"" + title + "\" may be \""
                                        + field.choice().words().en() + "\": it is not certain."),
                        field));
            }
        });
        return doubts;
    }

    /** What that column seems to hold; empty when it is no near miss. */
    Optional<Field> at(int column) {
        return filled.contains(column) && !cleared.contains(column)
                ? Optional.ofNullable(suspects.get(column))
                : Optional.empty();
    }
}
