package org.riguardo.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riguardo.api.crm.CrmActivity;
import org.riguardo.api.crm.CrmActivity.Kind;
import org.riguardo.api.facts.Direction;
import org.riguardo.db.TestDatabase;
import org.riguardo.timeline.calls.PhoneRecords;
import org.riguardo.timeline.meetings.CalendarFile;

class SameContactTest {

    private static final Instant TEN = Instant.parse("2026-03-10T09:00:00Z");
    private static final Instant ELEVEN = Instant.parse("2026-03-10T10:00:00Z");

    @TempDir
    private Path home;

    private Office office;
    private String rossi;

    TestDatabase database() {
        return TestDatabase.open();
    }

    @BeforeEach
    void open() {
        office = new Office(database(), home);
        office.set("takes", "CONTACTS,ACTIVITIES");
        office.client("rossi", "Rossi Impianti S.r.l.", "IT01234567897");
        rossi = office.crm.add(Office.person("Rossi Impianti S.r.l.", null, "rossi@cliente.example", "06 1234567"));
        office.run();
        assertThat(office.phones("rossi")).containsExactly("+39061234567");
    }

    @AfterEach
    void close() {
        office.close();
    }

    private void told(String uid, @Nullable Boolean outgoing, Instant at) {
        told(office.crm, rossi, uid, outgoing, at);
    }

    private static String told(FakeCrm crm, String contact, String uid, @Nullable Boolean outgoing, Instant at) {
        return crm.add(call(contact, uid, outgoing, at));
    }

    private static CrmActivity call(String contact, String uid, @Nullable Boolean outgoing, Instant at) {
        return new CrmActivity(
                null, uid, contact, Kind.CALL, outgoing, at, Duration.ofMinutes(9), true, "Sostegno", "", "anna");
    }

    private void recorded(String key, Direction direction, Instant at) {
        office.handle()
                .useTransaction(handle -> PhoneRecords.record(handle, key, direction, "061234567", at, office.now()));
    }

    @Test
    void theCallThatThePhoneSystemRecordedFirstStandsOnce() {
        recorded("p1", Direction.IN, TEN);
        told("u1", false, TEN.plusSeconds(120));
        assertThat(office.run()).isTrue();
        assertThat(office.contacts()).containsExactly("rossi CALL IN Sostegno");
    }

    @Test
    void theCallThatThePhoneSystemRecordsLaterStandsOnce() {
        told("u1", false, TEN.plusSeconds(120));
        office.run();
        recorded("p1", Direction.IN, TEN);
        office.run();
        assertThat(office.contacts()).containsExactly("rossi CALL IN Sostegno");
    }

    @Test
    void oneWithoutADirectionTakesThatOfTheRecordThatWasThere() {
        recorded("p0", Direction.OUT, TEN.minusSeconds(7200));
        recorded("p1", Direction.IN, TEN);
        told("u1", null, TEN.plusSeconds(120));
        office.run();
        assertThat(office.contacts()).containsExactly("rossi CALL OUT -", "rossi CALL IN Sostegno");
    }

    @Test
    void oneWithoutADirectionTakesThatOfALaterRecord() {
        told("u1", null, TEN.plusSeconds(120));
        office.run();
        assertThat(office.contacts()).containsExactly("rossi CALL OUT Sostegno");
        recorded("p1", Direction.IN, TEN);
        office.crm.forgetCursors();
        office.run();
        assertThat(office.contacts()).containsExactly("rossi CALL IN Sostegno");
    }

    @Test
    void aCallTheOtherWayIsAnotherOne() {
        told("u1", true, TEN.plusSeconds(120));
        office.run();
        recorded("p1", Direction.IN, TEN);
        assertThat(office.contacts()).containsExactlyInAnyOrder("rossi CALL OUT Sostegno", "rossi CALL IN -");
    }

    @Test
    void oneWithoutADirectionIsTheOneThatAnotherSystemKnowsInEitherOrder() {
        FakeCrm other = new FakeCrm();
        office.account("other", "CONTACTS,ACTIVITIES", "");
        String there = other.add(Office.company("Rossi Impianti S.r.l.", "IT01234567897"));
        told("u1", null, TEN);
        told("u2", false, ELEVEN);
        office.run();
        told(other, there, "x1", false, TEN.plusSeconds(60));
        told(other, there, "x2", null, ELEVEN.plusSeconds(60));
        assertThat(office.run(other, "other")).isTrue();
        assertThat(office.contacts()).containsExactly("rossi CALL IN Sostegno", "rossi CALL IN Sostegno");
        office.crm.forgetCursors();
        other.forgetCursors();
        office.run();
        office.run(other, "other");
        assertThat(office.contacts()).containsExactly("rossi CALL IN Sostegno", "rossi CALL IN Sostegno");
    }

    @Test
    void aDirectionThatTheSystemSaysLaterIsTaken() {
        String id = told(office.crm, rossi, "u1", null, TEN);
        office.run();
        office.crm.change(id, call(rossi, "u1", false, TEN));
        office.run();
        assertThat(office.contacts()).containsExactly("rossi CALL IN Sostegno");
    }

    @Test
    void theMeetingOfACalendarFileStandsOnceInEitherOrder() {
        bring("k1", TEN);
        office.crm.add(Office.activity(Kind.MEETING, "u1", rossi, TEN, true, "Bilancio"));
        office.crm.add(Office.activity(Kind.MEETING, "u2", rossi, TEN.plusSeconds(86_400), true, "Paghe"));
        office.run();
        assertThat(office.contacts()).containsExactly("rossi MEETING OUT Bilancio");
        office.later(Duration.ofDays(2));
        office.run();
        bring("k2", TEN.plusSeconds(86_400));
        office.crm.forgetCursors();
        office.run();
        assertThat(office.contacts()).containsExactly("rossi MEETING OUT Bilancio", "rossi MEETING OUT Paghe");
    }

    private void bring(String uid, Instant start) {
        office.handle()
                .useTransaction(handle -> CalendarFile.bring(
                        handle, uid, "rossi@cliente.example", start, start.plusSeconds(1800), office.now()));
    }
}
