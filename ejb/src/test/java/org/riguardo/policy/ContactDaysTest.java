package org.riguardo.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riguardo.api.facts.Channel;
import org.riguardo.api.facts.Client;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.api.facts.Direction;
import org.riguardo.api.facts.Interaction;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.rule.Contact;
import org.riguardo.api.rule.Contacts;

/** Each contact has the day of the firm's calendar, over clock changes and in whatever order the contacts come. */
class ContactDaysTest {

    private static final List<Instant> TIMES = List.of(
            Instant.parse("2026-10-24T21:59:59.999Z"),
            Instant.parse("2026-10-24T22:00:00Z"),
            Instant.parse("2026-10-25T22:59:59Z"),
            Instant.parse("2026-10-25T23:00:00Z"),
            Instant.parse("2026-03-28T22:59:59Z"),
            Instant.parse("2026-03-28T23:00:00Z"),
            Instant.parse("2026-03-29T21:59:59Z"),
            Instant.parse("2026-03-29T22:00:00Z"),
            Instant.parse("1969-12-31T23:30:00Z"),
            Instant.parse("2024-07-01T21:30:00Z"),
            Instant.parse("2024-07-01T22:30:00Z"));

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Rome", "UTC", "America/St_Johns", "Pacific/Apia"})
    void eachHasItsDay(String zone) {
        ZoneId here = ZoneId.of(zone);

        List<Contact> contacts = Contacts.of(file(), here).all();

        assertThat(contacts).hasSameSizeAs(TIMES);
        assertThat(contacts).allSatisfy(contact -> assertThat(contact.day())
                .isEqualTo(LocalDate.ofInstant(contact.interaction().at(), here)));
    }

    private static ClientFile file() {
        var client = new Client(
                "c1",
                "Cliente c1",
                null,
                "paolo",
                null,
                null,
                "it",
                new Client.Reachable(true, true),
                List.of(),
                null,
                null);
        List<Interaction> interactions =
                TIMES.stream().map(ContactDaysTest::call).toList();
        return new ClientFile(client, null, List.of(), List.of(), List.of(), interactions, List.of(), List.of());
    }

    private static Interaction call(Instant at) {
        return new Interaction(
                "x" + at,
                at,
                Channel.CALL,
                Direction.IN,
                null,
                Purpose.ADMIN,
                false,
                true,
                Set.of(),
                false,
                false,
                false,
                false,
                null,
                null,
                List.of());
    }
}
