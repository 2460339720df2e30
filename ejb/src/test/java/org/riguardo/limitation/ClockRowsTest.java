package org.riguardo.limitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.riguardo.db.Database;
import org.riguardo.db.TestDatabase;
import org.riguardo.firm.Firm;
import org.riguardo.privacy.Seen;
import org.riguardo.problem.InputProblem;
import org.riguardo.problem.NotFoundProblem;

class ClockRowsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final Firm STUDIO =
            new Firm(TestDatabase.FIRM, "Studio", ZoneId.of("Europe/Rome"), "paolo", "giulia", null, null);

    static Stream<TestDatabase> databases() {
        return Stream.of(TestDatabase.open(), TestDatabase.postgresql());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatNearsItsTermStandsByDaysLeft(TestDatabase database) {
        try (database) {
            client(database, "c1");
            client(database, "c2");
            issued(database, "c1", "first-day", TODAY.minusYears(3).plusDays(180));
            issued(database, "c1", "not-yet", TODAY.minusYears(3).plusDays(181));
            issued(database, "c2", "soon", TODAY.minusYears(3).plusDays(5));
            issued(database, "c2", "settled", TODAY.minusYears(4));
            database.handle().execute("update item set settled_on = due where id = 'settled'");
            issued(database, "c2", "undated", TODAY.minusYears(4));
            database.handle().execute("update item set issued = null where id = 'undated'");

            ClockList list = list(database);

            assertThat(list.near()).extracting(ClockClient::clientId).containsExactly("c2", "c1");
            assertThat(list.near().get(0).daysLeft(TODAY)).isEqualTo(5);
            assertThat(list.near().get(1).items()).extracting(ClockItem::id).containsExactly("first-day");
            assertThat(list.near().get(1).partner()).isEqualTo("giulia");
            assertThat(list.interrupted()).isEmpty();
            assertThat(list.undated()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatNobodyHasDealtWithWaitsForThePartnerOfTheClient(TestDatabase database) {
        try (database) {
            client(database, "c1");
            client(database, "c2");
            client(database, "c3");
            database.handle().execute("update client set partner = 'marta' where id = 'c2'");
            issued(database, "c1", "one", TODAY.minusYears(3).plusDays(180));
            issued(database, "c1", "two", TODAY.minusYears(3));
            issued(database, "c2", "three", TODAY.minusYears(3));
            issued(database, "c3", "not-yet", TODAY.minusYears(3).plusDays(181));

            assertThat(waiting(database, "giulia")).isEqualTo(1);
            assertThat(waiting(database, "marta")).isEqualTo(1);
            assertThat(waiting(database, "paolo")).isZero();
            ActRows acts = new ActRows(database.handle(), TestDatabase.FIRM);
            acts.insert(new NewAct("c1", ActKind.PEC, TODAY.minusDays(2), List.of("two"), null), null, "giulia", NOW);
            assertThat(waiting(database, "giulia")).as("one of two").isEqualTo(1);
            String id = acts.insert(
                    new NewAct("c1", ActKind.PEC, TODAY.minusDays(2), List.of("one", "two"), null),
                    null,
                    "giulia",
                    NOW);
            assertThat(waiting(database, "giulia")).isZero();
            acts.withdraw("c1", id, "giulia", NOW);
            assertThat(waiting(database, "giulia")).isEqualTo(1);
            acts.insert(
                    new NewAct("c1", ActKind.PEC, TODAY.minusYears(3), List.of("one", "two"), null),
                    null,
                    "giulia",
                    NOW);
            assertThat(waiting(database, "giulia")).as("near its end again").isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void theNumberThatWaitsIsKeptUntilSomethingIsRecorded(TestDatabase database) {
        try (database) {
            NearCounts counts = NearCounts.of(
                    Database.of(TestDatabase.configured(Jdbi.create(database.source()))),
                    Clock.fixed(NOW, ZoneOffset.UTC));
            client(database, "c1");
            assertThat(counts.of(STUDIO, "giulia")).isZero();
            issued(database, "c1", "one", TODAY.minusYears(3));
            assertThat(counts.of(STUDIO, "giulia")).isZero();
            counts.forget("other");
            assertThat(counts.of(STUDIO, "giulia")).isZero();
            counts.forget(TestDatabase.FIRM);
            assertThat(counts.of(STUDIO, "giulia")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whereALetterGoesIsKnown(TestDatabase database) {
        try (database) {
            client(database, "c1");
            client(database, "c2");
            issued(database, "c1", "one", TODAY.minusYears(3));
            issued(database, "c2", "two", TODAY.minusYears(3));
            database.handle()
                    .execute("insert into client_place (id, firm_id, client_id, street, postcode, town, source)"
                            + " values ('p', 'studio', 'c1', 'Via Lunga 1', '10100', 'Torino', 'test')");
            database.handle()
                    .execute("insert into client_address (firm_id, client_id, address, kind, source)"
                            + " values ('studio', 'c1', 'rossi@pec.example', 'PEC', 'test')");

            assertThat(Addressee.of(database.handle(), "c1"))
                    .isEqualTo(new Addressee(List.of("Via Lunga 1", "10100 Torino"), List.of("rossi@pec.example")));
            assertThat(Addressee.of(database.handle(), "c2")).isEqualTo(new Addressee(List.of(), List.of()));
            ClockList list = list(database);
            assertThat(list.near()).extracting(ClockClient::clientId).containsExactlyInAnyOrder("c1", "c2");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void anInterruptionStartsTheTermOfItsItemsAnewUntilItIsTakenBack(TestDatabase database) {
        try (database) {
            client(database, "c1");
            issued(database, "c1", "i1", TODAY.minusYears(4));
            issued(database, "c1", "i2", TODAY.minusYears(3));
            var acts = new ActRows(database.handle(), TestDatabase.FIRM);
            String both = acts.insert(
                    new NewAct("c1", ActKind.ACKNOWLEDGEMENT, TODAY.minusDays(9), List.of("i1", "i2"), "mail"),
                    null,
                    "giulia",
                    NOW);

            ClockList list = list(database);
            assertThat(list.near()).isEmpty();
            ClockItem item = list.interrupted().get(0).items().get(0);
            assertThat(item.term().from()).isEqualTo(TODAY.minusDays(9));
            assertThat(item.term().daysLeft(TODAY)).isEqualTo(365 * 3 - 9 + 1);
            assertThat(list.interrupted().get(0).acts()).singleElement().satisfies(act -> assertThat(act.by())
                    .isEqualTo("giulia"));

            acts.withdraw("c1", both, "marta", NOW);
            assertThat(list(database).near()).hasSize(1);
            assertThatThrownBy(() -> acts.withdraw("c1", both, "marta", NOW)).isInstanceOf(NotFoundProblem.class);
            assertThatThrownBy(() -> new ActRows(database.handle(), "other").withdraw("c1", both, "x", NOW))
                    .isInstanceOf(NotFoundProblem.class);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aLetterTakenBackFromTheTimelineInterruptsNothing(TestDatabase database) {
        try (database) {
            client(database, "c1");
            issued(database, "c1", "i1", TODAY.minusYears(3));
            database.handle()
                    .execute(
                            "insert into interaction (id, firm_id, client_id, at, channel, direction, purpose, logged_at)"
                                    + " values ('x1', 'studio', 'c1', '2026-11-20 11:00:00+00', 'LETTER', 'OUT', 'MONEY', now())");
            assertThat(list(database).near().get(0).hints())
                    .containsExactly(new Hint(ActKind.LETTER, LocalDate.of(2026, 11, 20), Hint.Source.LETTER));
            new ActRows(database.handle(), TestDatabase.FIRM)
                    .insert(
                            new NewAct("c1", ActKind.LETTER, LocalDate.of(2026, 11, 20), List.of("i1"), null),
                            "x1",
                            "giulia",
                            NOW);
            assertThat(list(database).near()).isEmpty();
            assertThat(list(database).interrupted().get(0).hints()).isEmpty();

            database.handle().execute("update interaction set withdrawn_at = now() where id = 'x1'");
            assertThat(list(database).near()).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatMayHaveInterruptedItIsAHintAndResetsNothing(TestDatabase database) {
        try (database) {
            client(database, "c1");
            issued(database, "c1", "i1", TODAY.minusYears(3));
            database.handle()
                    .execute("insert into payment (id, firm_id, client_id, received_on, amount, currency)"
                            + " values ('p1', 'studio', 'c1', '2026-01-10', 50, 'EUR')");
            database.handle().execute("insert into payment_item (payment_id, item_id, amount) values ('p1', 'i1', 50)");
            database.handle()
                    .execute("insert into agreement (id, firm_id, client_id, kind, made, items, logged_at)"
                            + " values ('a1', 'studio', 'c1', 'PROMISE', '2026-02-10', 'i1', now())");

            ClockClient client = list(database).near().get(0);

            assertThat(client.hints())
                    .containsExactly(
                            new Hint(ActKind.ACKNOWLEDGEMENT, LocalDate.of(2026, 2, 10), Hint.Source.AGREEMENT),
                            new Hint(ActKind.PAYMENT, LocalDate.of(2026, 1, 10), Hint.Source.PAYMENT));
            assertThat(client.items().get(0).term().reset()).isNull();
        }
    }

    @Test
    void theLatestDayThatIsNearIsTheLastOne() {
        for (LocalDate today = TODAY; today.isBefore(TODAY.plusYears(3)); today = today.plusDays(1)) {
            LocalDate latest = Term.latestNear(today);
            assertThat(Term.of(latest, List.of()).near(today)).isTrue();
            assertThat(Term.of(latest.plusDays(1), List.of()).near(today)).isFalse();
        }
    }

    @Test
    void threeYearsThenTen() {
        Term term = Term.of(LocalDate.of(2020, 2, 29), List.of());

        assertThat(term.shortEnd()).isEqualTo(LocalDate.of(2023, 2, 28));
        assertThat(term.shortOver(LocalDate.of(2023, 2, 28))).isFalse();
        assertThat(term.daysLeft(LocalDate.of(2023, 2, 28))).isZero();
        assertThat(term.daysLeft(LocalDate.of(2023, 3, 1))).isEqualTo(7 * 365 + 2 - 1);
        assertThat(term.near(LocalDate.of(2022, 9, 1))).isFalse();
        assertThat(term.near(LocalDate.of(2022, 9, 2))).isTrue();
    }

    @Test
    void onlyWhatMayHaveHappenedToItemsOfTheClientCanBeRecorded() {
        Set<String> known = Set.of("i1");
        new NewAct("c1", ActKind.PEC, TODAY, List.of("i1"), null).check(TODAY, known);
        assertThatThrownBy(
                        () -> new NewAct("c1", ActKind.PEC, TODAY.plusDays(1), List.of("i1"), null).check(TODAY, known))
                .isInstanceOf(InputProblem.class);
        assertThatThrownBy(() -> new NewAct("c1", ActKind.PEC, TODAY, List.of("other"), null).check(TODAY, known))
                .isInstanceOf(InputProblem.class);
        assertThatThrownBy(() -> new NewAct("c1", ActKind.PEC, TODAY, List.of(), null).check(TODAY, known))
                .isInstanceOf(InputProblem.class);
    }

    private static void client(TestDatabase database, String id) {
        database.client(TestDatabase.FIRM, id, null);
    }

    private static void issued(TestDatabase database, String client, String id, LocalDate issued) {
        database.item(TestDatabase.FIRM, client, id, issued.plusDays(30), "100.00");
        database.handle().execute("update item set issued = ? where id = ?", issued, id);
    }

    private static int waiting(TestDatabase database, String partner) {
        return new ClockRows(database.handle(), STUDIO, TODAY).waitingFor(partner);
    }

    private static ClockList list(TestDatabase database) {
        return new ClockRows(database.handle(), STUDIO, TODAY).list(Seen.ALL);
    }
}
