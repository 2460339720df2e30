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
import org.riguardo.exports.ImportJson;
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
        page("run-c1", 1, 200);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void page(String run, int seq, int last) {
        database.handle()
                .execute(
                        "insert into document_page (import_id, seq, last_seq, stated) values (?, ?, ?, ?)",
                        run,
                        seq,
                        last,
                        new byte[] {1});
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
    void linesThatRunOutGoAndTheirImportSaysSoAndKeepsItsCounts() {
        database.handle().execute("update import_run set documents = 200, rows_read = 200");
        Instant late = plus(132, 1);
        assertThat(list(late).get(KeepingKind.LINES).due()).isEqualTo(1);
        night(late);
        assertThat(texts("select import_id from document_page"))
                .as("counted first")
                .hasSize(1);
        assertThat(texts("select note from import_run where note like '%non si conservano%'"))
                .isEmpty();

        night(late.plusSeconds(86_400));
        night(late.plusSeconds(2 * 86_400));

        assertThat(texts("select import_id from document_page")).isEmpty();
        assertThat(texts("select documents from import_run where rows_read = 200"))
                .containsExactly("200");
        assertThat(ImportJson.readNotes(texts("select note from import_run").get(0)))
                .containsOnlyOnce(LinesOver.GONE);
        assertThat(list(late.plusSeconds(2 * 86_400)).get(KeepingKind.LINES).due())
                .isZero();
    }

    @Test
    void linesThatALaterFileRepeatsStayAsLongAsThatOne() {
        page("run-c1", 201, 400);
        database.handle()
                .execute(
                        "insert into import_run (id, firm_id, name, sha256, state, received_at) values ('later', 'studio', 'f', 'l', 'DONE', ?)",
                        OffsetDateTime.ofInstant(plus(5, 0), ZoneOffset.UTC));
        database.handle()
                .execute("insert into document_range (import_id, seq, documents, source_id, source_seq, lines_down)"
                        + " values ('later', 1, 10, 'run-c1', 195, 0)");
        Instant late = plus(133, 0);
        night(late);
        night(late.plusSeconds(86_400));
        assertThat(texts("select seq from document_page")).as("195 to 204").hasSize(2);
        database.handle().execute("update document_range set source_seq = 191");
        night(late.plusSeconds(2 * 86_400));
        assertThat(texts("select seq from document_page")).as("191 to 200").containsExactly("1");
        night(plus(138, 0));
        assertThat(texts("select seq from document_page")).isEmpty();
        assertThat(ImportJson.readNotes(
                        texts("select note from import_run where id = 'run-c1'").get(0)))
                .containsOnlyOnce(LinesOver.GONE);
    }

    @Test
    void anotherFirmsRowsStay() {
        database.firm("altro");
        database.handle()
                .execute(
                        "insert into import_run (id, firm_id, name, sha256, state, received_at) values ('theirs', 'altro', 'f', 'l', 'DONE', ?)",
                        OffsetDateTime.ofInstant(START, ZoneOffset.UTC));
        page("theirs", 1, 2);
        database.handle()
                .execute(
                        "insert into audit_entry (firm_id, at, who, what) values ('altro', ?, 'x', 'y')",
                        OffsetDateTime.ofInstant(START, ZoneOffset.UTC));
        Instant late = plus(133, 0);
        night(late);
        night(late.plusSeconds(86_400));
        assertThat(texts("select firm_id from audit_entry")).containsExactly("altro");
        assertThat(texts("select import_id from document_page")).containsExactly("theirs");
    }
}
