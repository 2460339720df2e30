package org.riguardo.desk.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riguardo.desk.outbox.Desk.PAOLO;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riguardo.db.TestDatabase;

/** A call being logged and a mail being sent never cross: whichever is first is seen by the other. */
class OutboxRaceTest {

    private static final int ROUNDS = 25;
    private static final int SENDERS = 4;
    private static final int LOGGERS = 3;

    private final Desk desk = new Desk(open());
    private final ExecutorService threads = Executors.newCachedThreadPool();

    TestDatabase open() {
        return TestDatabase.open();
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        desk.close();
    }

    @ParameterizedTest(name = "a call logged at {0}")
    @EnumSource(Step.class)
    void aCallLoggedAtEachStepWinsOrIsTold(Step at) throws Exception {
        OutgoingMail mail = desk.draft("d1");
        AtomicReference<Future<Told>> logged = new AtomicReference<>();
        boolean holdsTheClient = at.compareTo(Step.LOCKED) >= 0 && at.compareTo(Step.TAKEN) <= 0 || at == Step.SETTLING;
        Watch watch = (step, draft) -> {
            if (step == at) {
                logged.set(log("x1"));
                if (!holdsTheClient) {
                    get(logged.get());
                }
            }
        };

        desk.server("one", watch).send(PAOLO, mail, false);
        Told told = logged.get() == null ? get(log("x1")) : get(logged.get());

        boolean first = at == Step.COMPOSED;
        assertThat(desk.relay.taken()).hasSize(first ? 0 : 1);
        assertThat(desk.only().state()).isEqualTo(first ? OutboxState.HELD : OutboxState.SENT);
        assertThat(told.knows()).isEqualTo(!first);
        if (at.compareTo(Step.COMMITTED) >= 0 && at.compareTo(Step.ANSWERED) <= 0) {
            assertThat(told.inFlight()).singleElement().satisfies(one -> assertThat(one.state())
                    .isEqualTo(OutboxState.SENDING));
        }
    }

    @Test
    void manyWhoSendAndManyWhoLogNeverCross() throws Exception {
        Random seeds = new Random(20260303);
        for (int round = 0; round < ROUNDS; round++) {
            String draft = "d" + round;
            OutgoingMail mail = desk.draft(draft);
            Random random = new Random(seeds.nextLong());
            CountDownLatch start = new CountDownLatch(1);
            List<Future<SendOutcome>> sent = new ArrayList<>();
            List<Future<Told>> told = new ArrayList<>();
            for (int i = 0; i < SENDERS; i++) {
                long seed = random.nextLong();
                Sending sending = desk.server("node" + i, pauses(seed));
                sent.add(threads.submit(() -> {
                    start.await();
                    return sending.send(PAOLO, mail, false);
                }));
            }
            for (int i = 0; i < LOGGERS; i++) {
                String id = "x" + round + "-" + i;
                long pause = random.nextInt(4_000_000);
                told.add(threads.submit(() -> {
                    start.await();
                    LockSupport.parkNanos(pause);
                    return now(id);
                }));
            }
            start.countDown();
            int leaving = 0;
            for (Future<SendOutcome> one : sent) {
                leaving += get(one) instanceof SendOutcome.Leaving ? 1 : 0;
            }
            boolean someoneFirst = false;
            for (Future<Told> one : told) {
                someoneFirst |= !get(one).knows();
            }
            assertThat(leaving).isLessThanOrEqualTo(1);
            assertThat(desk.relay.taken()).hasSize(leaving);
            assertThat(someoneFirst && leaving > 0)
                    .as("round %d: a mail left although a call was logged first", round)
                    .isFalse();
            clear();
        }
    }

    /** What whoever logs a call gets to know of the mail. */
    record Told(List<InFlight> inFlight, boolean onTimeline) {
        boolean knows() {
            return !inFlight.isEmpty() || onTimeline;
        }
    }

    private Future<Told> log(String id) {
        return threads.submit(() -> now(id));
    }

    private Told now(String id) {
        return desk.transactions.call(() -> desk.database.with(handle -> {
            desk.lock(handle);
            desk.contact(handle, id, "CALL", "IN", "SUPPORT", false);
            List<InFlight> inFlight = new OutboxViews(handle, Desk.FIRM).inFlight(Desk.CLIENT);
            boolean seen = handle.createQuery("select count(*) from interaction where client_id = 'c1'"
                                    + " and outbox_id is not null and direction = 'OUT' and withdrawn_at is null")
                            .mapTo(Integer.class)
                            .one()
                    > 0;
            desk.decisions.refresh(Desk.FIRM, List.of(Desk.CLIENT));
            return new Told(inFlight, seen);
        }));
    }

    private void clear() {
        desk.rows.handle().execute("update interaction set withdrawn_at = logged_at where withdrawn_at is null");
        desk.rows.handle().execute("delete from outbox_content");
        desk.rows.handle().execute("delete from outbox_mail");
        desk.relay.forget();
    }

    private static Watch pauses(long seed) {
        Random random = new Random(seed);
        return (step, draft) -> LockSupport.parkNanos(random.nextInt(1_500_000));
    }

    private static <T> T get(Future<T> future) {
        try {
            return future.get(60, TimeUnit.SECONDS);
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
