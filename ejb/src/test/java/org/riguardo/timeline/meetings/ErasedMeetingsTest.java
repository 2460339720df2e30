package org.riguardo.timeline.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riguardo.api.exports.Appointment;
import org.riguardo.db.TestDatabase;
import org.riguardo.privacy.LaterIntake;
import org.riguardo.privacy.TestErasure;
import org.riguardo.secrets.Prints;

/** A calendar that is read again after one of those who were asked was erased. */
class ErasedMeetingsTest {

    private static final Instant START = Instant.parse("2026-03-10T09:00:00Z");
    private static final Instant END = Instant.parse("2026-03-10T10:30:00Z");
    private static final Instant AHEAD = Instant.parse("2026-03-09T09:00:00Z");
    private static final Instant AFTER = Instant.parse("2026-03-11T09:00:00Z");

    @TempDir
    private Path home;

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

    private static Appointment meeting(String key, int version, String... attendees) {
        return new Appointment(4, key, version, START, END, attendees[0], List.of(attendees), "Titolo " + key, false);
    }

    private void read(Instant now, Appointment... meetings) {
        database.handle().useTransaction(handle -> {
            new MeetingKeeping(handle, TestDatabase.FIRM, now).keep("i", List.of(meetings));
            LaterIntake.after(handle, TestDatabase.FIRM, List.of("i"), Prints.of(null, home), now);
        });
    }

    private void erase() {
        TestErasure.erase(database, "rossi", AFTER, Prints.of(null, home));
    }

    private List<String> texts(String sql) {
        return database.handle().createQuery(sql).mapTo(String.class).list();
    }

    @Test
    void itsOwnMeetingsStayAwayAndSharedOnesStayWithTheOther() {
        Appointment own = meeting("own", 0, "rossi@cliente.example", "paolo@studio.example");
        Appointment shared = meeting("shared", 0, "rossi@cliente.example", "verdi@cliente.example");
        read(AHEAD, own, shared);

        erase();
        for (int version = 0; version < 3; version++) {
            read(
                    AFTER,
                    meeting("own", version, "rossi@cliente.example", "paolo@studio.example"),
                    meeting("shared", version, "rossi@cliente.example", "verdi@cliente.example"));
            assertThat(texts("select coalesce(title, '') || coalesce(organiser, '') from meeting order by meeting_key"))
                    .containsExactly("", "Titolo shared");
            assertThat(texts("select address from meeting_address")).containsExactly("verdi@cliente.example");
            assertThat(texts("select client_id from interaction")).containsExactly("verdi");
        }
    }

    @Test
    void aLaterMeetingWithItIsAnEmptyMarkAndOneWithOthersHasNotItsAddress() {
        erase();
        read(
                AHEAD,
                meeting("later", 0, "rossi@cliente.example", "paolo@studio.example"),
                meeting("others", 0, "verdi@cliente.example", "rossi@cliente.example"));
        read(AFTER, meeting("later", 1, "rossi@cliente.example", "paolo@studio.example"));

        assertThat(texts("select coalesce(title, '') || coalesce(organiser, '') from meeting order by meeting_key"))
                .containsExactly("", "Titolo othersverdi@cliente.example");
        assertThat(texts("select address from meeting_address order by address"))
                .doesNotContain("rossi@cliente.example")
                .contains("verdi@cliente.example");
    }
}
