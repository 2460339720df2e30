package org.riguardo.timeline.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riguardo.timeline.mail.TestMailbox.from;
import static org.riguardo.timeline.mail.TestMailbox.to;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riguardo.db.TestDatabase;
import org.riguardo.privacy.TestErasure;

/** Mail with two clients, one of whom is erased. */
class SharedMailErasedTest {

    private static final Instant LATER = Instant.parse("2026-03-12T09:00:00Z");

    private final TestDatabase database = open();
    private final TestMailbox mailbox = new TestMailbox(database.handle());

    TestDatabase open() {
        return TestDatabase.open();
    }

    @BeforeEach
    void twoClients() {
        database.client(TestDatabase.FIRM, "rossi", null);
        database.client(TestDatabase.FIRM, "verdi", null);
        mailbox.receive(from(
                "Mario Rossi <rossi@cliente.example>",
                "1@x",
                "Cc: verdi@cliente.example\nSubject: Insieme\n\nVerdi sa tutto.\n"));
        mailbox.sent(to("rossi@cliente.example, verdi@cliente.example", "2@x", "Subject: Nuova\n\nA tutti e due.\n"));
        mailbox.receive(from("Mario Rossi <rossi@cliente.example>", "3@x", "Subject: Solo\n\nSolo mio.\n"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private List<String> texts(String sql) {
        return database.handle().createQuery(sql).mapTo(String.class).list();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rossi", "verdi"})
    void itStaysWithTheOtherWithoutTheAddressesOfTheOneWhoIsErased(String erased) {
        String other = erased.equals("rossi") ? "verdi" : "rossi";
        assertThat(texts("select distinct client_id from interaction where message_id in (select id from mail_message"
                        + " where subject = 'Nuova') order by client_id"))
                .containsExactly("rossi", "verdi");

        TestErasure.erase(database, erased, LATER);

        assertThat(texts("select subject from mail_message where client_id = '" + other + "' order by subject"))
                .containsExactlyElementsOf(
                        erased.equals("rossi") ? List.of("Nuova") : List.of("Insieme", "Nuova", "Solo"));
        assertThat(texts("select new_text from mail_message where subject = 'Nuova'"))
                .singleElement()
                .asString()
                .contains("A tutti e due");
        assertThat(texts("select distinct client_id from interaction")).containsExactly(other);
        assertThat(texts("select coalesce(from_address, '') || coalesce(recipients, '') || coalesce(link_detail, '')"
                        + " from mail_message"))
                .noneMatch(header -> header.contains(erased + "@"));
        assertThat(texts("select address from mail_address")).doesNotContain(erased + "@cliente.example");
        assertThat(texts("select recipients from mail_message where subject = 'Nuova'"))
                .singleElement()
                .asString()
                .contains("···", other + "@cliente.example");
        assertThat(texts("select subject from mail_message where subject is not null order by subject"))
                .as("a mail is the one's who wrote it")
                .isEqualTo(
                        texts("select subject from mail_message where client_id = '" + other + "' order by subject"));
    }
}
