package org.riguardo.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PutTest {

    private static final int ROUNDS = 20;
    private static final int AT_ONCE = 8;

    @ParameterizedTest
    @EnumSource
    void theLastOfManyWhoSaveAtOnceStaysAndNobodyIsRefused(TestServer server) throws Exception {
        try (TestDatabase rows = server.open()) {
            TestTransactions transactions = new TestTransactions(rows.source());
            Database database = transactions.database();
            for (int round = 0; round < ROUNDS; round++) {
                String key = "key" + round;
                List<Integer> saved = AtOnce.run(
                        AT_ONCE,
                        number -> transactions.call(() -> {
                            database.use(handle -> text(handle, key, "text " + number));
                            return number;
                        }));
                assertThat(saved).hasSize(AT_ONCE);
                assertThat(texts(rows, key)).singleElement().satisfies(row -> assertThat(saved)
                        .extracting(
                                number -> Map.<String, Object>of("subject", "text " + number, "body", "text " + number))
                        .contains(row));
                transactions.call(() -> {
                    database.use(handle -> text(handle, key, "the last"));
                    return key;
                });
                assertThat(texts(rows, key)).containsExactly(Map.of("subject", "the last", "body", "the last"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aColumnThatIsNotNamedStaysAndAnEmptyOneIsWritten(TestServer server) {
        try (TestDatabase rows = server.open()) {
            writing(rows, List.of("form", "iban"), "LEI", "IT60X0542811101000000123456");
            writing(rows, List.of("form"), "TU", null);
            assertThat(iban(rows)).isEqualTo("IT60X0542811101000000123456");
            writing(rows, List.of("form", "iban"), "TU", null);
            assertThat(iban(rows)).isNull();
        }
    }

    private static void text(Handle handle, String key, String words) {
        Dialect.of(handle)
                .put(
                        handle,
                        "tone_text",
                        List.of("firm_id", "pack", "text_key"),
                        List.of("subject", "body", "changed_at", "changed_by"),
                        row -> row.bind("firm_id", TestDatabase.FIRM)
                                .bind("pack", "pack")
                                .bind("text_key", key)
                                .bind("subject", words)
                                .bind("body", words)
                                .bind("changed_at", Instant.EPOCH)
                                .bind("changed_by", "anna"));
    }

    private static List<Map<String, Object>> texts(TestDatabase rows, String key) {
        return rows.handle()
                .createQuery("select subject, body from tone_text where text_key = :key")
                .bind("key", key)
                .map((row, context) -> Map.<String, Object>of("subject", row.getString(1), "body", row.getString(2)))
                .list();
    }

    private static void writing(TestDatabase rows, List<String> columns, String form, String iban) {
        Dialect.of(rows.handle()).put(rows.handle(), "writing_setting", List.of("firm_id"), columns, row -> {
            row.bind("firm_id", TestDatabase.FIRM).bind("form", form);
            if (columns.contains("iban")) {
                row.bind("iban", iban);
            }
        });
    }

    private static String iban(TestDatabase rows) {
        return rows.handle()
                .createQuery("select iban from writing_setting")
                .map((row, context) -> row.getString(1))
                .list()
                .get(0);
    }
}
