package org.riguardo.exports.table;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The column that says whether a document is paid, if all its words are known ones; a column of other words says nothing. */
final class PaidColumn {

    private static final Set<String> YES = Set.of(
            "si",
            "s",
            "yes",
            "true",
            "x",
            "saldato",
            "saldata",
            "pagato",
            "pagata",
            "incassato",
            "incassata",
            "chiuso",
            "chiusa",
            "paid",
            "closed");
    private static final Set<String> NO = Set.of(
            "no",
            "n",
            "false",
            "non saldato",
            "non saldata",
            "non pagato",
            "non pagata",
            "da saldare",
            "da pagare",
            "aperto",
            "aperta",
            "scaduto",
            "scaduta",
            "insoluto",
            "insoluta",
            "in scadenza",
            "non incassata",
            "da incassare",
            "unpaid",
            "open",
            "overdue");

    private final Columns columns;

    private PaidColumn(Columns columns) {
        this.columns = columns;
    }

    /** The column of that table; it is taken out of the columns when its words are not about being paid. */
    static PaidColumn of(Columns columns, List<Line> rows) {
        boolean known = rows.stream()
                .map(row -> Squashed.of(columns.cell(row, Field.PAID).text()))
                .allMatch(word -> word.isEmpty() || YES.contains(word) || NO.contains(word));
        if (!known) {
            columns.ignore(Field.PAID);
        }
        return new PaidColumn(columns);
    }

    /** Whether the row says that it is paid; empty when it does not say. */
    Optional<Boolean> paid(Line row) {
        String word = Squashed.of(columns.cell(row, Field.PAID).text());
        return word.isEmpty() ? Optional.empty() : Optional.of(YES.contains(word));
    }
}
