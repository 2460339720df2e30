package org.riguardo.ledger.layouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.riguardo.api.exports.LayoutAnswers;
import org.riguardo.db.TestDatabase;

class LayoutRowsTest {

    @Test
    void whatWasSaidIsKeptForTheFirmAloneReplacedAndForgotten() {
        try (TestDatabase database = TestDatabase.open()) {
            database.firm("altro");
            LayoutRows rows = new LayoutRows(database.handle(), TestDatabase.FIRM);
            KeptLayout first = kept("anna", Map.of("column.1", "CLIENT", "amounts", "COMMA"));
            rows.keep(first);
            assertThat(rows.all()).containsExactly(first);
            assertThat(rows.mappings()).containsExactly(Map.entry("table-0123", "amounts=COMMA\ncolumn.1=CLIENT"));
            assertThat(new LayoutRows(database.handle(), "altro").mappings()).isEmpty();
            KeptLayout second = kept("paolo", Map.of("column.1", "CODE", "amounts", "COMMA"));
            rows.keep(second);
            assertThat(rows.find("table-0123")).contains(second);
            assertThat(new LayoutRows(database.handle(), "altro").delete("table-0123"))
                    .isFalse();
            assertThat(rows.delete("table-0123")).isTrue();
            assertThat(rows.all()).isEmpty();
        }
    }

    @Test
    void everyChangeAndADeletionCanBeUndoneTheLastOneFirst() {
        try (TestDatabase database = TestDatabase.open()) {
            LayoutRows rows = new LayoutRows(database.handle(), TestDatabase.FIRM);
            KeptLayout first = kept("anna", Map.of("column.1", "CLIENT"));
            KeptLayout second = kept("paolo", Map.of("column.1", "CODE"));
            rows.keep(first);
            assertThat(rows.changed()).isEmpty();
            assertThat(rows.putBack("table-0123")).isEmpty();
            rows.keep(second);
            rows.delete("table-0123");
            assertThat(rows.changed()).containsExactly("table-0123");
            assertThat(rows.putBack("table-0123")).contains(second);
            assertThat(rows.all()).containsExactly(second);
            assertThat(rows.putBack("table-0123")).contains(first);
            assertThat(rows.all()).containsExactly(first);
            assertThat(rows.changed()).isEmpty();
        }
    }

    private static KeptLayout kept(String by, Map<String, String> answers) {
        return new KeptLayout(
                "table-0123",
                "table",
                new TreeMap<>(Map.of(1, "Soggetto moroso", 2, "", 3, "Rif. n°")),
                new LayoutAnswers(answers),
                "elenco.csv",
                Instant.parse("2026-03-31T08:00:00Z"),
                by);
    }
}
