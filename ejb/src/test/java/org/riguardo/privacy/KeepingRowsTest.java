package org.riguardo.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.riguardo.db.Database;
import org.riguardo.db.InTransaction;
import org.riguardo.db.TestDatabase;
import org.riguardo.firm.Firm;

class KeepingRowsTest {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final Instant START = Instant.parse("2026-03-02T12:00:00Z");

    private TestDatabase database;

    TestDatabase open() {
        return TestDatabase.open();
    }

    @BeforeEach
    void start() {
        database = open();
        database.client(TestDatabase.FIRM, "other", Seed.DAY);
        Seed.of(database, "c1");
        database.handle().execute("update outbox_mail set state = 'SENT'");
        database.handle().execute("update client_worry set over_on = since");
        database.handle().execute("update import_run set put_away = true, finished_at = received_at");
        database.handle().execute("delete from retention_run");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private int night(Instant at) {
        return new NightRun(
                        Database.of(Jdbi.create(database.source())),
                        new InTransaction(),
                        new Firm(TestDatabase.FIRM, "Studio", ROME, "paolo", "giulia", null, null),
                        at)
                .whenDue();
    }

    private Map<KeepingKind, Keeping> list(Instant at) {
        return new KeepingRows(database.handle(), TestDatabase.FIRM, ROME)
                .list(at).stream().collect(Collectors.toMap(Keeping::kind, one -> one));
    }

    private static Instant plus(int months, int days) {
        return START.atZone(ROME).plusMonths(months).plusDays(days).toInstant();
    }

    private List<String> texts(String sql) {
        return database.handle().createQuery(sql).mapTo(String.class).list();
    }

    @Test
    void eachKindRunsOutTheDayAfterItsMonthsAndNotBefore() {
        for (KeepingKind kind : KeepingKind.values()) {
            assertThat(list(plus(kind.months(), 0)).get(kind).due())
                    .as(kind + " on its last day")
                    .isZero();
            assertThat(list(plus(kind.months(), 1)).get(kind).due())
                    .as(kind + " the day after")
                    .isPositive();
        }
    }

    @Test
    void theFirstNightOnlyCountsAndTheNextOneErases() {
        Instant late = plus(61, 0);
        String subject = texts("select subject from mail_message").get(0);
        assertThat(night(late)).isZero();
        assertThat(texts("select subject from mail_message")).containsExactly(subject);
        assertThat(night(late.plusSeconds(3600))).as("the same night again").isZero();

        assertThat(night(late.plusSeconds(86_400))).isPositive();

        assertThat(texts("select coalesce(subject, 'none') from mail_message")).containsExactly("none");
        assertThat(texts("select coalesce(whole_text, 'none') from mail_message"))
                .containsExactly("none");
        assertThat(texts("select identity from mail_message")).hasSize(1);
        assertThat(texts("select coalesce(note, 'none') from interaction")).containsExactly("none");
        assertThat(texts("select id from interaction")).hasSize(1);
        assertThat(texts("select coalesce(number, 'none') from phone_call")).containsExactly("none");
        assertThat(texts("select id from draft")).isEmpty();
        assertThat(texts("select id from client_worry")).isEmpty();
        assertThat(texts("select file_gone from import_run")).containsExactly("EXPIRED");
        assertThat(texts("select what from access_log")).isEmpty();
        assertThat(texts("select name from client where id = 'c1'"))
                .as("accounting data stays")
                .hasSize(1);
        assertThat(list(late.plusSeconds(86_401)).get(KeepingKind.MAIL).due()).isZero();
        assertThat(list(late).get(KeepingKind.MAIL).last().erased()).isPositive();
        assertThat(texts("select what from audit_entry"))
                .as("ten years by default")
                .hasSize(1);
    }

    @Test
    void aChangedPeriodCountsANightBeforeItErases() {
        new KeepingRows(database.handle(), TestDatabase.FIRM, ROME).set(KeepingKind.NOTES, 12);
        Instant late = plus(13, 0);
        assertThat(list(late).get(KeepingKind.NOTES).months()).isEqualTo(12);
        night(late);
        assertThat(texts("select note from interaction where note is not null")).hasSize(1);
        new KeepingRows(database.handle(), TestDatabase.FIRM, ROME).set(KeepingKind.NOTES, 13);
        night(late.plusSeconds(86_400));
        assertThat(texts("select note from interaction where note is not null")).hasSize(1);
        night(late.plusSeconds(2 * 86_400));
        assertThat(texts("select note from interaction where note is not null")).isEmpty();
    }

    @Test
    void mailThatMayStillLeaveKeepsItsWords() {
        database.handle().execute("update outbox_mail set state = 'UNKNOWN'");
        Instant late = plus(61, 0);
        night(late);
        night(late.plusSeconds(86_400));
        assertThat(texts("select body from outbox_mail").get(0)).isNotEmpty();
        assertThat(texts("select id from draft")).isEmpty();
    }

    @Test
    void anotherFirmsRowsStay() {
        database.firm("altro");
        database.handle()
                .execute(
                        "insert into audit_entry (firm_id, at, who, what) values ('altro', ?, 'x', 'y')",
                        OffsetDateTime.ofInstant(START, ZoneOffset.UTC));
        Instant late = plus(130, 0);
        night(late);
        night(late.plusSeconds(86_400));
        assertThat(texts("select firm_id from audit_entry")).containsExactly("altro");
    }
}
