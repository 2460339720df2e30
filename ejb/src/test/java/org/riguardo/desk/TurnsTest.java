package org.riguardo.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.riguardo.api.facts.Agreement;
import org.riguardo.api.facts.AgreementKind;
import org.riguardo.clientfile.ClientFiles;
import org.riguardo.db.Database;
import org.riguardo.db.TestDatabase;
import org.riguardo.desk.agreements.AgreementBook;
import org.riguardo.desk.agreements.AgreementTerms;
import org.riguardo.firm.Caller;
import org.riguardo.firm.Callers;
import org.riguardo.firm.FirmConfig;
import org.riguardo.firm.Firms;
import org.riguardo.plan.DecisionKeeper;
import org.riguardo.plan.Policies;
import org.riguardo.plan.Turn;
import org.riguardo.plan.WorkKind;
import org.riguardo.plan.WorklistCounts;
import org.riguardo.plan.WorklistFilter;
import org.riguardo.plan.WorklistQuery;
import org.riguardo.plan.WorklistQuery.Tab;
import org.riguardo.plan.WorklistRow;
import org.riguardo.plan.WorklistRows;
import org.riguardo.problem.InputProblem;
import org.riguardo.problem.NotFoundProblem;

class TurnsTest {

    private static final Instant NOW = Instant.parse("2026-03-03T09:15:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 3);
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);

    private final TestDatabase database = database();
    private final Database shared = Database.of(Jdbi.create(database.handle().getConnection()));
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final Firms firms = Firms.of(shared, new FirmConfig(), clock);
    private final DecisionKeeper keeper =
            DecisionKeeper.of(shared, ClientFiles.of(shared, firms), Policies.of(shared), clock);
    private final Callers paolo = new Callers() {
        @Override
        public Caller current() {
            return new Caller(TestDatabase.FIRM, "paolo");
        }
    };
    private final Snoozes snoozes = Snoozes.of(paolo, shared, firms, keeper, clock);
    private final Marks marks = Marks.of(paolo, shared, keeper, clock);
    private final HandOvers handOvers = HandOvers.of(paolo, shared, keeper, clock);

    TestDatabase database() {
        return TestDatabase.open();
    }

    @BeforeEach
    void aClientToWriteTo() {
        database.client(TestDatabase.FIRM, "c1", LocalDate.of(2024, 1, 1));
        database.client(TestDatabase.FIRM, "c2", LocalDate.of(2026, 2, 1));
        database.handle().execute("update client set owner = 'anna' where id = 'c2'");
        database.handle().execute("update firm set ledger_day = date '2026-03-03'");
        database.item(TestDatabase.FIRM, "c1", "i1", TODAY.minusDays(10), "100.00");
        keeper.refreshAll(TestDatabase.FIRM);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatIsPutOffStandsOnHoldUntilItsDay() {
        assertThat(counts(TODAY)).isEqualTo(new WorklistCounts(1, 0, 1));

        snoozes.snooze("c1", MONDAY, " La contabile torna lunedì ");

        assertThat(counts(TODAY)).isEqualTo(new WorklistCounts(0, 1, 1));
        assertThat(turn(Tab.ON_HOLD).snooze().reason()).isEqualTo("La contabile torna lunedì");
        assertThat(turn(Tab.ON_HOLD).snooze().by()).isEqualTo("paolo");
        assertThat(counts(MONDAY)).isEqualTo(new WorklistCounts(1, 0, 1));
        assertThat(audited()).endsWith("snoozed");
    }

    @Test
    void aSnoozeTakenBackPutsItOnTheListAtOnce() {
        snoozes.snooze("c1", MONDAY, "Ferie");
        snoozes.wake("c1");

        assertThat(counts(TODAY).toDo()).isEqualTo(1);
        assertThat(audited()).endsWith("snoozed", "snooze-taken-back");
        assertThatThrownBy(() -> snoozes.wake("c1")).isInstanceOf(NotFoundProblem.class);
    }

    @Test
    void aMessageThatComesLaterIsNotHidden() {
        snoozes.snooze("c1", MONDAY, "Ferie");
        contact("EMAIL", "IN", "UNKNOWN", null, NOW.plusSeconds(60));
        keeper.refresh(TestDatabase.FIRM, List.of("c1"));

        assertThat(row(Tab.TO_DO).decision().action().name()).isEqualTo("REPLY");
    }

    @Test
    void aSecondMessageIsNotHiddenWhereTheAnswerToTheFirstWasPutOff() {
        contact("EMAIL", "IN", "UNKNOWN", null, NOW.minusSeconds(60));
        keeper.refresh(TestDatabase.FIRM, List.of("c1"));
        snoozes.snooze("c1", MONDAY, "Chiedo a Giulia");
        assertThat(counts(TODAY).toDo()).isZero();

        contact("EMAIL", "IN", "UNKNOWN", null, NOW.plusSeconds(60));
        keeper.refresh(TestDatabase.FIRM, List.of("c1"));

        assertThat(counts(TODAY).toDo()).isEqualTo(1);
    }

    @Test
    void whereNothingIsToBeDoneNothingIsPutOff() {
        assertThatThrownBy(() -> snoozes.snooze("c2", MONDAY, "Ferie")).isInstanceOf(InputProblem.class);
        assertThatThrownBy(() -> snoozes.snooze("c1", TODAY, "Ferie"))
                .isInstanceOfSatisfying(InputProblem.class, problem -> assertThat(problem.field())
                        .isEqualTo("until"));
        assertThatThrownBy(() -> snoozes.snooze("c1", MONDAY, " "))
                .isInstanceOfSatisfying(InputProblem.class, problem -> assertThat(problem.field())
                        .isEqualTo("reason"));
        assertThatThrownBy(() -> snoozes.snooze("elsewhere", MONDAY, "Ferie")).isInstanceOf(NotFoundProblem.class);
        assertThat(audited()).doesNotContain("snoozed");
    }

    @Test
    void whoGetsAClientHandedOverActsUntilSheHasSpokenToIt() {
        handOvers.handOver("c1", "anna", "La conosci meglio tu");

        assertThat(page(new WorklistFilter(null, "anna", null, null, null, null)))
                .hasSize(1);
        assertThat(page(new WorklistFilter(null, "paolo", null, null, null, null)))
                .isEmpty();
        assertThat(turn(Tab.TO_DO).handOver().note()).isEqualTo("La conosci meglio tu");

        contact("CALL", "OUT", "ADMIN", "anna", NOW.plusSeconds(60));
        keeper.refresh(TestDatabase.FIRM, List.of("c1"));
        assertThat(row(Tab.ALL).turn()).isEqualTo(Turn.of("paolo"));

        database.handle().execute("update interaction set withdrawn_at = now()");
        keeper.refresh(TestDatabase.FIRM, List.of("c1"));
        assertThat(row(Tab.ALL).turn().person()).isEqualTo("anna");
    }

    @Test
    void aHandOverIsTakenBackAndKnowsItsPeople() {
        handOvers.handOver("c1", "anna", null);
        handOvers.takeBack("c1");

        assertThat(turn(Tab.TO_DO)).isEqualTo(Turn.of("paolo"));
        assertThat(audited()).endsWith("handed-over", "hand-over-taken-back");
        assertThatThrownBy(() -> handOvers.handOver("c1", "nobody", null)).isInstanceOf(InputProblem.class);
        assertThatThrownBy(() -> handOvers.takeBack("c1")).isInstanceOf(NotFoundProblem.class);
    }

    @Test
    void filtersLeaveOutAndTheCountsFollow() {
        assertThat(page(new WorklistFilter(null, "paolo", "IENTE C1", null, WorkKind.EMAIL, null)))
                .extracting(WorklistRow::clientId)
                .containsExactly("c1");
        assertThat(page(new WorklistFilter(null, null, "%", null, null, null))).isEmpty();
        assertThat(page(new WorklistFilter(null, null, null, null, null, new BigDecimal("100.01"))))
                .isEmpty();
        var annas = new WorklistFilter("anna", null, null, null, null, null);
        assertThat(rows(TODAY).counts(annas)).isEqualTo(new WorklistCounts(0, 0, 1));
    }

    @Test
    void whatWasDoneIsToldNewestFirst() {
        contact("CALL", "OUT", "SUPPORT", "paolo", NOW.minusSeconds(600));
        contact("EMAIL", "IN", "UNKNOWN", null, NOW.minusSeconds(300));
        handOvers.handOver("c1", "anna", "Nota");
        var done = new DoneRows(database.handle(), TestDatabase.FIRM);

        var page = done.page(WorklistFilter.none(), NOW.minusSeconds(3600), null, 10);

        assertThat(page.items())
                .extracting(DoneRow::kind, DoneRow::clientName, DoneRow::by, DoneRow::to)
                .containsExactly(
                        tuple(DoneRow.Kind.HAND_OVER, "Cliente c1", "paolo", "anna"),
                        tuple(DoneRow.Kind.CONTACT, "Cliente c1", "paolo", null));
        assertThat(done.count(new WorklistFilter(null, "anna", null, null, null, null), NOW.minusSeconds(3600)))
                .isZero();
        assertThat(done.page(WorklistFilter.none(), NOW.minusSeconds(3600), null, 1)
                        .next())
                .isNotNull();
    }

    @Test
    void agreementsAnswersAndWhatATalkWasAboutAreDoneToo() {
        var since = NOW.minusSeconds(3600);
        contact("EMAIL", "IN", "UNKNOWN", null, NOW.minusSeconds(300));
        contact("CALL", "IN", "ADMIN", "paolo", NOW.minusSeconds(200));
        String mail = id("EMAIL");
        database.handle().execute("update interaction set logged_by = null where channel = 'CALL'");
        database.handle()
                .execute(
                        "insert into talk_answer (id, firm_id, client_id, interaction_id, nobody, purpose_before, money_before,"
                                + " answered_at, answered_by) values ('t1', 'studio', 'c1', ?, false, 'UNKNOWN', false, ?, 'anna')",
                        id("CALL"),
                        NOW);
        var caller = new Caller(TestDatabase.FIRM, "paolo");
        var book = new AgreementBook(database.handle(), caller, NOW.minusSeconds(100), TODAY, false);
        String agreement = book.make(
                        "c1",
                        new AgreementTerms(
                                AgreementKind.PROMISE,
                                null,
                                List.of(),
                                List.of(new Agreement.Instalment(MONDAY, new BigDecimal("100.00")))),
                        null)
                .id();
        marks.needsNoAnswer("c1", List.of(mail), true);

        var done = new DoneRows(database.handle(), TestDatabase.FIRM);
        assertThat(done.page(WorklistFilter.none(), since, null, 10).items())
                .extracting(DoneRow::kind, DoneRow::id, DoneRow::by, DoneRow::until, DoneRow::undoable)
                .containsExactly(
                        tuple(DoneRow.Kind.NO_ANSWER, mail, "paolo", null, true),
                        tuple(DoneRow.Kind.AGREEMENT, agreement, "paolo", MONDAY, true),
                        tuple(DoneRow.Kind.TALK, "t1", "paolo", null, true));
        assertThat(done.count(WorklistFilter.none(), since)).isEqualTo(3);

        marks.needsNoAnswer("c1", List.of(mail), false);
        book.withdraw("c1", agreement);
        assertThat(done.page(WorklistFilter.none(), since, null, 10).items())
                .extracting(DoneRow::kind)
                .containsExactly(DoneRow.Kind.TALK);
    }

    @Test
    void aMessageThatNeedsNoAnswerIsNoLongerToDo() {
        contact("EMAIL", "IN", "UNKNOWN", null, NOW.minusSeconds(60));
        keeper.refresh(TestDatabase.FIRM, List.of("c1"));
        assertThat(row(Tab.TO_DO).decision().action().name()).isEqualTo("REPLY");
        assertThat(row(Tab.TO_DO).decision().because())
                .as("the reason names the message")
                .anySatisfy(reason -> {
                    assertThat(reason.rule()).isIn("reply", "unanswered-message");
                    assertThat(reason.evidence()).containsExactly(id("EMAIL"));
                });

        marks.needsNoAnswer("c1", List.of(id("EMAIL")), true);

        assertThat(row(Tab.ALL).decision().action().name()).isNotEqualTo("REPLY");
        assertThat(audited()).endsWith("needs-no-answer");
        assertThatThrownBy(() -> marks.needsNoAnswer("c2", List.of(id("EMAIL")), true))
                .isInstanceOf(NotFoundProblem.class);
    }

    private String id(String channel) {
        return database.handle()
                .createQuery("select id from interaction where channel = :channel")
                .bind("channel", channel)
                .mapTo(String.class)
                .one();
    }

    private void contact(String channel, String direction, String purpose, String by, Instant at) {
        database.handle()
                .createUpdate(
                        "insert into interaction (id, firm_id, client_id, at, channel, direction, by_person, purpose,"
                                + " logged_at, logged_by) values (:id, :firm, 'c1', :at, :channel, :direction, :by, :purpose,"
                                + " :at, :by)")
                .bind("id", Database.newId())
                .bind("firm", TestDatabase.FIRM)
                .bind("at", at)
                .bind("channel", channel)
                .bind("direction", direction)
                .bind("by", by)
                .bind("purpose", purpose)
                .execute();
    }

    private WorklistRows rows(LocalDate day) {
        return new WorklistRows(database.handle(), TestDatabase.FIRM, day);
    }

    private WorklistCounts counts(LocalDate day) {
        return rows(day).counts(WorklistFilter.none());
    }

    private List<WorklistRow> page(WorklistFilter filter) {
        return rows(TODAY).page(new WorklistQuery(Tab.TO_DO, filter, null, 50)).items();
    }

    private WorklistRow row(Tab tab) {
        return rows(TODAY).page(WorklistQuery.of(tab)).items().stream()
                .filter(row -> row.clientId().equals("c1"))
                .findFirst()
                .orElseThrow();
    }

    private Turn turn(Tab tab) {
        return row(tab).turn();
    }

    private List<String> audited() {
        return database.handle()
                .createQuery("select what from audit_entry where what <> 'decision' order by id")
                .mapTo(String.class)
                .list();
    }
}
