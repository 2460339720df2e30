package org.riguardo.timeline.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.riguardo.api.exports.Appointment;
import org.riguardo.db.TestDatabase;

class MeetingKeepingTest {

    private static final Instant START = Instant.parse("2026-03-10T09:00:00Z");
    private static final Instant END = Instant.parse("2026-03-10T10:30:00Z");
    private static final Instant BEFORE = Instant.parse("2026-03-09T09:00:00Z");
    private static final Instant AFTER = Instant.parse("2026-03-10T11:00:00Z");

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
}
