package org.riguardo.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.clientfile.ClientFiles;
import org.riguardo.db.Database;
import org.riguardo.db.TestDatabase;
import org.riguardo.firm.FirmConfig;
import org.riguardo.firm.Firms;
import org.riguardo.plan.DecisionKeeper;
import org.riguardo.plan.HeldMails;
import org.riguardo.plan.Policies;
import org.riguardo.plan.forecast.ClientPast;
import org.riguardo.privacy.Seen;

class FiguresTest {

    private static final String FIRM = TestDatabase.FIRM;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    static Stream<TestDatabase> databases() {
        return Stream.of(TestDatabase.open(), TestDatabase.postgresql());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatIsOpenByAgeAndByGroupWithTheListBehindEachFigure(TestDatabase database) {
        try (database) {
            database.client(FIRM, "c1", TODAY.minusYears(10));
            database.client(FIRM, "c2", TODAY.minusMonths(3));
            int[] late = {-5, 0, 1, 30, 31, 60, 61, 90, 91, 180, 181};
            for (int days : late) {
                database.item(FIRM, "c1", "late" + days, TODAY.minusDays(days), "100.00");
            }
            database.item(FIRM, "c2", "other", TODAY.minusDays(10), "50.00");
            database.item(FIRM, "c2", "credit", TODAY.minusDays(10), "-20.00");
            database.handle().execute("update item set disputed = true where id = 'late31'");
            database.handle().execute("update firm set snapshot_day = ?", TODAY.minusDays(1));
            keeper(database).refresh(FIRM, List.of("c1", "c2"));
            var rows = new OpenRows(database.handle(), FIRM, TODAY, Seen.ALL);

            assertThat(rows.ages())
                    .extracting(
                            figure -> figure.band(),
                            figure -> figure.amount().intValue(),
                            figure -> figure.disputed().intValue(),
                            figure -> figure.items(),
                            figure -> figure.clients())
                    .containsExactly(
                            tuple(AgeBand.NOT_DUE, 200, 0, 2, 1),
                            tuple(AgeBand.DAYS_30, 250, 0, 3, 2),
                            tuple(AgeBand.DAYS_60, 200, 100, 2, 1),
                            tuple(AgeBand.DAYS_90, 200, 0, 2, 1),
                            tuple(AgeBand.DAYS_180, 200, 0, 2, 1),
                            tuple(AgeBand.OLDER, 100, 0, 1, 1));
            rows.ages()
                    .forEach(figure -> assertThat(rows.of(figure.band(), null).items())
                            .as(figure.band().key())
                            .hasSize(figure.items()));
            assertThat(rows.credits()).isEqualByComparingTo("-20");
            assertThat(rows.groups())
                    .extracting(GroupFigure::group, figure -> figure.amount().intValue(), GroupFigure::clients)
                    .containsExactly(tuple(GroupKey.LOYAL_SLIPPED, 900, 1), tuple(GroupKey.NEW, 50, 1));
            assertThat(rows.of(GroupKey.NEW, null).items())
                    .extracting(OpenRow::itemId)
                    .containsExactly("other");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whoWasNotSpokenToForLong(TestDatabase database) {
        try (database) {
            database.client(FIRM, "never", null);
            database.client(FIRM, "new", TODAY.minusDays(10));
            database.client(FIRM, "recent", null);
            database.client(FIRM, "long", null);
            talk(database, "recent", "2026-10-01 09:00:00+00", "CALL", true);
            talk(database, "long", "2026-03-01 09:00:00+00", "MEETING", true);
            talk(database, "long", "2026-11-01 09:00:00+00", "CALL", false);
            talk(database, "never", "2026-11-01 09:00:00+00", "EMAIL", true);
            var rows = new SilentRows(database.handle(), FIRM, ROME, TODAY.minusDays(90), Seen.ALL);

            assertThat(rows.count()).isEqualTo(2);
            assertThat(rows.list(0, 10))
                    .extracting(SilentClient::clientId, SilentClient::last)
                    .containsExactly(tuple("never", null), tuple("long", LocalDate.of(2026, 3, 1)));
            assertThat(rows.list(1, 10)).extracting(SilentClient::clientId).containsExactly("long");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void mailOnHoldWithItsReasons(TestDatabase database) {
        try (database) {
            database.client(FIRM, "c1", TODAY.minusYears(10));
            database.client(FIRM, "c2", TODAY.minusYears(10));
            database.item(FIRM, "c1", "i1", TODAY.minusDays(20), "100.00");
            database.item(FIRM, "c2", "i2", TODAY.minusDays(20), "300.00");
            database.handle().execute("update firm set snapshot_day = ?", TODAY.minusDays(1));
            talk(database, "c1", "2026-11-19 15:00:00+00", "CALL", true);
            keeper(database).refresh(FIRM, List.of("c1", "c2"));

            List<HeldMails.Held> held = new HeldMails(database.handle(), FIRM).list();

            assertThat(held).extracting(HeldMails.Held::clientId).containsExactly("c1");
            assertThat(held.get(0).closed())
                    .extracting(because -> because.rule())
                    .containsExactly("supportive-contact");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void thePastOfItemsAsTheForecastReadsIt(TestDatabase database) {
        try (database) {
            database.client(FIRM, "c1", null);
            item(database, "paid", "2026-03-01", "2026-03-31", "100.00");
            known(database, "paid", "2026-03-02", "100.00", null);
            known(database, "paid", "2026-04-20", "40.00", null);
            known(database, "paid", "2026-05-10", "0.00", "2026-05-06");
            item(database, "before", "2026-01-10", "2026-02-10", "70.00");
            known(database, "before", "2026-03-02", "0.00", "2026-02-15");
            item(database, "open", "2025-06-01", "2025-07-01", "90.00");
            known(database, "open", "2026-03-02", "90.00", null);
            item(database, "disputed", "2025-06-01", "2025-07-01", "60.00");
            known(database, "disputed", "2026-03-02", "60.00", null);
            database.handle().execute("update item set disputed = true where id = 'disputed'");

            var rows = new PastRows(database.handle(), FIRM, ROME);
            ClientPast client = rows.clients().get(0);

            assertThat(client.items())
                    .extracting(item -> item.id(), item -> item.since(), item -> item.amount())
                    .as("recorded history begins with the payment of February; what was older counts from there")
                    .containsExactly(
                            tuple("open", LocalDate.of(2026, 2, 15), 90.0),
                            tuple("before", LocalDate.of(2026, 2, 15), 70.0),
                            tuple("paid", LocalDate.of(2026, 3, 1), 100.0));
            assertThat(client.items().get(2).arrivals())
                    .extracting(arrival -> arrival.on(), arrival -> arrival.amount())
                    .containsExactly(tuple(LocalDate.of(2026, 4, 20), 60.0), tuple(LocalDate.of(2026, 5, 6), 40.0));
            assertThat(rows.apart()).isEqualByComparingTo("60");
            assertThat(new PastRows(database.handle(), "other", ROME).clients()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatIsExpectedIsKeptUntilSomethingChanges(TestDatabase database) {
        try (database) {
            database.client(FIRM, "c1", TODAY.minusYears(3));
            item(database, "i1", "2026-10-01", "2026-11-30", "500.00");
            known(database, "i1", "2026-10-02", "500.00", null);
            Expectations expectations = expectations(database);

            Expected first = expectations.of(FIRM);
            assertThat(first.forecast().weeks().stream()
                            .mapToDouble(week -> week.range().expected())
                            .sum())
                    .isBetween(250.0, 500.0);
            assertThat(expectations.of(FIRM)).isSameAs(first);
            assertThat(expectations.changed()).isEmpty();

            database.handle()
                    .execute("insert into agreement (id, firm_id, client_id, kind, made, items, logged_at)"
                            + " values ('a1', 'studio', 'c1', 'DEFERRAL', '2026-11-18', 'i1', now())");
            database.handle()
                    .execute(
                            "insert into instalment (agreement_id, seq, due, amount) values ('a1', 0, '2027-03-31', 500)");
            assertThat(expectations.changed()).containsExactly(FIRM);
            Expected deferred = expectations.of(FIRM);
            assertThat(expectations.changed()).isEmpty();
            assertThat(deferred).isNotSameAs(first);
            assertThat(deferred.forecast().weeks().get(2).range().expected())
                    .isLessThan(first.forecast().weeks().get(2).range().expected());
            assertThat(deferred.promises().running()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void promisesByThePolicysOwnStates(TestDatabase database) {
        try (database) {
            database.client(FIRM, "c1", TODAY.minusYears(3));
            for (String item : List.of("kept", "broken", "runs")) {
                database.item(FIRM, "c1", item, LocalDate.of(2026, 9, 1), "100.00");
                database.handle()
                        .execute(
                                "insert into agreement (id, firm_id, client_id, kind, made, items, logged_at)"
                                        + " values (?, 'studio', 'c1', 'PROMISE', '2026-09-20', ?, now())",
                                "a-" + item,
                                item);
                database.handle()
                        .execute(
                                "insert into instalment (agreement_id, seq, due, amount) values (?, 0, ?, 100)",
                                "a-" + item,
                                item.equals("runs") ? LocalDate.of(2026, 12, 10) : LocalDate.of(2026, 10, 10));
            }
            database.handle().execute("update item set settled_on = '2026-10-09', open_amount = 0 where id = 'kept'");

            Expected expected = expectations(database).of(FIRM);

            assertThat(expected.promises().months())
                    .hasSize(6)
                    .last()
                    .isEqualTo(new Promises.Month(YearMonth.of(2026, 11), 0, 0));
            assertThat(expected.promises().months().get(4)).isEqualTo(new Promises.Month(YearMonth.of(2026, 10), 1, 1));
            assertThat(expected.promises().running()).isEqualTo(1);
            assertThat((double) expected.promises().kept()).isCloseTo(1, within(0.0));
        }
    }

    private static void talk(TestDatabase database, String client, String at, String channel, boolean answered) {
        database.handle()
                .execute(
                        "insert into interaction (id, firm_id, client_id, at, channel, direction, by_person, purpose, answered,"
                                + " logged_at) values (?, 'studio', ?, cast(? as timestamp with time zone), ?, 'OUT', 'paolo',"
                                + " 'SUPPORT', ?, now())",
                        client + at + channel.charAt(0),
                        client,
                        at,
                        channel,
                        answered);
    }

    private static void item(TestDatabase database, String id, String issued, String due, String amount) {
        database.item(FIRM, "c1", id, LocalDate.parse(due), amount);
        database.handle().execute("update item set issued = ? where id = ?", LocalDate.parse(issued), id);
    }

    private static void known(TestDatabase database, String item, String day, String open, String settled) {
        database.handle()
                .execute(
                        "insert into item_change (item_id, known_at, firm_id, client_id, open_amount, disputed, settled_on)"
                                + " values (?, cast(? as timestamp with time zone), 'studio', 'c1', ?, false, ?)",
                        item,
                        day + " 10:00:00+00",
                        new java.math.BigDecimal(open),
                        settled == null ? null : LocalDate.parse(settled));
        database.handle()
                .execute(
                        "update item set open_amount = ?, settled_on = ? where id = ?",
                        new java.math.BigDecimal(open),
                        settled == null ? null : LocalDate.parse(settled),
                        item);
    }

    private static Database shared(TestDatabase database) {
        return Database.of(Jdbi.create(database.handle().getConnection()));
    }

    private static DecisionKeeper keeper(TestDatabase database) {
        Database shared = shared(database);
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return DecisionKeeper.of(
                shared, ClientFiles.of(shared, Firms.of(shared, new FirmConfig(), clock)), Policies.of(shared), clock);
    }

    private static Expectations expectations(TestDatabase database) {
        Database shared = shared(database);
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        Firms firms = Firms.of(shared, new FirmConfig(), clock);
        return Expectations.of(shared, firms, ClientFiles.of(shared, firms), Policies.of(shared), clock);
    }
}
