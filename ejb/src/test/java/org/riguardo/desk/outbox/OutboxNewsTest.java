package org.riguardo.desk.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.riguardo.desk.outbox.Desk.FIRM;
import static org.riguardo.desk.outbox.Desk.PAOLO;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.riguardo.api.decision.Because;
import org.riguardo.db.TestDatabase;
import org.riguardo.problem.NotFoundProblem;

/** What becomes known between draft and departure: it holds the mail, or nothing leaves a second time. */
class OutboxNewsTest {

    private static final Instant EVENING = Instant.parse("2026-03-02T19:30:00Z");

    private final Desk desk = new Desk(open());

    TestDatabase open() {
        return TestDatabase.open();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    static Stream<Arguments> newsBetween() {
        LocalDate today = LocalDate.of(2026, 3, 3);
        return Stream.of(
                Arguments.of(
                        "a payment came in",
                        List.<Object[]>of(new Object[] {
                            "insert into payment (id, firm_id, client_id, received_on, amount, currency) values ('p1', 'studio',"
                                    + " 'c1', ?, 300.00, 'EUR')",
                            today
                        }),
                        "recent-payment"),
                Arguments.of(
                        "everything was paid",
                        List.<Object[]>of(
                                new Object[] {"update item set open_amount = 0, settled_on = ? where id = 'i1'", today
                                }),
                        "nothing-overdue"),
                Arguments.of(
                        "the item is disputed",
                        List.<Object[]>of(new Object[] {"update item set disputed = true where id = 'i1'"}),
                        "nothing-overdue"),
                Arguments.of(
                        "the client is not to be contacted",
                        List.<Object[]>of(new Object[] {
                            "insert into client_flag (id, firm_id, client_id, flag, since) values ('f1', 'studio', 'c1',"
                                    + " 'DO_NOT_CONTACT', ?)",
                            today
                        }),
                        "stop-list"),
                Arguments.of(
                        "the client wrote",
                        List.<Object[]>of(new Object[] {
                            "insert into interaction (id, firm_id, client_id, at, channel, direction, purpose, logged_at)"
                                    + " values ('x1', 'studio', 'c1', ?, 'EMAIL', 'IN', 'UNKNOWN', ?)",
                            Desk.TUESDAY.atOffset(ZoneOffset.UTC),
                            Desk.TUESDAY.atOffset(ZoneOffset.UTC)
                        }),
                        "unanswered-message"));
    }

    @ParameterizedTest(name = "{0} between draft and send: {2}")
    @MethodSource("newsBetween")
    void whatIsKnownSinceTheDraftWasWrittenHoldsIt(String what, List<Object[]> changes, String rule) {
        OutgoingMail mail = desk.draft("d1");
        Watch news = (step, draft) -> {
            if (step == Step.COMPOSED) {
                changes.forEach(change ->
                        desk.rows.handle().execute((String) change[0], Arrays.copyOfRange(change, 1, change.length)));
            }
        };

        SendOutcome outcome = desk.server("one", news).send(PAOLO, mail, false);

        assertThat(outcome).isInstanceOfSatisfying(SendOutcome.Held.class, held -> assertThat(held.closed())
                .extracting(Because::rule)
                .contains(rule));
        assertThat(desk.relay.handed()).isEmpty();
    }

    @Test
    void aClientThatWasMergedGetsNothingUnderItsOldName() {
        OutgoingMail mail = desk.draft("d1");
        desk.rows.client(FIRM, "c2", null);
        desk.rows.handle().execute("update client set merged_into = 'c2' where id = 'c1'");

        assertThatThrownBy(() -> desk.server().send(PAOLO, mail, false)).isInstanceOf(NotFoundProblem.class);
        assertThat(desk.relay.handed()).isEmpty();
    }

    @Test
    void whatABackupForgotIsFoundAmongTheSentOnes() {
        OutgoingMail mail = desk.draft("d1");
        String id = MessageIds.of(FIRM, "d1", 1, "studio@riguardo.example");
        desk.rows
                .handle()
                .execute(
                        "insert into mail_message (id, firm_id, account, folder, uid_validity, uid, identity, message_id,"
                                + " thread_id, direction, from_address, sent_at, kind) values ('m1', 'studio', 'studio', 'Sent', 1, 1,"
                                + " 'x', ?, 't', 'OUT', 'studio@riguardo.example', ?, 'HUMAN')",
                        id,
                        Desk.TUESDAY.atOffset(ZoneOffset.UTC));

        assertThat(desk.server().send(PAOLO, mail, false))
                .isInstanceOfSatisfying(SendOutcome.AlreadyHandled.class, handled -> assertThat(handled.state())
                        .isEqualTo(OutboxState.SENT));
        assertThat(desk.relay.handed()).isEmpty();
    }

    @Test
    void aWaitingMailThatABackupForgotIsFoundAmongTheSentOnesToo() {
        desk.clock.to(EVENING);
        desk.server().send(PAOLO, desk.draft("d1"), true);
        desk.clock.to(Desk.TUESDAY);
        desk.rows
                .handle()
                .execute(
                        "insert into mail_message (id, firm_id, account, folder, uid_validity, uid, identity, message_id,"
                                + " thread_id, direction, from_address, sent_at, kind) values ('m1', 'studio', 'studio', 'Sent', 1, 1,"
                                + " 'x', ?, 't', 'OUT', 'studio@riguardo.example', ?, 'HUMAN')",
                        desk.only().messageId(),
                        Desk.TUESDAY.atOffset(ZoneOffset.UTC));

        desk.server().due(FIRM);

        assertThat(desk.only().state()).isEqualTo(OutboxState.SENT);
        assertThat(desk.relay.handed()).isEmpty();
    }

    @Test
    void aWaitingMailWhoseSumHasChangedGivesItsDraftBack() {
        desk.clock.to(EVENING);
        desk.server().send(PAOLO, desk.draft("d1"), true);
        desk.rows.handle().execute("update item set open_amount = 200 where id = 'i1'");
        desk.clock.to(Desk.TUESDAY);

        desk.server().due(FIRM);

        assertThat(desk.only().state()).isEqualTo(OutboxState.HELD);
        assertThat(desk.only().why()).isNotNull();
        assertThat(desk.relay.handed()).isEmpty();
        assertThat(desk.draftRow("d1")).containsEntry("state", "OPEN").containsEntry("revision", 2);
    }

    @Test
    void nobodyIsAskedForADocumentThatWasPaidWhileAnotherIsNot() {
        OutgoingMail mail = desk.draft("d1");
        desk.rows.item(FIRM, Desk.CLIENT, "i2", LocalDate.of(2026, 2, 20), "50.00");
        desk.rows.handle().execute("update item set open_amount = 0 where id = 'i1'");

        assertThat(desk.server().send(PAOLO, mail, false)).isInstanceOf(SendOutcome.Refused.class);

        assertThat(desk.relay.handed()).isEmpty();
        assertThat(desk.draftRow("d1")).containsEntry("state", "OPEN").containsEntry("revision", 1);
    }
}
