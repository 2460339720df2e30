package org.riguardo.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

    static final int LONGEST_NUMBER = 200;

    /** One instalment and the row that it stands in. */
    record Entry(Row row, Instalment instalment) {}

    /** The import of the file. */
    String importId() {
        return rows.get(0).importId();
    }

    void add(Row row, List<Instalment> instalments) {
        rows.add(row);
        instalments.forEach(instalment -> entries.add(new Entry(row, instalment)));
    }
}
