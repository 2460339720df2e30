package org.riguardo.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riguardo.db.Database;
import org.riguardo.db.InTransaction;
import org.riguardo.db.TestDatabase;
import org.riguardo.exports.WatchedFolder;
import org.riguardo.exports.filed.FiledFile;
import org.riguardo.exports.filed.FiledFiles;
import org.riguardo.firm.Firm;
import org.riguardo.problem.InputProblem;

class FileKeepingTest {

    private static final Instant NOW = Instant.parse("2026-03-12T09:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Firm FIRM =
            new Firm(TestDatabase.FIRM, "Studio", ZoneId.of("Europe/Rome"), "paolo", "giulia", null, null);
    private static final List<String> WORDS = List.of("Rossi Impianti");

    @TempDir
    private Path home;

    private TestDatabase database;
    private FileKeeping keeping;

    TestDatabase open() {
        return TestDatabase.open();
    }

    @BeforeEach
    void start() {
        database = open();
        FiledFiles files = new FiledFiles(
                () -> List.of(new WatchedFolder(TestDatabase.FIRM, home.resolve("exports"), home.resolve("work"))));
        keeping = FileKeeping.of(
                Database.of(Jdbi.create(database.source())),
                new InTransaction(),
                files,
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void filed(String id, String sha, String text) throws IOException {
        database.handle()
                .execute(
                        "insert into import_run (id, firm_id, name, sha256, state, received_at, finished_at, put_away)"
                                + " values (?, 'studio', ?, ?, 'DONE', ?, ?, true)",
                        id,
                        id + ".csv",
                        sha,
                        OffsetDateTime.parse("2026-03-02T10:00:00Z"),
                        OffsetDateTime.parse("2026-03-02T10:00:00Z"));
        Path day = Files.createDirectories(home.resolve("exports/done/" + DAY));
        Files.writeString(day.resolve(id + ".csv"), text);
        Files.writeString(day.resolve(id + ".csv.report.json"), "{\"id\": \"" + id + "\"}");
    }

    private List<String> left() throws IOException {
        try (var files = Files.list(home.resolve("exports/done/" + DAY))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".csv"))
                    .sorted()
                    .toList();
        }
    }

    private String note(String id) {
        return String.valueOf(database.handle()
                .createQuery("select note from import_run where id = :id")
                .bind("id", id)
                .map((row, context) -> row.getString(1))
                .one());
    }

    private void mark(List<FiledFile> files) {
        database.handle().useTransaction(handle -> keeping.mark(handle, TestDatabase.FIRM, files));
    }

    @Test
    void filesOfAnErasedPersonGoOnceThatWasConfirmedAndTheirImportsSaySo() throws IOException {
        filed("a", "1", "x;Rossi Impianti;y");
        filed("b", "2", "x;Verdi;y");
        assertThatThrownBy(() -> keeping.toGo(TestDatabase.FIRM, WORDS, false))
                .isInstanceOfSatisfying(InputProblem.class, problem -> assertThat(problem.field())
                        .isEqualTo("files"));
        List<FiledFile> named = keeping.toGo(TestDatabase.FIRM, WORDS, true);
        assertThat(named).extracting(FiledFile::importId).containsExactly("a");

        mark(named);
        assertThat(left()).as("not before it is committed").containsExactly("a.csv", "b.csv");
        keeping.remove(FIRM);
        keeping.remove(FIRM);

        assertThat(left()).containsExactly("b.csv");
        assertThat(note("a"))
                .containsOnlyOnce("Il 12/03/2026 il file è stato tolto")
                .contains("was removed");
        assertThat(note("b")).isEqualTo("null");
        assertThat(database.handle()
                        .createQuery("select sha256 from import_run where id = 'a'")
                        .mapTo(String.class)
                        .one())
                .isEqualTo("1");
    }

    @Test
    void theSameContentDroppedAgainGoesToo() throws IOException {
        filed("a", "1", "x;Rossi Impianti;y");
        mark(keeping.toGo(TestDatabase.FIRM, WORDS, true));
        keeping.remove(FIRM);
        filed("again", "1", "x;Rossi Impianti;y");
        filed("b", "2", "x;Rossi Impianti;later");

        keeping.remove(FIRM);

        assertThat(left())
                .as("what the accounting system says later is another file")
                .containsExactly("b.csv");
    }

    @Test
    void aFileWhosePeriodIsOverGoesAndItsContentMayComeAgain() throws IOException {
        filed("a", "1", "x");
        database.handle().execute("update import_run set file_gone = 'EXPIRED'");
        keeping.remove(FIRM);
        filed("again", "1", "x");
        keeping.remove(FIRM);
        assertThat(left()).containsExactly("again.csv");
        assertThat(note("a")).contains("la sua durata era finita");
    }

    @Test
    void aFileThatWaitsIsForAPersonToDecideFirst() throws IOException {
        Files.createDirectories(home.resolve("exports"));
        Files.writeString(home.resolve("exports/new.csv"), "x;Rossi Impianti;y");
        assertThatThrownBy(() -> keeping.toGo(TestDatabase.FIRM, WORDS, true))
                .isInstanceOf(InputProblem.class)
                .hasMessageContaining("new.csv");
        assertThat(keeping.toGo(TestDatabase.FIRM, List.of("Verdi Impianti"), false))
                .isEmpty();
    }
}
