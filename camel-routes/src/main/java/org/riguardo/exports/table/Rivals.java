package org.riguardo.exports.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.riguardo.api.decision.Sentence;
import org.riguardo.exports.grid.Line;

/** Watches columns whose headings name the same thing: while they say the same in every row, either will do. */
final class Rivals {

    private final Columns columns;
    private final Map<Field, Integer> differing = new EnumMap<>(Field.class);

    Rivals(Columns columns) {
        this.columns = columns;
    }

    void see(Line row) {
        if (columns.rivals().isEmpty()) {
            return;
        }
        columns.rivals().forEach((field, rivals) -> {
            String chosen = columns.cell(row, field).text();
            for (int column : rivals) {
                if (!row.cell(column).text().equals(chosen)) {
                    differing.putIfAbsent(field, column);
                }
            }
        });
    }

    List<Doubt> doubts() {
        List<Doubt> doubts = new ArrayList<>();
        differing.forEach((field, column) -> {
            String one = columns.title(field);
            String other = columns.heading().cell(column).text();
            String english = field.choice().words().en();
            doubts.add(Doubt.ofColumns(
                    new Sentence(
                            "Due colonne possono essere \"" + field.it() + "\" e dicono cose diverse: " + one + ", "
                                    + other + ".",
                            "Two columns may be \"" + english + "\" and do not say the same: " + one + ", " + other
                                    + "."),
                    field));
        });
        return doubts;
    }
}
