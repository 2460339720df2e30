package org.riguardo.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every way of adding many rows must do. */
class BulkInsertTest {

    private static final List<String> COLUMNS = List.of("firm_id", "thread_id", "message_id");

    static Stream<TestDatabase> databases() {
        return Stream.of(TestDatabase.open(), TestDatabase.postgresql());
    }

    private static List<String> kept(TestDatabase database, List<String> texts) {
        database.handle().execute("insert into mail_thread (id, firm_id, born) values ('t', 'studio', now())");
        try (BulkInsert rows = BulkInsert.into(database.handle(), "mail_thread_id", COLUMNS)) {
            texts.forEach(text -> rows.add("studio", "t", text));
        }
        return database.handle()
                .createQuery("select message_id from mail_thread_id")
                .mapTo(String.class)
                .list();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void everySignComesBackAsItWas(TestDatabase database) {
        List<String> texts = List.of(
                "",
                "a\\b",
                "\\",
                "\\N",
                "\\.",
                "tab\tand\nline\r\nend",
                "\u0001\u001f",
                "perché \ud83d\ude42",
                "'\"%_");
        try (database) {
            assertThat(kept(database, texts)).containsExactlyInAnyOrderElementsOf(texts);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void moreRowsThanAreSentAtOnce(TestDatabase database) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            texts.add(i + " " + "x".repeat(60) + "\\");
        }
        try (database) {
            assertThat(kept(database, texts)).containsExactlyInAnyOrderElementsOf(texts);
        }
    }

    @Test
    void whatPostgresqlCannotKeepIsLeftOut() {
        try (TestDatabase database = TestDatabase.postgresql()) {
            assertThat(kept(database, List.of("a\0b\0"))).containsExactly("ab");
        }
    }
}
