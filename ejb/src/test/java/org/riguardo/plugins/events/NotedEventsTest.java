package org.riguardo.plugins.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riguardo.audit.Noted;
import org.riguardo.db.Database;
import org.riguardo.db.TestDatabase;
import org.riguardo.db.TestServer;
import org.riguardo.db.TestTransactions;

/** What is noted is told by ids, and never with the words that somebody wrote. */
class NotedEventsTest {

    private static final String FIRM = TestDatabase.FIRM;
    private static final Instant NOW = Instant.parse("2026-03-05T09:00:00Z");

    @ParameterizedTest
    @EnumSource
    void whatIsNotedIsToldByIdsAlone(TestServer server) {
        try (TestDatabase rows = server.open()) {
            rows.client(FIRM, "c1", LocalDate.of(2020, 1, 1));
            rows.handle()
                    .execute(
                            "insert into interaction (id, firm_id, client_id, at, channel, direction, by_person, purpose, note,"
                                    + " logged_at, logged_by) values ('x1', ?, 'c1', ?, 'CALL', 'OUT', 'anna', 'SUPPORT', 'Piange.', ?, 'anna')",
                            FIRM,
                            NOW.atOffset(ZoneOffset.UTC),
                            NOW.atOffset(ZoneOffset.UTC));
            NotedEvents noted = noted(rows, true);
            noted.noted(new Noted(FIRM, "contact-logged", "c1", "{\"id\":\"x1\"}"));
            noted.noted(new Noted(FIRM, "mail-sent", "c1", "{\"id\":\"o1\",\"subject\":\"Piange.\"}"));
            noted.noted(new Noted(FIRM, "mail-held", "c1", "{\"id\":\"none\"}"));
            noted.noted(new Noted(FIRM, "client-erased", "c1", "not json"));
            noted.noted(new Noted(FIRM, "settings-seen", "c1", "{\"id\":\"x1\"}"));

            assertThat(told(rows))
                    .containsExactly(
                            Map.entry(
                                    "INTERACTION_LOGGED",
                                    "{\"channel\":\"CALL\",\"direction\":\"OUT\",\"interactionId\":\"x1\"}"),
                            Map.entry("MAIL_SENT", "{\"mailId\":\"o1\"}"),
                            Map.entry("MAIL_HELD", "{\"mailId\":\"none\",\"rule\":\"\"}"),
                            Map.entry("CLIENT_ERASED", "{}"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAgreementThatWaitsIsToldOnlyOnceItIsConfirmed(TestServer server) {
        try (TestDatabase rows = server.open()) {
            rows.client(FIRM, "c1", LocalDate.of(2020, 1, 1));
            rows.handle()
                    .execute(
                            "insert into agreement (id, firm_id, client_id, kind, made, items, logged_at, state)"
                                    + " values ('a1', ?, 'c1', 'DEFERRAL', date '2026-03-01', 'i1', ?, 'WAITING')",
                            FIRM,
                            NOW.atOffset(ZoneOffset.UTC));
            NotedEvents noted = noted(rows, true);
            noted.noted(new Noted(FIRM, "agreement-made", "c1", "{\"id\":\"a1\"}"));
            assertThat(told(rows)).isEmpty();

            rows.handle().execute("update agreement set state = 'AGREED'");
            noted.noted(new Noted(FIRM, "agreement-confirmed", "c1", "{\"id\":\"a1\"}"));
            assertThat(told(rows))
                    .containsExactly(Map.entry("AGREEMENT_MADE", "{\"agreementId\":\"a1\",\"kind\":\"DEFERRAL\"}"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whereNobodyListensNothingIsKept(TestServer server) {
        try (TestDatabase rows = server.open()) {
            noted(rows, false).noted(new Noted(FIRM, "mail-sent", "c1", "{\"id\":\"o1\"}"));
            assertThat(told(rows)).isEmpty();
        }
    }

    private static NotedEvents noted(TestDatabase rows, boolean listens) {
        Database database = new TestTransactions(rows.source()).database();
        Events events = Events.of(
                database,
                Clock.fixed(NOW, ZoneOffset.UTC),
                (firm, type) -> listens ? List.of(new Listening("com.example.a", "hook")) : List.of());
        return NotedEvents.of(events, database);
    }

    private static List<Map.Entry<String, String>> told(TestDatabase rows) {
        return rows.handle()
                .createQuery("select e.type, e.details from plugin_event e join event_delivery d on d.event_id = e.id"
                        + " order by d.seq")
                .map((row, context) -> Map.entry(row.getString("type"), row.getString("details")))
                .list();
    }
}
