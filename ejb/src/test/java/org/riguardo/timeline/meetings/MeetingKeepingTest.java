package org.riguardo.timeline.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.riguardo.api.exports.Appointment;
import org.riguardo.calendar.MeetingNote;
import org.riguardo.db.TestDatabase;
import org.riguardo.mailbox.read.CalendarPart;

class MeetingKeepingTest {

    private static final Instant START = Instant.parse("2026-03-10T09:00:00Z");
    private static final Instant END = Instant.parse("2026-03-10T10:30:00Z");
    private static final Instant BEFORE = Instant.parse("2026-03-09T09:00:00Z");
    private static final Instant AFTER = Instant.parse("2026-03-10T11:00:00Z");

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    private final TestDatabase database = database();

    TestDatabase database() {
        return TestDatabase.open();
    }

    @BeforeEach
    void clients() {
        database.client(TestDatabase.FIRM, "rossi", LocalDate.of(2011, 4, 1));
        database.client(TestDatabase.FIRM, "verdi", LocalDate.of(2011, 4, 1));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Appointment meeting(int version, boolean cancelled, String organiser, String... attendees) {
        return new Appointment(4, "k1", version, START, END, organiser, List.of(attendees), "Bilancio", cancelled);
    }

    private MeetingKeeping at(Instant now) {
        return new MeetingKeeping(database.handle(), TestDatabase.FIRM, now);
    }

    private List<String> contacts() {
        return database.handle()
                .createQuery("select client_id || ' ' || channel || ' ' || direction || ' ' || purpose || ' ' || note"
                        + " from interaction where withdrawn_at is null order by client_id, at")
                .mapTo(String.class)
                .list();
    }

    @Test
    void aMeetingIsAContactOnceItIsOver() {
        Appointment meeting = meeting(0, false, "paolo@studio.example", "rossi@cliente.example");
        assertThat(at(BEFORE).keep("i1", List.of(meeting))).isEmpty();
        assertThat(contacts()).isEmpty();
        assertThat(at(BEFORE).settleOver()).isEmpty();
        assertThat(at(AFTER).settleOver()).containsExactly("rossi");
        assertThat(contacts()).containsExactly("rossi MEETING OUT UNKNOWN Bilancio");
        assertThat(at(AFTER).settleOver()).isEmpty();
        assertThat(at(AFTER).keep("i2", List.of(meeting))).isEmpty();
    }

    @Test
    void everyClientThatWasAskedAndWhoAskedIt() {
        at(AFTER)
                .keep(
                        "i1",
                        List.of(meeting(0, false, "rossi@cliente.example", "verdi@cliente.example", "x@y.example")));
        assertThat(contacts())
                .containsExactly("rossi MEETING IN UNKNOWN Bilancio", "verdi MEETING OUT UNKNOWN Bilancio");
    }

    @Test
    void whatIsCalledOffLaterWasNoMeetingAndAnOlderVersionChangesNothing() {
        at(AFTER).keep("i1", List.of(meeting(1, false, "paolo@studio.example", "rossi@cliente.example")));
        assertThat(at(AFTER).keep("i2", List.of(meeting(0, true, "paolo@studio.example", "rossi@cliente.example"))))
                .isEmpty();
        assertThat(at(AFTER).keep("i3", List.of(meeting(2, true, "paolo@studio.example", "rossi@cliente.example"))))
                .containsExactly("rossi");
        assertThat(contacts()).isEmpty();
    }

    @Test
    void anImportThatIsTakenBackTakesItsMeetingsBackUnlessAnotherStatesThem() {
        Appointment meeting = meeting(0, false, "paolo@studio.example", "rossi@cliente.example");
        at(AFTER).keep("i1", List.of(meeting));
        at(AFTER).keep("i2", List.of(meeting));
        assertThat(at(AFTER).takeBack("i1")).isEmpty();
        assertThat(contacts()).hasSize(1);
        assertThat(at(AFTER).takeBack("i2")).containsExactly("rossi");
        assertThat(contacts()).isEmpty();
        assertThat(at(AFTER).keep("i3", List.of(meeting))).containsExactly("rossi");
    }

    @Test
    void aMeetingThatSomebodySaidDidNotTakePlaceStaysAway() {
        Appointment meeting = meeting(0, false, "paolo@studio.example", "rossi@cliente.example");
        at(AFTER).keep("i1", List.of(meeting));
        database.handle().execute("update interaction set withdrawn_at = logged_at");
        assertThat(at(AFTER).keep("i2", List.of(meeting))).isEmpty();
        assertThat(contacts()).isEmpty();
    }

    @Test
    void anAddressOfSeveralIsNotGuessedAndOneThatComesLaterIsLinked() {
        database.handle()
                .execute(
                        "insert into client_address (firm_id, client_id, address, kind, source) values (?, 'verdi', ?, 'EMAIL', 'test')",
                        TestDatabase.FIRM,
                        "rossi@cliente.example");
        at(AFTER)
                .keep("i1", List.of(meeting(0, false, "paolo@studio.example", "rossi@cliente.example", "n@y.example")));
        assertThat(contacts()).isEmpty();
        database.handle()
                .execute(
                        "insert into client_address (firm_id, client_id, address, kind, source) values (?, 'verdi', 'n@y.example', 'EMAIL', 'test')",
                        TestDatabase.FIRM);
        assertThat(at(AFTER).linkWaiting()).isEqualTo(Set.of("verdi"));
    }

    private void log(String id, String at) {
        database.handle()
                .execute(
                        "insert into interaction (id, firm_id, client_id, at, channel, direction, by_person, purpose, note,"
                                + " logged_at, logged_by) values (?, ?, 'rossi', ?, 'MEETING', 'OUT', 'anna', 'SUPPORT', 'a mano',"
                                + " ?, 'anna')",
                        id,
                        TestDatabase.FIRM,
                        OffsetDateTime.parse(at),
                        OffsetDateTime.parse(at));
        LoggedMeetings.logged(database.handle(), TestDatabase.FIRM, id, AFTER);
    }

    @Test
    void aMeetingThatWasLoggedByHandAndThatOfTheCalendarAreOneContactWhicheverComesFirst() {
        Appointment meeting = meeting(0, false, "paolo@studio.example", "rossi@cliente.example");
        log("hand", "2026-03-10T10:40:00Z");
        at(AFTER).keep("i1", List.of(meeting));
        assertThat(contacts()).containsExactly("rossi MEETING OUT SUPPORT a mano");
        at(AFTER).keep("i2", List.of(meeting(3, true, "paolo@studio.example", "rossi@cliente.example")));
        assertThat(contacts()).containsExactly("rossi MEETING OUT SUPPORT a mano");
    }

    @Test
    void oneThatIsLoggedLaterTakesThePlaceOfTheCalendarsUntilItIsTakenBack() {
        Appointment meeting = meeting(0, false, "paolo@studio.example", "rossi@cliente.example");
        at(AFTER).keep("i1", List.of(meeting));
        log("hand", "2026-03-10T10:40:00Z");
        assertThat(contacts()).containsExactly("rossi MEETING OUT SUPPORT a mano");
        assertThat(at(AFTER).keep("i2", List.of(meeting))).isEmpty();
        assertThat(contacts()).hasSize(1);
        database.handle().execute("update interaction set withdrawn_at = logged_at where id = 'hand'");
        LoggedMeetings.withdrawn(database.handle(), TestDatabase.FIRM, "hand");
        assertThat(contacts()).containsExactly("rossi MEETING OUT UNKNOWN Bilancio");
        log("other", "2026-03-11T10:40:00Z");
        assertThat(contacts()).hasSize(2);
    }

    @Test
    void meetingsOfMailAreKeptMovedAndCalledOffAndAnswersAreNone() {
        String calendar =
                """
                BEGIN:VCALENDAR
                VERSION:2.0
                METHOD:REQUEST
                BEGIN:VEVENT
                UID:invito-1
                SEQUENCE:0
                DTSTART:20260310T090000Z
                DTEND:20260310T100000Z
                SUMMARY:Bilancio
                ORGANIZER:mailto:paolo@studio.example
                ATTENDEE:mailto:rossi@cliente.example
                END:VEVENT
                END:VCALENDAR
                """;
        keep("m1", "REQUEST", calendar);
        assertThat(contacts()).containsExactly("rossi MEETING OUT UNKNOWN Bilancio");
        keep("m2", "REQUEST", calendar.replace("SEQUENCE:0", "SEQUENCE:1").replace("20260310T", "20260309T"));
        assertThat(contacts()).hasSize(1);
        assertThat(database.handle()
                        .createQuery("select starts_at from meeting")
                        .mapTo(OffsetDateTime.class)
                        .one()
                        .toInstant())
                .isEqualTo(Instant.parse("2026-03-09T09:00:00Z"));
        keep("m3", "CANCEL", calendar.replace("METHOD:REQUEST", "METHOD:CANCEL").replace("SEQUENCE:0", "SEQUENCE:2"));
        assertThat(contacts()).isEmpty();
        assertThat(MailedMeetings.read(
                        new CalendarPart("REPLY", false, calendar.replace("REQUEST", "REPLY")), ROME, AFTER))
                .isEmpty();
        assertThat(MailedMeetings.read(new CalendarPart(null, true, "BEGIN:VCALENDAR\nnonsense"), ROME, AFTER))
                .isEmpty();
    }

    private void keep(String mail, String method, String calendar) {
        at(AFTER).keep("mail:" + mail, MailedMeetings.read(new CalendarPart(method, false, calendar), ROME, AFTER));
    }

    private Set<String> note(String identity, String subject) {
        MeetingNote note = MeetingNote.of(subject, AFTER, ROME).orElseThrow();
        return MailedNotes.of(database.handle(), TestDatabase.FIRM, ROME, AFTER)
                .keep(identity, note, "Serve la proroga");
    }

    @Test
    void aNoteThatWasMailedIsAContactWithTheOnlyClientOfThatNameAndCountsOnce() {
        assertThat(note("n1", "Nota incontro con cliente Rossi, oggi alle 11")).containsExactly("rossi");
        assertThat(note("n1", "Nota incontro con cliente Rossi, oggi alle 11")).isEmpty();
        assertThat(note("n2", "Nota incontro con Bianchi")).isEmpty();
        assertThat(note("n3", "Nota incontro con S.r.l.")).isEmpty();
        assertThat(contacts()).containsExactly("rossi MEETING OUT UNKNOWN Serve la proroga");
        database.handle().execute("update client set name = 'Cliente Rossi S.n.c.' where id = 'verdi'");
        assertThat(note("n4", "Nota telefonata con Cliente rossi")).isEmpty();
    }

    @Test
    void aNoteAndTheCalendarsMeetingAreOneContact() {
        at(AFTER).keep("i1", List.of(meeting(0, false, "paolo@studio.example", "rossi@cliente.example")));
        note("n1", "Nota incontro con cliente Rossi, oggi alle 11");
        assertThat(contacts()).containsExactly("rossi MEETING OUT UNKNOWN Serve la proroga");
    }
}
