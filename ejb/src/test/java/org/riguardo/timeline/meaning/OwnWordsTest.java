package org.riguardo.timeline.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riguardo.api.facts.Signal;
import org.riguardo.db.TestDatabase;
import org.riguardo.firm.Caller;
import org.riguardo.meaning.Finding;
import org.riguardo.meaning.Kind;
import org.riguardo.meaning.Lexicon;
import org.riguardo.meaning.Meaning;
import org.riguardo.meaning.Voice;
import org.riguardo.problem.InputProblem;

class OwnWordsTest {

    private static final Instant NOW = Instant.parse("2026-03-03T10:00:00Z");
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final Caller PAOLO = new Caller(TestDatabase.FIRM, "paolo");
    private static final Kind PROMISE = new Kind.Heard(Signal.PROMISE);
    private static final String PETRONIO = "language it\nday 10-04: a san petronio\n";

    private final TestDatabase database = open();
    private final Deciding staff = new Deciding(database.handle(), PAOLO, ROME, NOW);

    TestDatabase open() {
        return TestDatabase.open();
    }

    @BeforeEach
    void aMail() {
        database.client(TestDatabase.FIRM, "c1", null);
        database.handle()
                .execute(
                        "insert into mail_message (id, firm_id, account, folder, uid_validity, uid, identity, thread_id,"
                                + " direction, subject, sent_at, kind, new_text, client_id) values ('m1', 'studio', 'a',"
                                + " 'INBOX', 1, 1, 'm1', 't1', 'IN', 'Fattura', ?, 'HUMAN', 'Paghiamo a San Petronio.', 'c1')",
                        NOW);
        database.handle()
                .execute(
                        "insert into interaction (id, firm_id, client_id, at, channel, direction, purpose, message_id,"
                                + " logged_at) values ('x1', 'studio', 'c1', ?, 'EMAIL', 'IN', 'UNKNOWN', 'm1', ?)",
                        NOW,
                        NOW);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Rereading.Result reread(String words) {
        return new Rereading(database.handle(), TestDatabase.FIRM, ROME, NOW).by(OwnWords.usable(words, ""));
    }

    @Test
    void aDayOfTheFirmsOwnIsUnderstoodInMailThatIsKeptAlready() {
        reread("");
        assertThat(staff.message("m1").findings()).noneMatch(finding -> finding.day() != null);
        Rereading.Result result = reread(PETRONIO);
        assertThat(result.messages()).isEqualTo(1);
        assertThat(result.clients()).containsExactly("c1");
        assertThat(staff.message("m1").findings())
                .filteredOn(finding -> finding.kind().equals(PROMISE))
                .singleElement()
                .satisfies(finding -> assertThat(finding.day()).isEqualTo(LocalDate.of(2026, 10, 4)));
        assertThat(staff.message("m1").signals()).containsExactly(Signal.PROMISE);

        assertThat(reread(PETRONIO).messages()).isZero();
    }

    @Test
    void whatAPersonRefusedStaysRefusedWhateverTheWordsSayLater() {
        reread(PETRONIO);
        FindingView promise = staff.message("m1").findings().stream()
                .filter(finding -> finding.kind().equals(PROMISE))
                .findFirst()
                .orElseThrow();
        staff.refuse(promise.id());
        reread("");
        reread(PETRONIO);
        assertThat(staff.message("m1").findings())
                .filteredOn(finding -> finding.kind().equals(PROMISE))
                .extracting(FindingView::state)
                .containsExactly(State.REFUSED);
        assertThat(staff.message("m1").signals()).isEmpty();
    }

    @Test
    void versionsFollowEachOther() {
        WordsRows rows = new WordsRows(database.handle(), TestDatabase.FIRM);
        assertThat(rows.newest()).isEmpty();
        assertThat(rows.save(PETRONIO, "", "paolo", NOW)).isEqualTo(1);
        assertThat(rows.save("", "", "giulia", NOW)).isEqualTo(2);
        assertThat(rows.newest())
                .hasValueSatisfying(newest -> assertThat(newest.savedBy()).isEqualTo("giulia"));
        assertThat(rows.version(1))
                .hasValueSatisfying(first -> assertThat(first.words()).isEqualTo(PETRONIO));
        assertThat(new WordsRows(database.handle(), "altro").all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "parole senza lingua | '' | words | 1",
                "language it;niente | '' | words | 2",
                "'' | language it;rule x: QUALCOSA certain | rules | 2",
                "'' | language it;rule x: PROMISE certain;  when: mai-visto | rules | 3"
            })
    void whatCannotBeUsedNamesItsLine(String words, String rules, String field, int line) {
        assertThatThrownBy(() -> OwnWords.usable(words.replace(";", "\n"), rules.replace(";", "\n")))
                .isInstanceOfSatisfying(InputProblem.class, problem -> {
                    assertThat(problem.field()).isEqualTo(field);
                    assertThat(problem.sentence().it())
                            .startsWith("Riga " + line + " delle ")
                            .containsPattern("scriva|aggiunga")
                            .doesNotContain("write");
                    assertThat(problem.sentence().en()).startsWith("Line " + line + " of the ");
                });
    }

    @Test
    void theExamplesOfTheGuideCanBeUsed() throws Exception {
        String guide = Files.readString(Path.of("../docs/meaning.md"));
        List<String> blocks = Pattern.compile("```\\n(language it\\n.*?)```", Pattern.DOTALL)
                .matcher(guide)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(blocks).hasSize(2);
        Lexicon lexicon = OwnWords.usable(blocks.get(0), blocks.get(1));
        List<Finding> findings = Meaning.of(
                        "Onoriamo la notula per San Petronio.", "", LocalDate.of(2026, 3, 3), Voice.IN, lexicon)
                .findings();
        assertThat(findings)
                .filteredOn(finding -> finding.kind().equals(PROMISE))
                .singleElement()
                .satisfies(finding -> assertThat(finding.day()).isEqualTo(LocalDate.of(2026, 10, 4)));
        assertThat(Meaning.of("Allora ci vediamo alla quindicina.", "", LocalDate.of(2026, 3, 3), Voice.IN, lexicon)
                        .findings())
                .extracting(Finding::rule)
                .containsExactly("alla-quindicina");
    }
}
