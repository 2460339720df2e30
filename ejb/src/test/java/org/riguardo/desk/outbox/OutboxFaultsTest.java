package org.riguardo.desk.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.riguardo.desk.outbox.Desk.FIRM;
import static org.riguardo.desk.outbox.Desk.PAOLO;

import java.time.Duration;
import java.time.Instant;
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
}
