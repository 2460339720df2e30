package org.riguardo.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riguardo.api.mailbox.Secret;
import org.riguardo.secrets.SecretBox;
import org.riguardo.secrets.SecretPlace;

class TicketsTest {

    private static final Instant NOW = Instant.parse("2026-03-03T10:00:00Z");
    private static final Guest GUEST = new Guest(
            "door",
            "studio",
            "t1",
            "paolo",
            "paolo@studio.example",
            Customer.of("h1", "Rossi", "12345678903", null, "info@rossi.example"),
            "it");

    @TempDir
    Path home;

    private SecretBox box;

    @BeforeEach
    void start() {
        box = SecretBox.of(null, home);
    }

    private Tickets at(Instant now) {
        return Tickets.of(box, Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void itTellsWhoLooksAtWhomAndFitsInAPath() {
        String ticket = at(NOW).issue(GUEST);
        assertThat(ticket).matches("[\\w-]+").doesNotContain("Rossi");
        assertThat(at(NOW).open("studio", "door", ticket)).contains(GUEST);
    }

    @Test
    void itRunsOut() {
        String ticket = at(NOW).issue(GUEST);
        assertThat(at(NOW.plus(Tickets.LIFE).minusSeconds(1)).open("studio", "door", ticket))
                .isPresent();
        assertThat(at(NOW.plus(Tickets.LIFE)).open("studio", "door", ticket)).isEmpty();
        assertThat(at(NOW.plus(Duration.ofDays(1))).open("studio", "door", ticket))
                .isEmpty();
    }

    @Test
    void itIsNoTicketOfAnotherFirmOrThroughAnotherDoor() {
        String ticket = at(NOW).issue(GUEST);
        assertThat(at(NOW).open("altro", "door", ticket)).isEmpty();
        assertThat(at(NOW).open("studio", "other", ticket)).isEmpty();
    }

    @Test
    void whatIsNoneOrWasChangedIsNone() {
        String ticket = at(NOW).issue(GUEST);
        String otherSecret = box.seal(Secret.of("{\"until\": 99999999999}"), new SecretPlace("studio", "door", "x"));
        String half = box.seal(Secret.of("{\"until\": 99999999999}"), new SecretPlace("studio", "door", "host-ticket"));
        for (String bad : new String[] {
            "", "x", "%%%", ticket.substring(1), ticket + "A", encoded(otherSecret), encoded(half), encoded("1.a.b")
        }) {
            assertThat(at(NOW).open("studio", "door", bad)).as(bad).isEmpty();
        }
    }

    private static String encoded(String sealed) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed.getBytes());
    }
}
