package org.riguardo.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riguardo.db.TestDatabase;
import org.riguardo.problem.InputProblem;
import org.riguardo.secrets.Prints;

class ErasingTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @TempDir
    private Path home;

    private TestDatabase database;

    TestDatabase open() {
        return TestDatabase.open();
    }

    @BeforeEach
    void start() {
        database = open();
        database.client(TestDatabase.FIRM, "other", Seed.DAY);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Prints prints() {
        return Prints.of(null, home);
    }

    private Map<String, String> seed(String client) {
        Map<String, String> words = Seed.of(database, client);
        database.handle().execute("delete from client_erasure");
        words.keySet().removeIf(place -> place.startsWith("client_erasure."));
        return words;
    }

    private Erasing.Done erase(String client) {
        return database.handle()
                .inTransaction(handle -> new Erasing(handle, TestDatabase.FIRM, client, prints()).run("giulia", NOW));
    }

    @Test
    void nothingOfWhatWasWrittenAboutTheClientIsLeftInAnyTable() {
        Map<String, String> mine = seed("c1");
        Map<String, String> theirs = seed("c2");
        database.handle().execute("update outbox_mail set state = 'READY'");

        Erasing.Done done = erase("c1");

        String all = everything();
        mine.forEach((place, canary) -> {
            if (kind(place) == ColumnKind.PERSON || deleted(place)) {
                assertThat(all.contains(canary)).as(place + " is gone").isFalse();
            } else if (kind(place) == ColumnKind.LAW) {
                assertThat(all.contains(canary)).as(place + " is kept by law").isTrue();
            }
        });
        theirs.forEach((place, canary) ->
                assertThat(all.contains(canary)).as("another client's " + place).isTrue());
        assertThat(all.lines().filter(line -> line.startsWith("bytes-") && line.endsWith("c1")))
                .isEmpty();
        assertThat(all.lines().filter(line -> line.startsWith("bytes-") && line.endsWith("c2")))
                .isNotEmpty();
        assertThat(done.keptUntil()).isEqualTo(LocalDate.of(2036, 12, 31));
        assertThat(done.rows()).containsEntry("mail_message", 1L).containsEntry("item", 1L);
        assertThat(text("select flag from client_flag where client_id = 'c1'")).containsExactly("DO_NOT_CONTACT");
        assertThat(text("select state from outbox_mail where client_id = 'c1'")).containsExactly("CANCELLED");
        assertThat(text("select state from outbox_mail where client_id = 'c2'")).containsExactly("READY");
    }

    @Test
    void aClientWithoutAccountsIsNobodyAtOnceAndKnownAgainByItsNumber() {
        database.client(TestDatabase.FIRM, "rossi", Seed.DAY);
        database.handle()
                .execute("update client set vat_id = 'IT01234567890', name = 'Rossi Impianti' where id = 'rossi'");

        assertThat(erase("rossi").keptUntil()).isNull();

        assertThat(everything()).doesNotContain("IT01234567890").doesNotContain("Rossi Impianti");
        database.client(TestDatabase.FIRM, "again", Seed.DAY);
        database.handle().execute("update client set vat_id = 'IT01234567890', import_id = 'run' where id = 'again'");
        database.handle()
                .useTransaction(handle ->
                        LaterIntake.after(handle, TestDatabase.FIRM, List.of("run"), prints(), NOW.plusSeconds(60)));
        assertThat(text("select client_id from client_erasure order by client_id"))
                .containsExactly("again", "rossi");
        assertThat(text("select address from client_address where client_id = 'again'"))
                .isEmpty();
        assertThat(text("select address from client_address where client_id = 'other'"))
                .hasSize(1);
    }

    @Test
    void whatTheLawKeepsIsNobodysOnceItsTimeIsOver() {
        Map<String, String> mine = seed("c1");
        erase("c1");

        assertThat(anonymise(LocalDate.of(2036, 12, 31))).isZero();
        assertThat(anonymise(LocalDate.of(2037, 1, 1))).isEqualTo(1);
        assertThat(anonymise(LocalDate.of(2037, 1, 2))).isZero();

        String all = everything();
        mine.forEach((place, canary) -> {
            if (kind(place) == ColumnKind.LAW) {
                assertThat(all.contains(canary)).as(place).isFalse();
            }
        });
        assertThat(text("select name from client where id = 'c1'")).containsExactly(Anonymising.NOBODY);
    }

    @Test
    void textsAboutManyNoLongerNameTheClient() {
        database.client(TestDatabase.FIRM, "rossi", Seed.DAY);
        database.handle()
                .execute(
                        "insert into import_run (id, firm_id, name, sha256, state, received_at, problems) values"
                                + " ('run', 'studio', 'f', 'x', 'DONE', ?, '[{\"value\":\"rossi@cliente.example e Cliente other\"}]')",
                        Seed.AT);
        erase("rossi");
        assertThat(text("select problems from import_run")).containsExactly("[{\"value\":\"··· e Cliente other\"}]");
    }

    @Test
    void twiceIsRefusedAndSoIsWhileAMailLeaves() {
        seed("c1");
        database.handle().execute("update outbox_mail set state = 'SENDING'");
        assertThatThrownBy(() -> erase("c1")).isInstanceOf(InputProblem.class);
        database.handle().execute("update outbox_mail set state = 'SENT'");
        erase("c1");
        assertThatThrownBy(() -> erase("c1")).isInstanceOf(InputProblem.class);
    }

    private int anonymise(LocalDate today) {
        return database.handle().inTransaction(handle -> new Anonymising(handle).over(TestDatabase.FIRM, today, NOW));
    }

    private static RegisteredTable table(String place) {
        return Registry.get().tables().stream()
                .filter(one -> one.name().equals(place.substring(0, place.indexOf('.'))))
                .findFirst()
                .orElseThrow();
    }

    private static ColumnKind kind(String place) {
        return table(place).columns().get(place.substring(place.indexOf('.') + 1));
    }

    private static boolean deleted(String place) {
        return table(place).ending() == Ending.DELETE;
    }

    private List<String> text(String sql) {
        return database.handle().createQuery(sql).mapTo(String.class).list();
    }

    /** Every text of every table. */
    private String everything() {
        Map<String, List<Row>> all = new LinkedHashMap<>();
        Registry.get().tables().stream()
                .filter(table -> !table.name().startsWith("flyway"))
                .forEach(table -> all.put(
                        table.name(),
                        new ArrayList<>(database.handle()
                                .createQuery("select * from " + table.name())
                                .map((row, context) ->
                                        Row.of(row, List.copyOf(table.columns().keySet())))
                                .list())));
        StringBuilder texts = new StringBuilder();
        all.values()
                .forEach(rows -> rows.forEach(row -> row.values().values().forEach(value -> texts.append(
                                value instanceof byte[] bytes
                                        ? new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1)
                                        : value)
                        .append('\n'))));
        return texts.toString();
    }
}
