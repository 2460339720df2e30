package org.riguardo.timeline.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riguardo.timeline.mail.TestMailbox.from;
import static org.riguardo.timeline.mail.TestMailbox.to;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riguardo.db.TestDatabase;

class LeftMailTest {

    private static final OffsetDateTime AT =
            Instant.parse("2026-03-03T09:00:00Z").atOffset(ZoneOffset.UTC);

    private final TestDatabase database = open();
    private final TestMailbox mailbox = new TestMailbox(database.handle());

    TestDatabase open() {
        return TestDatabase.open();
    }

    @BeforeEach
    void twoClientsThatShareAnAddress() {
        database.client(TestDatabase.FIRM, "rossi", null);
        database.client(TestDatabase.FIRM, "verdi", null);
        database.handle()
                .execute(
                        "insert into client_address (firm_id, client_id, address, kind, source) values ('studio', 'verdi',"
                                + " 'rossi@cliente.example', 'EMAIL', 'test')");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void outbox(String state) {
        database.handle()
                .execute(
                        "insert into interaction (id, firm_id, client_id, at, channel, direction, by_person, purpose,"
                                + " money_mentioned, tone, logged_at, classified_at, outbox_id, withdrawn_at) values ('x1',"
                                + " 'studio', 'rossi', ?, 'EMAIL', 'OUT', 'paolo', 'MONEY', true, 'FRIENDLY', ?, ?, 'o1', ?)",
                        AT,
                        AT,
                        AT,
                        state.equals("CANCELLED") ? AT : null);
        database.handle()
                .execute(
                        "insert into outbox_mail (id, firm_id, client_id, draft_id, revision, state, purpose, recap, items,"
                                + " sender, to_addresses, cc_addresses, subject, body, refs, message_id, approved_at,"
                                + " approved_by, give_up_at, attempt, attempt_at, interaction_id, changed_at, changed_by) values"
                                + " ('o1', 'studio', 'rossi', 'd1', 1, ?, 'MONEY', false, '', 'paolo', 'rossi@cliente.example',"
                                + " '', 's', 'b', '', '<ours@riguardo.example>', ?, 'paolo', ?, 1, ?, 'x1', ?, 'paolo')",
                        state,
                        AT,
                        AT,
                        AT,
                        AT);
    }

    private String state() {
        return database.handle()
                .createQuery("select state from outbox_mail where id = 'o1'")
                .mapTo(String.class)
                .one();
    }

    private List<Map<String, Object>> contacts() {
        return database.handle()
                .createQuery("select client_id, direction, purpose, tone, message_id from interaction"
                        + " where withdrawn_at is null and direction = 'OUT' order by client_id")
                .mapToMap()
                .list();
    }

    private static String copy() {
        return to(
                "rossi@cliente.example",
                "ours@riguardo.example",
                "Subject: Fattura di gennaio\n\nBuongiorno, le scrivo per la fattura di gennaio.\n");
    }

    @ParameterizedTest(name = "from {0}")
    @ValueSource(strings = {"SENT", "SENDING", "UNKNOWN", "READY", "CANCELLED"})
    void theCopyInSentIsTheSameContactAndProvesThatItLeft(String state) {
        outbox(state);

        mailbox.sent(copy());
        mailbox.sent(copy());
        mailbox.receive(copy());

        assertThat(state()).isEqualTo("SENT");
        assertThat(contacts()).singleElement().satisfies(contact -> assertThat(contact)
                .containsEntry("client_id", "rossi")
                .containsEntry("purpose", "MONEY")
                .containsEntry("tone", "FRIENDLY")
                .hasEntrySatisfying("message_id", id -> assertThat(id).isNotNull()));
    }

    @Test
    void anAnswerProvesThatItLeft() {
        outbox("UNKNOWN");

        mailbox.receive(
                from("rossi@cliente.example", "2@x", "In-Reply-To: <ours@riguardo.example>\nSubject: R\n\nSì.\n"));

        assertThat(state()).isEqualTo("SENT");
    }

    @Test
    void absenceProvesNothing() {
        outbox("UNKNOWN");

        mailbox.receive(from("rossi@cliente.example", "2@x", "Subject: CIG\n\nCi aiutate?\n"));
        mailbox.sent(to("rossi@cliente.example", "3@x", "Subject: R: CIG\n\nCerto.\n"));

        assertThat(state()).isEqualTo("UNKNOWN");
    }

    @Test
    void aBounceProvesThatItLeftAndFlagsTheAddressUntilSomebodyWritesFromIt() {
        outbox("UNKNOWN");

        mailbox.receive(bounce());

        assertThat(state()).isEqualTo("SENT");
        assertThat(flagged()).containsExactly("rossi@cliente.example", "rossi@cliente.example");

        mailbox.receive(from("rossi@cliente.example", "9@x", "Subject: Eccomi\n\nLa casella funziona di nuovo.\n"));
        assertThat(flagged()).isEmpty();
    }

    @Test
    void whatTheFirmsOwnMailServerSendsBackCameInAndIsNoContactOfTheFirms() {
        outbox("UNKNOWN");

        mailbox.receive(bounce().replace("MAILER-DAEMON@posta.example", "MAILER-DAEMON@riguardo.example"));

        assertThat(state()).isEqualTo("SENT");
        assertThat(contacts()).hasSize(1);
        assertThat(database.handle()
                        .createQuery("select direction from mail_message where kind = 'BOUNCE'")
                        .mapTo(String.class)
                        .list())
                .containsExactly("IN");
    }

    @Test
    void aCopyStaysItsClientsWhenMailIsLinkedAnew() {
        outbox("SENT");
        mailbox.sent(copy());
        String id = database.handle()
                .createQuery("select id from mail_message where message_id = '<ours@riguardo.example>'")
                .mapTo(String.class)
                .one();

        new Linking(
                        database.handle(),
                        TestDatabase.FIRM,
                        OwnSide.of(database.handle(), TestDatabase.FIRM),
                        TestMailbox.NOW)
                .anew(List.of(id), null);

        assertThat(contacts()).hasSize(1);
    }

    private List<String> flagged() {
        return database.handle()
                .createQuery("select address from client_address where refused_at is not null")
                .mapTo(String.class)
                .list();
    }

    private static String bounce() {
        return "From: MAILER-DAEMON@posta.example\nTo: studio@riguardo.example\nMessage-ID: <b1@posta.example>\n"
                + "Date: Tue, 3 Mar 2026 11:00:00 +0100\nSubject: Undelivered Mail Returned to Sender\nMIME-Version: 1.0\n"
                + "Content-Type: multipart/report; report-type=delivery-status; boundary=\"B\"\n\n--B\n"
                + "Content-Type: text/plain\n\nUser unknown\n\n--B\nContent-Type: message/delivery-status\n\n"
                + "Reporting-MTA: dns; posta.example\n\nFinal-Recipient: rfc822; rossi@cliente.example\nAction: failed\n"
                + "Status: 5.1.1\n\n--B\nContent-Type: message/rfc822\n\nFrom: studio@riguardo.example\n"
                + "To: rossi@cliente.example\nMessage-ID: <ours@riguardo.example>\nSubject: Fattura di gennaio\n\nBuongiorno\n\n"
                + "--B--\n";
    }
}
