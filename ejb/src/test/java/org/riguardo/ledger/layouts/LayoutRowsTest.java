package org.riguardo.ledger.layouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riguardo.api.exports.LayoutAnswers;
import org.riguardo.db.AtOnce;
import org.riguardo.db.TestDatabase;
import org.riguardo.db.TestServer;
import org.riguardo.db.TestTransactions;

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

    @ParameterizedTest
    @EnumSource
    void whatManySayAtOnceIsAllKeptInOrder(TestServer server) throws Exception {
        try (TestDatabase database = server.open()) {
            TestTransactions transactions = new TestTransactions(database.source());
            LayoutRows rows = new LayoutRows(database.handle(), TestDatabase.FIRM);
            rows.keep(kept("anna", Map.of("column.1", "CLIENT")));
            List<KeptLayout> said = new ArrayList<>(AtOnce.run(
                    8,
                    number -> transactions.call(() -> {
                        KeptLayout kept = kept("paolo" + number, Map.of("column.1", "CODE"));
                        transactions.database().use(handle -> new LayoutRows(handle, TestDatabase.FIRM).keep(kept));
                        return kept;
                    })));
            List<KeptLayout> back = new ArrayList<>(rows.all());
            for (int one = 1; one < said.size(); one++) {
                back.add(rows.putBack("table-0123").orElseThrow());
            }
            assertThat(back).containsExactlyInAnyOrderElementsOf(said);
            assertThat(rows.putBack("table-0123")).contains(kept("anna", Map.of("column.1", "CLIENT")));
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
