package org.riguardo.plan.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.riguardo.clientfile.ClientFiles;
import org.riguardo.db.Database;
import org.riguardo.db.TestDatabase;
import org.riguardo.firm.Caller;
import org.riguardo.firm.Callers;
import org.riguardo.firm.FirmConfig;
import org.riguardo.firm.Firms;
import org.riguardo.plan.DecisionKeeper;
import org.riguardo.plan.Policies;
import org.riguardo.problem.InputProblem;
import org.riguardo.problem.NotFoundProblem;

/** The plan of calls as it is kept, from facts to rows. */
class CallPlanTest {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 3);

    private final TestDatabase database = database();
    private Instant now = at(TUESDAY, "10:15");

    TestDatabase database() {
        return TestDatabase.open();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void callsBeyondThePersonsCapacityStandOnTheFollowingDays() {
        room("paolo", 2);
        for (int i = 1; i <= 5; i++) {
            owing("c" + i, 25, 1_000 * i + ".00");
        }
        decide("c1", "c2", "c3", "c4", "c5");

        assertThat(keep()).isEqualTo(1);
        assertThat(plan())
                .containsExactly(
                        "c5 2026-03-03 1 paolo",
                        "c4 2026-03-03 2 paolo",
                        "c3 2026-03-04 1 paolo later",
                        "c2 2026-03-04 2 paolo later",
                        "c1 2026-03-05 1 paolo later");
        assertThat(keep()).as("nothing changed").isZero();
    }

    @Test
    void whatFitsInNoDayOfThePlanWaitsAndNoEmailComesOfIt() {
        room("paolo", 0);
        owing("c1", 25, "500.00");
        decide("c1");
        keep();

        assertThat(plan()).containsExactly("c1 2026-03-17 1 paolo later waiting");
        assertThat(texts("select action from decision")).containsExactly("CALL");

        now = at(LocalDate.of(2026, 3, 16), "10:15");
        database.handle().execute("update firm set snapshot_day = date '2026-03-16'");
        decide("c1");
        keep();
        assertThat(texts("select action from decision")).containsExactly("CALL");
        assertThat(plan()).containsExactly("c1 2026-03-30 1 paolo later waiting");
        assertThat(texts("select cast(since as varchar) from call_due")).containsExactly("2026-03-03");
    }

    @Test
    void aCallThatWasMadeIsNotReplacedBeyondTheDaysCapacity() {
        room("paolo", 2);
        for (int i = 1; i <= 4; i++) {
            owing("c" + i, 25, 1_000 * i + ".00");
        }
        decide("c1", "c2", "c3", "c4");
        keep();

        called("c4", "paolo", true);
        decide("c4");
        keep();

        assertThat(plan()).contains("c3 2026-03-03 1 paolo", "c2 2026-03-04 1 paolo later");
    }

    @Test
    void aBrokenAgreementTakesThePlaceOfTheLeastValuableCallOfTheDayAndThatIsRemembered() {
        room("paolo", 1);
        owing("c1", 25, "900.00");
        owing("c2", 40, "900.00");
        decide("c1");
        keep();
        assertThat(plan()).containsExactly("c1 2026-03-03 1 paolo");

        broken("c2");
        decide("c2");
        keep();

        assertThat(plan()).containsExactly("c2 2026-03-03 1 paolo", "c1 2026-03-04 1 paolo later");
        assertThat(texts("select put_off_for || ' ' || cast(put_off_from as varchar) from planned_call"
                        + " where client_id = 'c1'"))
                .containsExactly("c2 2026-03-03");
        keep();
        now = at(TUESDAY.plusDays(1), "09:00");
        decide("c1", "c2");
        keep();
        assertThat(texts("select put_off_for from planned_call where put_off_for is not null"))
                .isEmpty();
    }

    @Test
    void whoIsAwayHasNoCallsAndAHandedOverOneIsTheOthers() {
        room("paolo", 5);
        owing("c1", 25, "900.00");
        owing("c2", 25, "950.00");
        decide("c1", "c2");
        new CapacityRows(database.handle(), TestDatabase.FIRM)
                .add(new Away("a1", "paolo", TUESDAY.minusDays(5), TUESDAY.plusDays(1)));
        database.handle()
                .execute("insert into hand_over (client_id, firm_id, to_person, by_person, at)"
                        + " values ('c2', 'studio', 'anna', 'paolo', current_timestamp)");
        decide("c2");

        assertThat(keep()).isEqualTo(2);
        assertThat(plan()).containsExactly("c2 2026-03-03 1 anna", "c1 2026-03-05 1 paolo later");
        assertThat(absences("anna")).singleElement().satisfies(absence -> {
            assertThat(absence.person()).isEqualTo("paolo");
            assertThat(absence.until()).isEqualTo(TUESDAY.plusDays(1));
            assertThat(absence.count()).isEqualTo(1);
            assertThat(absence.calls()).extracting(WeekPlan.Call::clientId).containsExactly("c1");
        });
        assertThat(absences("paolo")).as("one's own absence").isEmpty();
        now = at(TUESDAY.plusDays(2), "09:00");
        assertThat(absences("anna")).as("when he is back").isEmpty();
    }

    @Test
    void aSnoozedCallTakesUpNoRoomUntilItsDay() {
        room("paolo", 1);
        owing("c1", 25, "9000.00");
        owing("c2", 25, "950.00");
        decide("c1", "c2");
        database.handle()
                .execute(
                        "insert into snooze (client_id, firm_id, until_day, reason, action, purpose, by_person, at)"
                                + " values ('c1', 'studio', date '2026-03-06', 'mercato', 'CALL', 'MONEY', 'paolo', current_timestamp)");
        decide("c1");
        keep();

        assertThat(plan()).containsExactly("c2 2026-03-03 1 paolo", "c1 2026-03-06 1 paolo later");
    }

    @Test
    void atTheWeekendThePlanBeginsOnMonday() {
        now = at(LocalDate.of(2026, 3, 7), "10:00");
        database.handle().execute("update firm set snapshot_day = date '2026-03-06'");
        owing("c1", 25, "900.00");
        decide("c1");
        keep();

        assertThat(plan()).containsExactly("c1 2026-03-09 1 paolo");
    }

    @Test
    void onlyThoseOfWhomSomethingChangedArePlannedAnew() {
        room("paolo", 5);
        owing("c1", 25, "900.00");
        owing("c2", 25, "950.00");
        database.handle().execute("update client set owner = 'anna' where id = 'c2'");
        decide("c1", "c2");
        assertThat(keep()).isEqualTo(2);
        assertThat(touches()).isZero();

        database.handle().execute("update item set open_amount = 100 where client_id = 'c2'");
        decide("c2");
        assertThat(touches()).isEqualTo(1);
        assertThat(keep()).isEqualTo(1);
    }

    @Test
    void theReasonsAreKeptInWords() {
        owing("c1", 25, "1200.00");
        decide("c1");
        keep();

        Worth worth = WorthText.read(texts("select why from planned_call").get(0));
        assertThat(worth.points()).isEqualTo(number("select worth from planned_call"));
        assertThat(worth.parts().get(0).words().it()).isEqualTo("1.200,00\u00a0€ aperti");
        assertThat(worth.parts().get(0).words().en()).isEqualTo("1.200,00\u00a0€ open");
    }

    @Test
    void aCallMovedByAPersonStaysThereUntilItIsTakenBack() {
        room("paolo", 1);
        owing("c1", 25, "9000.00");
        owing("c2", 25, "500.00");
        decide("c1", "c2");
        keep();
        LocalDate friday = TUESDAY.plusDays(3);

        var before = plans().move("c1", friday);
        assertThat(before).isEqualTo(new CallPlans.Before(null, TUESDAY));
        assertThat(plan()).containsExactly("c2 2026-03-03 1 paolo", "c1 2026-03-06 1 paolo later");
        WeekPlan week = plans().week(null, null);
        assertThat(week.person()).isEqualTo("paolo");
        assertThat(week.days()).extracting(WeekPlan.Day::on).hasSize(5).startsWith(TUESDAY);
        assertThat(week.days().get(3).calls().get(0).pinned()).isTrue();
        assertThat(week.days().get(0).full()).isTrue();

        plans().undo("c1", before);
        assertThat(plan()).containsExactly("c1 2026-03-03 1 paolo", "c2 2026-03-04 1 paolo later");
        assertThat(texts("select client_id from call_pin")).isEmpty();
        assertThat(texts("select what from audit_entry where what like 'call-%' order by id"))
                .containsExactly("call-moved", "call-move-undone");
    }

    @Test
    void aCallIsMovedOnlyToADayOfThePlanOnWhichItIsAllowed() {
        owing("c1", 25, "900.00");
        called("c1", "paolo", false);
        decide("c1");
        keep();
        assertThat(texts("select cast(earliest as varchar) from call_due")).containsExactly("2026-03-04");

        assertThatThrownBy(() -> plans().move("c1", TUESDAY))
                .isInstanceOf(InputProblem.class)
                .hasMessageContaining("day");
        assertThatThrownBy(() -> plans().move("c1", TUESDAY.plusDays(5))).isInstanceOf(InputProblem.class);
        assertThatThrownBy(() -> plans().move("nobody", TUESDAY)).isInstanceOf(NotFoundProblem.class);
        plans().move("c1", TUESDAY.plusDays(3));
        assertThat(plan()).containsExactly("c1 2026-03-06 1 paolo later");
    }

    @Test
    void thePlanFollowsWhatPeopleSetAboutTheirDays() {
        owing("c1", 25, "900.00");
        owing("c2", 25, "800.00");
        decide("c1", "c2");
        keep();
        assertThat(plan()).containsExactly("c1 2026-03-03 1 paolo", "c2 2026-03-03 2 paolo");

        capacities().setOwn(new DailyCalls(1, 0, 1, 1, 1));
        assertThat(plan()).containsExactly("c1 2026-03-04 1 paolo later", "c2 2026-03-05 1 paolo later");

        capacities().addOwnAway(TUESDAY, TUESDAY.plusDays(2));
        assertThat(plan()).containsExactly("c1 2026-03-06 1 paolo later", "c2 2026-03-09 1 paolo later");
        Capacity set = capacities().of(List.of("anna"));
        assertThat(set.of("paolo").tuesday()).isZero();
        assertThat(set.of("anna")).isEqualTo(DailyCalls.USUAL);

        capacities().removeOwnAway(set.away().get(0).id());
        capacities().setOwn(null);
        assertThat(texts("select person from call_capacity")).isEmpty();
        assertThatThrownBy(() -> capacities().setOwn(new DailyCalls(1, 0, 41, 1, 1)))
                .isInstanceOf(InputProblem.class);
        assertThatThrownBy(() -> capacities().addOwnAway(TUESDAY, TUESDAY.minusDays(1)))
                .isInstanceOf(InputProblem.class);
    }

    @Test
    void lookingAtTheWeekWritesNothing() {
        owing("c1", 25, "900.00");
        decide("c1");

        plans().week("paolo", null);
        plans().people();
        capacities().of(List.of());

        assertThat(plan()).isEmpty();
        assertThat(touches()).isEqualTo(1);
    }

    private CallPlans plans() {
        return CallPlans.of(paolo(), bridge(), Policies.of(bridge()), clock());
    }

    private CallCapacities capacities() {
        return CallCapacities.of(paolo(), bridge(), Policies.of(bridge()), clock());
    }

    private List<Absence> absences(String seenBy) {
        return Absences.of(caller(seenBy), bridge(), Policies.of(bridge()), clock())
                .now();
    }

    private static Callers paolo() {
        return caller("paolo");
    }

    private static Callers caller(String username) {
        return new Callers() {
            @Override
            public Caller current() {
                return new Caller(TestDatabase.FIRM, username);
            }
        };
    }

    private void room(String person, int calls) {
        new CapacityRows(database.handle(), TestDatabase.FIRM)
                .set(person, new DailyCalls(calls, calls, calls, calls, calls));
    }

    /** A client of half a year, for whom the policy calls from the fifth day on. */
    private void owing(String client, int days, String amount) {
        LocalDate today = LocalDate.ofInstant(now, ROME);
        if (number("select count(*) from firm where snapshot_day is not null") == 0) {
            database.handle().execute("update firm set snapshot_day = ? where id = 'studio'", today);
        }
        database.client(TestDatabase.FIRM, client, today.minusDays(180));
        database.item(TestDatabase.FIRM, client, "i-" + client, today.minusDays(days), amount);
    }

    private void called(String client, String person, boolean answered) {
        database.handle()
                .createUpdate(
                        "insert into interaction (id, firm_id, client_id, at, channel, direction, by_person, purpose,"
                                + " money_mentioned, answered, logged_at) values (:id, 'studio', :client, :at, 'CALL', 'OUT', :person,"
                                + " 'MONEY', true, :answered, :at)")
                .bind("id", "x-" + client)
                .bind("client", client)
                .bind("person", person)
                .bind("answered", answered)
                .bind("at", now.minusSeconds(60))
                .execute();
    }

    private void broken(String client) {
        database.handle()
                .execute(
                        "insert into agreement (id, firm_id, client_id, kind, made, items, logged_at) values ('g1', 'studio', ?,"
                                + " 'PROMISE', date '2026-02-10', ?, current_timestamp)",
                        client,
                        "i-" + client);
        database.handle()
                .execute(
                        "insert into instalment (agreement_id, seq, due, amount) values ('g1', 1, date '2026-02-20', 900)");
    }

    private void decide(String... clients) {
        DecisionKeeper.of(bridge(), ClientFiles.of(bridge(), firms()), Policies.of(bridge()), clock())
                .refresh(TestDatabase.FIRM, List.of(clients));
    }

    private int keep() {
        return CallPlanKeeper.of(bridge(), Policies.of(bridge()), clock()).keep(TestDatabase.FIRM);
    }

    private Firms firms() {
        return Firms.of(bridge(), new FirmConfig(), clock());
    }

    private Clock clock() {
        return Clock.fixed(now, ROME);
    }

    private Database bridge() {
        return Database.of(Jdbi.create(database.handle().getConnection()));
    }

    private List<String> plan() {
        return texts(
                "select client_id || ' ' || cast(on_day as varchar) || ' ' || cast(place as varchar) || ' ' || person"
                        + " || case when later then ' later' else '' end || case when waiting then ' waiting' else '' end"
                        + " from planned_call order by on_day, place");
    }

    private int touches() {
        return number("select count(*) from call_plan_touch");
    }

    private List<String> texts(String sql) {
        return database.handle().createQuery(sql).mapTo(String.class).list();
    }

    private int number(String sql) {
        return database.handle().createQuery(sql).mapTo(Integer.class).one();
    }

    private static Instant at(LocalDate day, String time) {
        return day.atTime(java.time.LocalTime.parse(time)).atZone(ROME).toInstant();
    }
}
