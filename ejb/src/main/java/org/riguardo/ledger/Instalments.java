package org.riguardo.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.exports.ExportDocument;
import org.riguardo.api.exports.Instalment;

/**
 * All that one file says about one document, which may stand in several of its rows; amounts with the sign of the ledger.
 *
 * @param layout of the file
 */
record Instalments(
        DocumentKey key,
        @Nullable String number,
        @Nullable LocalDate issued,
        String layout,
        List<Row> rows,
        List<Entry> entries) {

    private static final int LONGEST_NUMBER = 200;

    /** One instalment and the row that it stands in. */
    record Entry(Row row, Instalment instalment) {}

    static Instalments of(DocumentKey key, ExportDocument first, String layout) {
        return new Instalments(key, cut(first.number()), first.date(), layout, new ArrayList<>(), new ArrayList<>());
    }

    void add(Row row) {
        rows.add(row);
        ExportDocument document = row.document();
        for (Instalment instalment : document.instalments()) {
            BigDecimal open = instalment.open();
            entries.add(new Entry(
                    row,
                    new Instalment(
                            instalment.due(),
                            instalment.dueDerived(),
                            document.signed(instalment.amount()),
                            open == null ? null : document.signed(open))));
        }
    }

    static String cut(String number) {
        return number.length() > LONGEST_NUMBER ? number.substring(0, LONGEST_NUMBER) : number;
    }
}
