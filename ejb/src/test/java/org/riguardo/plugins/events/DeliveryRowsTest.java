package org.riguardo.plugins.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riguardo.api.event.EventType;
import org.riguardo.db.AtOnce;
import org.riguardo.db.Database;
import org.riguardo.db.TestDatabase;
import org.riguardo.db.TestServer;
import org.riguardo.db.TestTransactions;

class DeliveryRowsTest {

    private static final String FIRM = TestDatabase.FIRM;
    private static final Instant NOW = Instant.parse("2026-03-05T09:00:00Z");

    @ParameterizedTest
    @EnumSource
    void ofThoseWhoTellAtTheSameTimeOneDoesAndOneWhoDiedIsFollowed(TestServer server) throws Exception {
        try (TestDatabase rows = server.open()) {
            TestTransactions transactions = new TestTransactions(rows.source());
            Database database = transactions.database();
            publish(database, "c1", "m1");
            long seq = due(database, NOW).get(0).seq();

            List<Boolean> claimed = AtOnce.run(
                    4,
                    number -> transactions.call(() -> database.with(
                            handle -> new DeliveryRows(handle, FIRM).claim(seq, "worker" + number, NOW))));

            assertThat(claimed).containsOnlyOnce(true);
            assertThat(due(database, NOW)).isEmpty();
            assertThat(due(database, NOW.plus(DeliveryRows.HELD).plusSeconds(1)))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theOldestOfEachClientIsDueAndWhatWasGivenUpComesAgainWhenAsked(TestServer server) {
        try (TestDatabase rows = server.open()) {
            Database database = new TestTransactions(rows.source()).database();
            publish(database, "c1", "m1");
            publish(database, "c1", "m2");
            publish(database, "c2", "m3");
            assertThat(due(database, NOW))
                    .extracting(one -> one.event().details().get("mailId"))
                    .containsExactly("m1", "m3");

            long first = due(database, NOW).get(0).seq();
            database.use(handle -> {
                DeliveryRows all = new DeliveryRows(handle, FIRM);
                assertThat(all.claim(first, "x", NOW)).isTrue();
                all.settle(first, "another", Delivery.State.TOLD, NOW, null, NOW);
                assertThat(all.find("com.example.a", first).orElseThrow().state())
                        .isEqualTo(Delivery.State.WAITING);
                all.settle(first, "x", Delivery.State.GIVEN_UP, NOW, "HTTP 500", NOW);
            });
            assertThat(due(database, NOW))
                    .extracting(one -> one.event().details().get("mailId"))
                    .containsExactly("m2", "m3");
            database.use(handle -> {
                assertThat(new DeliveryRows(handle, "altro").again("com.example.a", null, NOW))
                        .isZero();
                assertThat(new DeliveryRows(handle, FIRM).again("com.example.a", null, NOW))
                        .isEqualTo(1);
            });
            assertThat(due(database, NOW))
                    .extracting(one -> one.event().details().get("mailId"))
                    .containsExactly("m1", "m3");
        }
    }

    private static List<Delivery> due(Database database, Instant at) {
        return database.with(handle -> new DeliveryRows(handle, FIRM).due("com.example.a", at, 10));
    }

    private static void publish(Database database, String client, String mail) {
        Events.of(
                        database,
                        Clock.fixed(NOW, ZoneOffset.UTC),
                        (firm, type) -> List.of(new Listening("com.example.a", "hook")))
                .publish(FIRM, EventType.MAIL_SENT, client, Map.of("mailId", mail));
    }
}
