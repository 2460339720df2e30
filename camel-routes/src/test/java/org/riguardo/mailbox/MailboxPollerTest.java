package org.riguardo.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.riguardo.TestClock;
import org.riguardo.api.mailbox.MailboxConnector;
import org.riguardo.api.mailbox.MailboxException.Reason;

@Timeout(120)
class MailboxPollerTest {

    private final MemoryIntake intake = new MemoryIntake("a");
    private final ThreeMails box = new ThreeMails();
    private final TestClock clock = new TestClock("2026-03-03T09:00:00Z");
    private final MailboxPoller poller = new MailboxPoller(
            intake,
            List.of(box),
            new MailAnalysis(ZoneId.of("Europe/Rome")),
            clock,
            Duration.ofMillis(5),
            Executors.defaultThreadFactory());

    @AfterEach
    void close() {
        poller.close();
    }

    /** A worker that has told how its reading went may still be about to end, and a look at that moment begins no other. */
    private void pollUntilRead(int times) {
        Waiting.until(() -> {
            poller.poll();
            return intake.problems("a").size() >= times;
        });
    }

    @Test
    void everyMessageIsKeptOnceHoweverOftenItLooks() {
        pollUntilRead(3);
        assertThat(intake.kept("a")).containsExactly(3L, 2L, 1L);
        assertThat(intake.problems("a")).containsOnlyNulls();
        assertThat(box.opened("a")).as("one connection stays").isEqualTo(1);
    }

    @Test
    void oneMessageThatCannotBeKeptDoesNotStopTheNext() {
        intake.refused = 2;
        pollUntilRead(1);
        assertThat(intake.kept("a")).containsExactly(3L, 1L);
        assertThat(intake.aside).containsExactly(2L);
    }

    @Test
    void nothingIsLostWhileTheDatabaseIsAway() {
        intake.away = true;
        pollUntilRead(1);
        assertThat(intake.problems("a").get(0)).hasMessageContaining("read again later");
        intake.away = false;
        clock.by(Duration.ofMinutes(1));
        pollUntilRead(2);
        assertThat(intake.kept("a")).containsExactly(3L, 2L, 1L);
        assertThat(intake.aside).isEmpty();
    }

    @Test
    void aMailboxThatFailsIsLeftAloneForAWhile() {
        box.broken = true;
        pollUntilRead(1);
        IntStream.range(0, 20).forEach(i -> poller.poll());
        assertThat(box.opened("a")).isEqualTo(1);
        box.broken = false;
        clock.by(Duration.ofSeconds(3));
        pollUntilRead(2);
        assertThat(intake.kept("a")).hasSize(3);
    }

    @Test
    void aConnectorThatIsNotThereIsSaidAndTheOthersAreRead() {
        intake.has("a", "b");
        intake.connectorOf("b", "graph");
        pollUntilRead(1);
        intake.awaitPolled("b", 1);
        assertThat(intake.problems("b").get(0).reason()).isEqualTo(Reason.NO_CONNECTOR);
        assertThat(intake.kept("a")).hasSize(3);
    }

    @Test
    void aConnectorThatComesLaterReadsWithoutAWait() {
        intake.has("b");
        intake.connectorOf("b", "graph");
        poller.poll();
        intake.awaitPolled("b", 1);
        intake.connectorOf("b", "box");
        Waiting.until(() -> {
            poller.poll();
            return intake.kept("b").size() == 3;
        });
    }

    @Test
    void aConnectorThatIsSwitchedOffReadsNoMoreUntilItIsOn() {
        AtomicReference<MailboxConnector> on = new AtomicReference<>(box);
        try (MailboxPoller own = new MailboxPoller(
                intake,
                account -> Optional.ofNullable(on.get()),
                new MailAnalysis(ZoneId.of("Europe/Rome")),
                clock,
                Duration.ofMillis(5),
                Executors.defaultThreadFactory())) {
            own.poll();
            intake.awaitPolled("a", 1);
            on.set(null);
            own.poll();
            Waiting.until(() -> box.open() == 0);
            Waiting.until(() -> {
                own.poll();
                return intake.problems("a").stream()
                        .anyMatch(problem -> problem != null && problem.reason() == Reason.NO_CONNECTOR);
            });
            assertThat(box.opened("a")).isEqualTo(1);
            on.set(box);
            Waiting.until(() -> {
                own.poll();
                return box.opened("a") == 2;
            });
        }
    }

    @Test
    void aStalledAccountDelaysNoOther() {
        intake.has("stalled", "a");
        box.stalled = "stalled";
        pollUntilRead(1);
        assertThat(intake.kept("a")).hasSize(3);
        assertThat(intake.problems("stalled")).isEmpty();
    }

    @Test
    void moreAccountsThanWorkersTakeTurns() {
        List<String> many = IntStream.range(0, 80).mapToObj(i -> "a" + i).toList();
        intake.has(many.toArray(new String[0]));
        Waiting.until(() -> {
            poller.poll();
            clock.by(Duration.ofMillis(1));
            return many.stream().allMatch(key -> intake.kept(key).size() == 3);
        });
        assertThat(box.mostOpen()).isLessThanOrEqualTo(32);
    }

    @Test
    void anAccountThatIsTakenAwayIsNotReadAnyMore() {
        pollUntilRead(1);
        intake.has();
        poller.poll();
        Waiting.until(() -> box.open() == 0);
        assertThat(intake.problems("a")).containsOnlyNulls();
    }

    @Test
    void closingEndsWhatStalls() {
        intake.has("stalled");
        box.stalled = "stalled";
        poller.poll();
        Waiting.until(() -> box.open() > 0);
        poller.close();
        assertThat(box.open()).isZero();
        assertThat(intake.problems("stalled")).isEmpty();
    }

    @Test
    void theRouteWakesItAndClosesIt() throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.addRoutes(new MailboxRoute(poller, Duration.ofMillis(50)));
            context.start();
            intake.awaitPolled("a", 2);
        }
        assertThat(box.open()).isZero();
        assertThat(intake.kept("a")).containsExactly(3L, 2L, 1L);
    }
}
