package org.riguardo.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.riguardo.clientfile.ClientFiles;
import org.riguardo.db.BulkInsert;
import org.riguardo.db.Database;
import org.riguardo.db.TestDatabase;
import org.riguardo.firm.FirmConfig;
import org.riguardo.firm.Firms;
import org.riguardo.plan.Policies;
import org.riguardo.privacy.Seen;

/** The figures of a firm with 5,000 clients and 100,000 items on PostgreSQL: what each takes is printed, and bounded generously. */
class FiguresOfManyTest {

    private static final String FIRM = TestDatabase.FIRM;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final int CLIENTS = 5_000;
    private static final int ITEMS = 20;

    @Test
    void fiveThousandClientsAndAHundredThousandItems() {
        try (TestDatabase database = TestDatabase.postgresql()) {
            fill(database);
            var open = new OpenRows(database.handle(), FIRM, TODAY, Seen.ALL);
            var silent = new SilentRows(database.handle(), FIRM, ROME, TODAY.minusDays(90), Seen.ALL);
            Database shared = Database.of(Jdbi.create(database.handle().getConnection()));
            Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
            Firms firms = Firms.of(shared, new FirmConfig(), clock);
            Expectations expectations =
                    Expectations.of(shared, firms, ClientFiles.of(shared, firms), Policies.of(shared), clock);

            assertThat(timed("ages", open::ages)).hasSize(6);
            assertThat(timed("groups", open::groups)).isNotEmpty();
            assertThat(timed("a list of 100", () -> open.of(AgeBand.OLDER, null).items()))
                    .hasSize(100);
            assertThat(timed("clients not spoken to", silent::count)).isPositive();
            assertThat(timed("the longest of them", () -> silent.list(0, 8))).hasSize(8);
            assertThat(timed("items read", () -> new PastRows(database.handle(), FIRM, ROME).clients()))
                    .hasSize(CLIENTS);
            Expected first = timed("forecast and its check, computed", () -> expectations.of(FIRM));
            assertThat(first.forecast().weekBefore()).hasSize(12);
            assertThat(timed("forecast and its check, computed again", () -> Expectations.of(
                                    shared, firms, ClientFiles.of(shared, firms), Policies.of(shared), clock)
                            .of(FIRM)))
                    .isEqualTo(first);
            assertThat(timed("forecast, kept", () -> expectations.of(FIRM))).isSameAs(first);
        }
    }

    private static <T> T timed(String what, Supplier<T> work) {
        var threads = ManagementFactory.getThreadMXBean();
        long begun = System.nanoTime();
        long used = threads.getCurrentThreadCpuTime();
        T result = work.get();
        long millis = (System.nanoTime() - begun) / 1_000_000;
        long own = (threads.getCurrentThreadCpuTime() - used) / 1_000_000;
        System.out.printf("5,000 clients, 100,000 items: %s %d ms, %d of it computing here%n", what, millis, own);
        assertThat(millis).as(what).isLessThan(60_000);
        return result;
    }

    private static void fill(TestDatabase database) {
        Random dice = new Random(5);
        var handle = database.handle();
        handle.execute("update firm set snapshot_day = ?", TODAY.minusDays(1));
        try (var rows = BulkInsert.into(handle, "client", List.of("id", "firm_id", "name", "since", "owner"))) {
            for (int client = 0; client < CLIENTS; client++) {
                rows.add("c" + client, FIRM, "Cliente " + client, TODAY.minusYears(4), "paolo");
            }
        }
        try (var rows = BulkInsert.into(
                handle,
                "item",
                List.of(
                        "id",
                        "firm_id",
                        "client_id",
                        "item_key",
                        "number",
                        "issued",
                        "due",
                        "amount",
                        "open_amount",
                        "currency",
                        "settled_on",
                        "known_at",
                        "first_open"))) {
            for (int item = 0; item < CLIENTS * ITEMS; item++) {
                LocalDate issued = TODAY.minusDays(dice.nextInt(900));
                LocalDate due = issued.plusDays(30);
                LocalDate paid =
                        due.plusDays(Math.round(20 * (item % CLIENTS) / (double) CLIENTS + 8 * dice.nextGaussian()));
                boolean settled = paid.isBefore(TODAY) && dice.nextInt(40) > 0;
                BigDecimal amount = BigDecimal.valueOf(10_000 + dice.nextInt(90_000), 2);
                rows.add(
                        "i" + item,
                        FIRM,
                        "c" + item % CLIENTS,
                        "i" + item,
                        "n" + item,
                        issued,
                        due,
                        amount,
                        settled ? BigDecimal.ZERO : amount,
                        "EUR",
                        settled ? paid : null,
                        issued.atStartOfDay(ROME).toInstant(),
                        amount);
            }
        }
        handle.execute(
                "insert into item_change (item_id, known_at, firm_id, client_id, open_amount, disputed, settled_on)"
                        + " select id, cast(settled_on as timestamp) + interval '12 hours', firm_id, client_id, 0, false, settled_on"
                        + " from item where settled_on is not null and cast(settled_on as timestamp) + interval '12 hours' > known_at");
        try (var rows = BulkInsert.into(
                handle,
                "interaction",
                List.of("id", "firm_id", "client_id", "at", "channel", "direction", "purpose", "logged_at"))) {
            for (int talk = 0; talk < 100_000; talk++) {
                Instant at = NOW.minusSeconds(3_600L * dice.nextInt(24 * 800));
                rows.add(
                        "x" + talk,
                        FIRM,
                        "c" + dice.nextInt(CLIENTS),
                        at,
                        talk % 3 == 0 ? "CALL" : "EMAIL",
                        "OUT",
                        "ADMIN",
                        at);
            }
        }
        handle.execute("analyze");
    }
}
