package org.riguardo.timeline.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.riguardo.api.facts.Signal;
import org.riguardo.db.Database;
import org.riguardo.db.TestDatabase;
import org.riguardo.firm.Caller;
import org.riguardo.meaning.Kind;

class NoteReadingTest {

    private static final Instant NOW = Instant.parse("2026-03-03T09:15:00Z");
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final Caller PAOLO = new Caller(TestDatabase.FIRM, "paolo");

    private final TestDatabase database = open();
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final NoteReading notes =
            NoteReading.of(Lexicons.of(Database.of(Jdbi.create(database.handle().getConnection())), clock));
    private final Deciding staff = new Deciding(database.handle(), PAOLO, ROME, NOW);

    TestDatabase open() {
        return TestDatabase.open();
    }

    @BeforeEach
    void aClient() {
        database.client(TestDatabase.FIRM, "c1", null);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void log(String note, Set<Signal> signals) {
        database.handle()
                .execute(
                        "insert into interaction (id, firm_id, client_id, at, channel, direction, purpose, signals, note,"
                                + " logged_at) values ('x1', 'studio', 'c1', ?, 'CALL', 'OUT', 'UNKNOWN', ?, ?, ?)",
                        NOW,
                        String.join(
                                ",", signals.stream().map(Signal::name).sorted().toList()),
                        note,
                        NOW);
        notes.logged(database.handle(), PAOLO, "x1", NOW, note, signals, ROME, NOW);
    }

    private List<FindingView> findings() {
        return staff.note("x1").findings();
    }

    private Map<String, Object> contact() {
        return database.handle()
                .createQuery("select purpose, money_mentioned, signals from interaction where id = 'x1'")
                .mapToMap()
                .one();
    }

    @Test
    void whatANoteSaysIsProposedAndCountsWhenItIsConfirmed() {
        log("Dice che paga a fine mese.", Set.of());
        FindingView promise = findings().stream()
                .filter(finding -> finding.kind().equals(new Kind.Heard(Signal.PROMISE)))
                .findFirst()
                .orElseThrow();
        assertThat(promise.state()).isEqualTo(State.PROPOSED);
        assertThat(promise.day()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(contact()).containsEntry("signals", "").containsEntry("money_mentioned", false);

        assertThat(staff.confirm(promise.id(), null).clients()).containsExactly("c1");
        assertThat(contact()).containsEntry("signals", "PROMISE").containsEntry("money_mentioned", true);

        staff.undo(promise.id());
        assertThat(contact()).containsEntry("signals", "").containsEntry("money_mentioned", false);
    }

    @Test
    void whatWasLoggedAsHeardIsNotProposedAgainAndStays() {
        log("Dice che paga a fine mese, poi ringrazia.", Set.of(Signal.PROMISE));
        assertThat(findings()).extracting(FindingView::kind).doesNotContain(new Kind.Heard(Signal.PROMISE));
        staff.addToContact("x1", Said.of(new Kind.Heard(Signal.COMPLAINT), null, null, null));
        assertThat(contact()).containsEntry("signals", "COMPLAINT,PROMISE");
    }

    @Test
    void aHardshipThatStaffLogBearsADayToLookAtItAgainAndCanBeTakenAway() {
        log("Ha perso la commessa.", Set.of(Signal.HARDSHIP));
        FindingView hardship = findings().stream()
                .filter(finding -> finding.kind().equals(Kinds.HARDSHIP))
                .findFirst()
                .orElseThrow();
        assertThat(hardship.reviewOn()).isEqualTo(LocalDate.of(2026, 6, 3));
        assertThat(hardship.by()).isEqualTo("paolo");
        assertThat(contact()).containsEntry("signals", "HARDSHIP");
        staff.refuse(hardship.id());
        assertThat(contact()).containsEntry("signals", "");
    }
}
