package org.riguardo.desk.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riguardo.desk.outbox.Desk.ANNA;
import static org.riguardo.desk.outbox.Desk.FIRM;
import static org.riguardo.desk.outbox.Desk.PAOLO;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.riguardo.db.TestDatabase;

/** What comes of a mail that the server puts off, refuses or says nothing about. */
class OutboxAnswersTest {

    private final Desk desk = new Desk(open());
    private final Sending sending = desk.server();

    TestDatabase open() {
        return TestDatabase.open();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aServerThatPutsOffIsAskedAgainAndThePolicyBefore() {
        desk.relay.next(Relay.Does.PUT_OFF, Relay.Does.PUT_OFF);
        sending.send(PAOLO, desk.draft("d1"), false);
        assertThat(desk.only().state()).isEqualTo(OutboxState.READY);
        assertThat(desk.only().nextAt()).isEqualTo(desk.clock.instant().plus(Duration.ofMinutes(2)));
        assertThat(desk.timeline()).isEmpty();

        desk.pass(Duration.ofMinutes(2));
        sending.due(FIRM);
        assertThat(desk.only().attempts()).isEqualTo(2);
        desk.logSupport("x1");
        desk.pass(Duration.ofMinutes(6));
        sending.due(FIRM);

        assertThat(desk.only().state()).isEqualTo(OutboxState.HELD);
        assertThat(desk.relay.handed()).hasSize(2);
        assertThat(desk.relay.taken()).isEmpty();
        assertThat(desk.draftRow("d1")).containsEntry("state", "OPEN");
    }

    @Test
    void aServerThatPutsOffAndTakesItLaterGetsTheSameMessageId() {
        desk.relay.next(Relay.Does.PUT_OFF);
        sending.send(PAOLO, desk.draft("d1"), false);
        desk.pass(Duration.ofMinutes(2));
        sending.due(FIRM);

        assertThat(desk.only().state()).isEqualTo(OutboxState.SENT);
        assertThat(desk.relay.handed()).hasSize(2).allSatisfy(message -> assertThat(message)
                .contains("Message-ID: " + desk.only().messageId()));
        assertThat(desk.timeline()).hasSize(1);
    }

    @Test
    void aServerThatNeverTakesItEndsWithAPerson() {
        sending.send(PAOLO, desk.draft("d1"), false);
        desk.relay.next(java.util.Collections.nCopies(100, Relay.Does.PUT_OFF).toArray(Relay.Does[]::new));
        OutgoingMail second = desk.draft("d2");
        desk.rows.handle().execute("update interaction set withdrawn_at = logged_at");
        sending.send(PAOLO, second, false);
        for (int hour = 0; hour < 96; hour++) {
            desk.pass(Duration.ofHours(1));
            sending.due(FIRM);
        }

        OutboxMail mail = desk.all().stream()
                .filter(one -> one.draftId().equals("d2"))
                .findFirst()
                .orElseThrow();
        assertThat(mail.state()).isEqualTo(OutboxState.HELD);
        assertThat(mail.attempts()).isBetween(10, Backoff.MOST_ATTEMPTS);
        assertThat(desk.draftRow("d2")).containsEntry("state", "OPEN");
    }

    @Test
    void aRefusedAddressIsFlaggedAndTheReasonStandsOnTheTimeline() {
        desk.relay.next(Relay.Does.REFUSE_RECIPIENT);
        sending.send(PAOLO, desk.draft("d1"), false);

        assertThat(desk.only().state()).isEqualTo(OutboxState.FAILED);
        assertThat(desk.only().answer()).isEqualTo("550 5.1.1 no such user");
        assertThat(desk.timeline()).singleElement().satisfies(contact -> assertThat(contact)
                .containsEntry("direction", "IN")
                .containsEntry("signals", "BOUNCE"));
        assertThat(desk.draftRow("d1")).containsEntry("state", "OPEN").containsEntry("revision", 2);
        assertThat(desk.decisions.kept(FIRM, Desk.CLIENT).action().name()).isEqualTo("CALL");
        assertThat(sending.send(PAOLO, Desk.mail("d1", 2, List.of("c1@cliente.example")), false))
                .isInstanceOf(SendOutcome.Refused.class);
    }

    @Test
    void aRefusedMessageFailsAndTheAddressStays() {
        desk.relay.next(Relay.Does.REFUSE_CONTENT);
        sending.send(PAOLO, desk.draft("d1"), false);

        assertThat(desk.only().state()).isEqualTo(OutboxState.FAILED);
        assertThat(sending.send(PAOLO, Desk.mail("d1", 2, List.of("c1@cliente.example")), false))
                .isInstanceOf(SendOutcome.Leaving.class);
    }

    @Test
    void ofAnUnknownMailAPersonSaysThatItLeft() {
        desk.relay.next(Relay.Does.TAKE_AND_FALL_SILENT);
        sending.send(PAOLO, desk.draft("d1"), false);
        String id = desk.only().id();
        assertThat(desk.only().state()).isEqualTo(OutboxState.UNKNOWN);
        sending.due(FIRM);
        desk.pass(Duration.ofDays(1));
        sending.due(FIRM);
        assertThat(desk.relay.handed()).hasSize(1);
        assertThat(desk.timeline()).hasSize(1);

        assertThat(sending.settle(ANNA, id, Finding.IT_LEFT)).isTrue();
        assertThat(sending.settle(PAOLO, id, Finding.SEND_AGAIN)).isFalse();

        assertThat(desk.only().state()).isEqualTo(OutboxState.SENT);
        assertThat(desk.only().changedBy()).isEqualTo("anna");
        assertThat(desk.relay.handed()).hasSize(1);
    }

    @Test
    void ofAnUnknownMailAPersonSaysThatItIsToBeSentAgain() {
        desk.relay.next(Relay.Does.FALL_SILENT);
        sending.send(PAOLO, desk.draft("d1"), false);

        assertThat(sending.settle(ANNA, desk.only().id(), Finding.SEND_AGAIN)).isTrue();

        assertThat(desk.only().state()).isEqualTo(OutboxState.SENT);
        assertThat(desk.relay.taken()).hasSize(1);
        assertThat(desk.timeline()).hasSize(1);
    }

    @Test
    void sendingAgainAsksThePolicyToo() {
        desk.relay.next(Relay.Does.FALL_SILENT);
        sending.send(PAOLO, desk.draft("d1"), false);
        assertThat(desk.logSupport("x1")).singleElement().satisfies(told -> assertThat(told.state())
                .isEqualTo(OutboxState.UNKNOWN));

        sending.settle(ANNA, desk.only().id(), Finding.SEND_AGAIN);

        assertThat(desk.only().state()).isEqualTo(OutboxState.HELD);
        assertThat(desk.relay.handed()).hasSize(1);
    }

    @Test
    void anUnknownMailThatDidNotLeaveGoesBackToItsDraft() {
        desk.relay.next(Relay.Does.FALL_SILENT);
        sending.send(PAOLO, desk.draft("d1"), false);

        sending.settle(ANNA, desk.only().id(), Finding.BACK_TO_DRAFT);

        assertThat(desk.only().state()).isEqualTo(OutboxState.CANCELLED);
        assertThat(desk.draftRow("d1")).containsEntry("state", "OPEN").containsEntry("revision", 2);
        assertThat(desk.timeline()).isEmpty();
    }
}
