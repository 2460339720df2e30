package org.riguardo.desk.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.riguardo.desk.outbox.Desk.FIRM;
import static org.riguardo.desk.outbox.Desk.PAOLO;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.riguardo.db.TestDatabase;

/** A server that is killed at any step, and faults of the mail server: accepted at most once, never lost, never silently unknown. */
class OutboxFaultsTest {

    private static final Instant EVENING = Instant.parse("2026-03-02T19:30:00Z");

    private final Desk desk = new Desk(open());

    TestDatabase open() {
        return TestDatabase.open();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    /** What a test throws where a server is killed. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private static Watch killAt(Step where) {
        AtomicBoolean alive = new AtomicBoolean(true);
        return (step, draft) -> {
            if (step == where && alive.getAndSet(false)) {
                throw new Killed();
            }
        };
    }

    static Stream<Arguments> killsAndServers() {
        return Stream.of(Step.values())
                .flatMap(step -> Stream.of(Relay.Does.values()).map(does -> Arguments.of(step, does)));
    }

    @ParameterizedTest(name = "killed at {0}, the server would {1}")
    @MethodSource("killsAndServers")
    void aServerKilledAtAnyStepSendsNothingTwiceAndLosesNothing(Step step, Relay.Does does) {
        desk.relay.next(does);
        OutgoingMail mail = desk.draft("d1");
        Sending killed = desk.server("one", killAt(step));
        boolean filesNoCopy = step == Step.FILED && does != Relay.Does.TAKE;
        if (filesNoCopy) {
            killed.send(PAOLO, mail, false);
        } else {
            assertThatThrownBy(() -> killed.send(PAOLO, mail, false)).isInstanceOf(Killed.class);
        }

        Sending next = desk.server("one", Watch.NOBODY);
        next.recover(FIRM);
        for (int look = 0; look < 5; look++) {
            desk.pass(Duration.ofMinutes(30));
            next.due(FIRM);
        }

        honest();
    }

    @ParameterizedTest(name = "killed at {0} when its time had come")
    @EnumSource(Step.class)
    void aServerKilledWhileItSendsWhatWaitedSendsNothingTwiceEither(Step step) {
        desk.clock.to(EVENING);
        desk.server().send(PAOLO, desk.draft("d1"), true);
        desk.clock.to(Desk.TUESDAY);
        try {
            desk.server("one", killAt(step)).due(FIRM);
            // a mail is handed over in a thread of its own, which ends alone
            assertThat(step).isGreaterThanOrEqualTo(Step.HANDED);
        } catch (Killed server) {
            assertThat(step).isLessThan(Step.HANDED);
        }

        Sending next = desk.server("one", Watch.NOBODY);
        next.recover(FIRM);
        next.due(FIRM);

        honest();
        boolean before = step.compareTo(Step.COMMITTED) < 0;
        assertThat(desk.only().state())
                .isEqualTo(before || step.compareTo(Step.SETTLED) >= 0 ? OutboxState.SENT : OutboxState.UNKNOWN);
    }

    /** What holds after any fault. */
    private void honest() {
        assertThat(desk.relay.taken()).hasSizeLessThanOrEqualTo(1);
        boolean taken = !desk.relay.taken().isEmpty();
        if (desk.all().isEmpty()) {
            assertThat(taken).isFalse();
            assertThat(desk.draftRow("d1")).containsEntry("state", "OPEN").containsEntry("revision", 1);
            return;
        }
        OutboxState state = desk.only().state();
        assertThat(state).isNotEqualTo(OutboxState.SENDING);
        if (taken) {
            assertThat(state).isIn(OutboxState.SENT, OutboxState.UNKNOWN);
            assertThat(desk.timeline()).extracting(row -> row.get("direction")).contains("OUT");
        } else {
            assertThat(state).isNotEqualTo(OutboxState.SENT);
        }
        boolean withOutbox =
                Set.of(OutboxState.SENT, OutboxState.UNKNOWN, OutboxState.READY).contains(state);
        assertThat(desk.draftRow("d1")).containsEntry("state", withOutbox ? "LEFT" : "OPEN");
    }

    @Test
    void aDatabaseThatIsGoneWhenTheServerHasAnsweredLeavesTheMailUnknown() {
        Watch gone = (step, draft) -> {
            if (step == Step.SETTLING) {
                throw new IllegalStateException("connection lost");
            }
        };
        desk.server("one", gone).send(PAOLO, desk.draft("d1"), false);
        assertThat(desk.only().state()).isEqualTo(OutboxState.SENDING);

        desk.pass(Duration.ofMinutes(30));
        desk.server("two", Watch.NOBODY).due(FIRM);

        assertThat(desk.only().state()).isEqualTo(OutboxState.UNKNOWN);
        assertThat(desk.relay.taken()).hasSize(1);
    }

    @Test
    void aServerStartedBesideAnotherLeavesAloneWhatThatOneIsSending() {
        Watch other = (step, draft) -> {
            if (step == Step.HANDED) {
                desk.server("two", Watch.NOBODY).recover(FIRM);
                desk.server("two", Watch.NOBODY).due(FIRM);
            }
        };
        desk.server("one", other).send(PAOLO, desk.draft("d1"), false);

        assertThat(desk.only().state()).isEqualTo(OutboxState.SENT);
        assertThat(desk.relay.taken()).hasSize(1);
    }

    @Test
    void aServerThatWakesUpLateStillSaysThatTheMailLeft() {
        Watch paused = (step, draft) -> {
            if (step == Step.ANSWERED) {
                desk.pass(Duration.ofHours(1));
                desk.server("two", Watch.NOBODY).due(FIRM);
                assertThat(desk.only().state()).isEqualTo(OutboxState.UNKNOWN);
            }
        };
        desk.server("one", paused).send(PAOLO, desk.draft("d1"), false);

        assertThat(desk.only().state()).isEqualTo(OutboxState.SENT);
        assertThat(desk.relay.taken()).hasSize(1);
    }

    @Test
    void aLateRefusalDoesNotUndoWhatAPersonDecided() {
        desk.relay.next(Relay.Does.REFUSE_RECIPIENT, Relay.Does.TAKE);
        Watch paused = (step, draft) -> {
            if (step == Step.ANSWERED && desk.relay.handed().size() == 1) {
                desk.pass(Duration.ofHours(1));
                Sending two = desk.server("two", Watch.NOBODY);
                two.due(FIRM);
                two.settle(Desk.ANNA, desk.only().id(), Finding.SEND_AGAIN);
            }
        };
        desk.server("one", paused).send(PAOLO, desk.draft("d1"), false);

        assertThat(desk.only().state()).isEqualTo(OutboxState.SENT);
        assertThat(desk.timeline()).hasSize(1);
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
                            Desk.TUESDAY.atOffset(java.time.ZoneOffset.UTC),
                            Desk.TUESDAY.atOffset(java.time.ZoneOffset.UTC)
                        }),
                        "unanswered-message"));
    }

    @ParameterizedTest(name = "{0} between draft and send: {2}")
    @MethodSource("newsBetween")
    void whatIsKnownSinceTheDraftWasWrittenHoldsIt(String what, List<Object[]> changes, String rule) {
        OutgoingMail mail = desk.draft("d1");
        Watch news = (step, draft) -> {
            if (step == Step.COMPOSED) {
                changes.forEach(change -> desk.rows
                        .handle()
                        .execute((String) change[0], java.util.Arrays.copyOfRange(change, 1, change.length)));
            }
        };

        SendOutcome outcome = desk.server("one", news).send(PAOLO, mail, false);

        assertThat(outcome).isInstanceOfSatisfying(SendOutcome.Held.class, held -> assertThat(held.closed())
                .extracting(org.riguardo.api.decision.Because::rule)
                .contains(rule));
        assertThat(desk.relay.handed()).isEmpty();
    }

    @Test
    void aClientThatWasMergedGetsNothingUnderItsOldName() {
        OutgoingMail mail = desk.draft("d1");
        desk.rows.client(FIRM, "c2", null);
        desk.rows.handle().execute("update client set merged_into = 'c2' where id = 'c1'");

        assertThatThrownBy(() -> desk.server().send(PAOLO, mail, false))
                .isInstanceOf(org.riguardo.problem.NotFoundProblem.class);
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
                        Desk.TUESDAY.atOffset(java.time.ZoneOffset.UTC));

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
                        Desk.TUESDAY.atOffset(java.time.ZoneOffset.UTC));

        desk.server().due(FIRM);

        assertThat(desk.only().state()).isEqualTo(OutboxState.SENT);
        assertThat(desk.relay.handed()).isEmpty();
    }

    @ParameterizedTest(name = "the clock goes by {0} after the crash")
    @ValueSource(strings = {"PT24H", "PT-24H"})
    void aClockThatJumpsHidesNoMailThatWasLeft(Duration jump) {
        assertThatThrownBy(() -> desk.server("one", killAt(Step.HANDED)).send(PAOLO, desk.draft("d1"), false))
                .isInstanceOf(Killed.class);
        desk.pass(jump);

        desk.server("two", Watch.NOBODY).due(FIRM);

        assertThat(desk.only().state()).isEqualTo(OutboxState.UNKNOWN);
    }

    @Test
    void aNodeThatStartsAgainWithItsClockPutBackKnowsWhatItLeft() {
        assertThatThrownBy(() -> desk.server("one", killAt(Step.HANDED)).send(PAOLO, desk.draft("d1"), false))
                .isInstanceOf(Killed.class);
        desk.pass(Duration.ofMinutes(-5));

        desk.server("one", Watch.NOBODY).recover(FIRM);

        assertThat(desk.only().state()).isEqualTo(OutboxState.UNKNOWN);
    }

    @Test
    void aServerWithoutAThreadFreeTriesAgainAndAsksNobody() {
        desk.executor = work -> {
            throw new java.util.concurrent.RejectedExecutionException("full");
        };
        desk.server().send(PAOLO, desk.draft("d1"), false);
        assertThat(desk.only().state()).isEqualTo(OutboxState.READY);
        assertThat(desk.timeline()).isEmpty();

        desk.executor = Runnable::run;
        desk.pass(Duration.ofMinutes(5));
        desk.server().due(FIRM);

        assertThat(desk.only().state()).isEqualTo(OutboxState.SENT);
        assertThat(desk.relay.taken()).hasSize(1);
    }

    @ParameterizedTest(name = "after a person said {0}")
    @EnumSource(value = Finding.class, names = "IT_LEFT", mode = EnumSource.Mode.EXCLUDE)
    void aServersLateWordThatItTookTheMailCountsAgainstWhatAPersonThought(Finding finding) {
        desk.relay.next(Relay.Does.TAKE, Relay.Does.PUT_OFF);
        Watch paused = (step, draft) -> {
            if (step == Step.ANSWERED && desk.relay.handed().size() == 1) {
                desk.pass(Duration.ofHours(1));
                Sending two = desk.server("two", Watch.NOBODY);
                two.due(FIRM);
                two.settle(Desk.ANNA, desk.only().id(), finding);
            }
        };
        desk.server("one", paused).send(PAOLO, desk.draft("d1"), false);
        assertThat(desk.only().state()).isEqualTo(OutboxState.SENT);

        desk.pass(Duration.ofHours(1));
        desk.server().due(FIRM);

        assertThat(desk.relay.taken()).hasSize(1);
        assertThat(desk.timeline()).singleElement().satisfies(contact -> assertThat(contact)
                .containsEntry("direction", "OUT"));
        assertThat(desk.decisions.kept(FIRM, Desk.CLIENT).emailAllowed()).isFalse();
    }

    @Test
    void aCopyThatIsReadAfterAPersonLetItBeSentAgainIsTheSameContact() {
        desk.relay.next(Relay.Does.TAKE_AND_FALL_SILENT, Relay.Does.PUT_OFF);
        desk.server().send(PAOLO, desk.draft("d1"), false);
        desk.server().settle(Desk.ANNA, desk.only().id(), Finding.SEND_AGAIN);
        assertThat(desk.only().state()).isEqualTo(OutboxState.READY);

        desk.proof(desk.only().messageId());
        desk.pass(Duration.ofHours(1));
        desk.server().due(FIRM);

        assertThat(desk.only().state()).isEqualTo(OutboxState.SENT);
        assertThat(desk.relay.taken()).hasSize(1);
        assertThat(desk.timeline()).hasSize(1);
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
