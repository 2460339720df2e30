package org.riguardo.audit.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.riguardo.TestClock;
import org.riguardo.audit.AuditQuery;
import org.riguardo.db.AtOnce;
import org.riguardo.db.Database;
import org.riguardo.db.TestDatabase;
import org.riguardo.db.TestTransactions;
import org.riguardo.firm.Caller;

class AccessLogTest {

    private static final Caller PAOLO = new Caller(TestDatabase.FIRM, "paolo");
    private static final String ID = "11111111-aaaa-4aaa-8aaa-111111111111";

    private TestDatabase database;
    private final TestClock clock = new TestClock("2026-03-02T09:10:00Z");
    private AccessLog log;

    TestDatabase open() {
        return TestDatabase.open();
    }

    @BeforeEach
    void start() {
        database = open();
        log = AccessLog.of(Database.of(Jdbi.create(database.source())), clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private List<AccessEntry> rows(String client, String who, Instant from) {
        return new AccessRows(database.handle())
                .page(TestDatabase.FIRM, new AuditQuery(client, who, null, from, null, null, 50))
                .items();
    }

    @Test
    void looksOfOneHourAreOneRowWhicheverWayTheyWereWritten() {
        log.note(PAOLO, new Look("client", ID, null));
        clock.by(Duration.ofMinutes(1));
        log.note(PAOLO, new Look("client", ID, null));
        assertThat(rows(null, null, null)).as("not before it is written").isEmpty();
        log.write();
        clock.by(Duration.ofMinutes(1));
        log.note(PAOLO, new Look("client", ID, null));
        log.write();
        clock.by(Duration.ofHours(1));
        log.note(PAOLO, new Look("client", ID, null));
        log.write();

        assertThat(rows(ID, "paolo", null)).extracting(AccessEntry::times).containsExactly(1, 3);
        assertThat(rows(ID, "paolo", clock.instant())).hasSize(1);
        assertThat(rows("nobody", null, null)).isEmpty();
        assertThat(rows(null, "anna", null)).isEmpty();
    }

    @Test
    void serversThatWriteTheSameHourAtOnceAddUp() throws Exception {
        var transactions = new TestTransactions(database.source());
        for (int round = 1; round <= 4; round++) {
            clock.by(Duration.ofHours(1));
            List<Integer> written = AtOnce.run(8, number -> {
                AccessLog server =
                        AccessLog.of(transactions.database(), Clock.fixed(clock.instant(), ZoneId.of("UTC")));
                for (int look = 0; look < 5; look++) {
                    server.note(PAOLO, new Look("client", "c" + (number + look) % 5, null));
                }
                return transactions.call(server::write);
            });
            assertThat(written).containsOnly(5);
            assertThat(rows(null, null, clock.instant()))
                    .extracting(AccessEntry::times)
                    .containsOnly(8)
                    .hasSize(5);
        }
    }

    @Test
    void aMessageIsNotedWithTheClientWhoseItIs() {
        database.client(TestDatabase.FIRM, "rossi", java.time.LocalDate.EPOCH);
        database.handle()
                .execute("insert into mail_thread (id, firm_id, born) values ('t', 'studio', current_timestamp)");
        database.handle()
                .execute(
                        "insert into mail_message (id, firm_id, account, folder, uid_validity, uid, identity, thread_id,"
                                + " direction, sent_at, kind, client_id) values ('" + ID
                                + "', 'studio', 'a', 'INBOX', 1, 1, 'x', 't', 'IN', current_timestamp, 'HUMAN', 'rossi')");
        log.note(PAOLO, Look.at("GET", "/mail/messages/" + ID).orElseThrow());
        log.write();
        assertThat(rows("rossi", null, null)).singleElement().satisfies(row -> {
            assertThat(row.what()).isEqualTo("message");
            assertThat(row.subject()).isEqualTo(ID);
        });
    }

    @Test
    void notesThatCouldNotBeWrittenAreWrittenLater() {
        log.note(PAOLO, new Look("client", ID, null));
        database.handle().execute("alter table access_log rename to gone");
        try {
            log.write();
        } catch (RuntimeException away) {
            database.handle().execute("alter table gone rename to access_log");
        }
        log.note(PAOLO, new Look("client", ID, null));
        log.write();
        assertThat(rows(ID, null, null))
                .singleElement()
                .extracting(AccessEntry::times)
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /clients/" + ID + ", client",
        "GET, /clients/" + ID + "/panel, client",
        "GET, /clients/" + ID + "/call, call-sheet",
        "GET, /clients/" + ID + "/data, client-data",
        "GET, /clients/" + ID + "/export, client-export",
        "GET, /clients/" + ID + "/data/export, client-export",
        "GET, /mail/messages/" + ID + ", message",
        "GET, /mail/messages/" + ID + "/html, message",
        "POST, /mail/messages/" + ID + "/original.eml, original",
        "GET, /mail/messages/" + ID + "/attachments/2, attachment",
        "GET, /threads/" + ID + ", thread",
        "GET, /drafts/" + ID + ", draft",
        "GET, /outbox/" + ID + ", outgoing",
        "GET, /bank-entries/" + ID + ", payment",
        "GET, /payments/" + ID + ", payment",
        "GET, /calls/" + ID + ", call",
        "GET, /firm/limitation/" + ID + ", limitation",
        "GET, /firm/interest/clients/" + ID + ", interest",
        "GET, /meaning/contacts/" + ID + ", note",
        "GET, /lists/open-items.xlsx, list"
    })
    void whatShowsSomethingOfAClientIsALook(String method, String path, String what) {
        assertThat(Look.at(method, path)).get().extracting(Look::what).isEqualTo(what);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/clients", "/clients/duplicates", "/assets/x/y.css", "/guide/client", "/lists/../x"})
    void whatShowsNothingOfOneIsNone(String path) {
        assertThat(Look.at("GET", path)).isEmpty();
        assertThat(Look.at("POST", "/clients/" + ID)).isEmpty();
    }
}
