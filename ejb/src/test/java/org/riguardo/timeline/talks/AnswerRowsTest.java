package org.riguardo.timeline.talks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.riguardo.api.facts.Purpose;
import org.riguardo.db.TestDatabase;
import org.riguardo.firm.Caller;
import org.riguardo.problem.InputProblem;
import org.riguardo.problem.NotFoundProblem;

class AnswerRowsTest {

    private static final String FIRM = TestDatabase.FIRM;
    private static final Instant NOW = Instant.parse("2026-03-10T17:00:00Z");
    private static final String TEN = "2026-03-10T09:02:00Z";

    private final TestDatabase database = database();

    TestDatabase database() {
        return TestDatabase.open();
    }

    @BeforeEach
    void talks() {
        database.client(FIRM, "rossi", LocalDate.of(2020, 1, 1));
        database.client(FIRM, "verdi", LocalDate.of(2020, 1, 1));
        database.item(FIRM, "rossi", "i1", LocalDate.of(2026, 3, 1), "100.00");
        contact("call", "rossi", "CALL", TEN, "UNKNOWN", "anna");
        contact("hand", "verdi", "CALL", "2026-03-10T08:00:00Z", "UNKNOWN", "paolo");
        contact("said", "verdi", "CALL", "2026-03-10T08:30:00Z", "SUPPORT", "paolo");
        contact("old", "verdi", "CALL", "2025-03-10T08:30:00Z", "UNKNOWN", "paolo");
        contact("next", "verdi", "MEETING", "2026-03-11T08:30:00Z", "UNKNOWN", "paolo");
        database.handle()
                .execute(
                        "insert into phone_call (id, firm_id, source, direction, number, started_at, ended_at, talked_seconds,"
                                + " outcome, client_id, link_reason) values ('c1', ?, 'asterisk-cdr', 'IN', '+39061234567', ?, ?,"
                                + " 720, 'TALK', 'rossi', 'assigned')",
                        FIRM,
                        OffsetDateTime.parse(TEN),
                        OffsetDateTime.parse(TEN).plusSeconds(728));
        database.handle().execute("update interaction set call_id = 'c1', logged_by = null where id = 'call'");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void contact(String id, String client, String channel, String at, String purpose, String by) {
        database.handle()
                .execute(
                        "insert into interaction (id, firm_id, client_id, at, channel, direction, by_person, purpose, logged_at,"
                                + " logged_by) values (?, ?, ?, ?, ?, 'IN', ?, ?, ?, ?)",
                        id,
                        FIRM,
                        client,
                        OffsetDateTime.parse(at),
                        channel,
                        by,
                        purpose,
                        OffsetDateTime.parse(at),
                        by);
    }

    private List<TalkQuestion> questions(String client) {
        return new QuestionRows(database.handle(), FIRM, NOW, ZoneId.of("Europe/Rome"))
                .list(NOW.minus(Duration.ofDays(90)), client, "paolo", 0, 10);
    }

    private AnswerRows rows() {
        return new AnswerRows(database.handle(), new Caller(FIRM, "paolo"), NOW);
    }

    private Answered answer(String id, TalkAnswer answer) {
        return rows().answer(id, answer, new LinkedHashSet<>());
    }

    private String contact(String id) {
        return database.handle()
                .select(
                        "select purpose || ' ' || case when money_mentioned then 'money' else '-' end || ' '"
                                + " || case when answered then 'spoke' else 'nobody' end || ' ' || coalesce(note, '-')"
                                + " || case when withdrawn_at is null then '' else ' gone' end from interaction where id = ?",
                        id)
                .mapTo(String.class)
                .one();
    }

    @Test
    void onesOwnTalksAreAskedFirstAndWhatNobodySaidAlone() {
        assertThat(questions(null)).extracting(TalkQuestion::interactionId).containsExactly("hand", "call");
        TalkQuestion call = questions("rossi").get(0);
        assertThat(call.talkedSeconds()).isEqualTo(720);
        assertThat(call.by()).isEqualTo("anna");
        assertThat(call.recorded()).isTrue();
        assertThat(call.moneyMatters()).isTrue();
        assertThat(questions("verdi").get(0).moneyMatters()).isFalse();
        assertThat(questions("verdi").get(0).talkedSeconds()).isNull();
        assertThat(new QuestionRows(database.handle(), FIRM, NOW, ZoneId.of("Europe/Rome"))
                        .count(NOW.minus(Duration.ofDays(90)), null))
                .isEqualTo(2);
    }

    @Test
    void anAnswerIsKeptAndTakenBackWithItsNote() {
        Answered answered = answer("call", new TalkAnswer(Purpose.SUPPORT, false, false, " Preoccupata per la cassa "));
        assertThat(answered.clientName()).isEqualTo("Cliente rossi");
        assertThat(contact("call")).isEqualTo("SUPPORT - spoke Preoccupata per la cassa");
        assertThat(questions("rossi")).isEmpty();
        assertThat(rows().find(answered.id(), FIRM)).contains(answered);
        assertThat(rows().undo(answered.id())).containsExactly("rossi");
        assertThat(contact("call")).isEqualTo("UNKNOWN - spoke -");
        assertThat(questions("rossi")).hasSize(1);
        assertThat(rows().find(answered.id(), FIRM)).isEmpty();
        assertThatThrownBy(() -> rows().undo(answered.id())).isInstanceOf(NotFoundProblem.class);
    }

    @Test
    void aTalkAboutMoneyMentionsIt() {
        answer("call", new TalkAnswer(Purpose.MONEY, false, false, null));
        assertThat(contact("call")).isEqualTo("MONEY money spoke -");
    }

    @Test
    void aMachineWasNobodyUntilThatIsTakenBack() {
        Set<String> touched = new LinkedHashSet<>();
        Answered answered = rows().answer("call", new TalkAnswer(null, false, true, null), touched);
        assertThat(touched).containsExactly("rossi");
        assertThat(contact("call")).isEqualTo("UNKNOWN - nobody -");
        assertThat(questions("rossi")).isEmpty();
        assertThat(rows().undo(answered.id())).containsExactly("rossi");
        assertThat(contact("call")).isEqualTo("UNKNOWN - spoke -");
        assertThatThrownBy(() -> answer("hand", new TalkAnswer(null, false, true, null)))
                .isInstanceOfSatisfying(InputProblem.class, problem -> assertThat(problem.field())
                        .isEqualTo("nobody"));
    }

    @Test
    void aMeetingThatWasNotHeldIsNoContactUntilThatIsTakenBack() {
        database.handle()
                .execute(
                        "insert into meeting (id, firm_id, meeting_key, version, starts_at, ends_at, title, cancelled)"
                                + " values ('m1', ?, 'k', 0, ?, ?, 'Bilancio', false)",
                        FIRM,
                        OffsetDateTime.parse(TEN),
                        OffsetDateTime.parse(TEN).plusHours(1));
        contact("met", "rossi", "MEETING", TEN, "UNKNOWN", "anna");
        database.handle()
                .execute(
                        "update interaction set meeting_id = 'm1', logged_by = null, note = 'Bilancio' where id = 'met'");
        Answered answered = answer("met", new TalkAnswer(null, false, true, null));
        assertThat(contact("met")).endsWith("gone");
        rows().undo(answered.id());
        assertThat(contact("met")).isEqualTo("UNKNOWN - spoke Bilancio");
        answer("met", new TalkAnswer(Purpose.ADMIN, false, false, "Firmato"));
        assertThat(contact("met")).isEqualTo("ADMIN - spoke Bilancio\nFirmato");
    }

    @Test
    void whatCannotBeAnAnswerIsRefused() {
        assertThatThrownBy(() -> new TalkAnswer(null, false, false, null)).isInstanceOf(InputProblem.class);
        assertThatThrownBy(() -> new TalkAnswer(Purpose.UNKNOWN, false, false, null))
                .isInstanceOf(InputProblem.class);
        assertThatThrownBy(() -> new TalkAnswer(Purpose.ADMIN, false, true, null))
                .isInstanceOf(InputProblem.class);
        assertThatThrownBy(() -> new TalkAnswer(Purpose.ADMIN, false, false, "x".repeat(4_001)))
                .isInstanceOf(InputProblem.class);
        TalkAnswer answer = new TalkAnswer(Purpose.ADMIN, false, false, null);
        assertThatThrownBy(() -> answer("nothing", answer)).isInstanceOf(NotFoundProblem.class);
    }
}
