package org.riguardo.timeline.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.riguardo.api.exports.CallRecord;
import org.riguardo.api.exports.CallRecord.Reached;
import org.riguardo.api.facts.Direction;
import org.riguardo.db.TestDatabase;

/** A table to which a phone system appends for ever: each night brings all of it again, and costs what is new. */
class ManyCallsTest {

    private static final int CALLS = 5_000;
    private static final int CLIENTS = 200;
    /** Generous, as other builds may run beside it; it takes a second or two. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Exchange exchange = new Exchange(database());

    TestDatabase database() {
        return TestDatabase.open();
    }

    @AfterEach
    void close() {
        exchange.close();
    }

    private static CallRecord call(int at) {
        Instant start = Exchange.TEN.minus(Duration.ofMinutes(10L * (CALLS - at)));
        return new CallRecord(
                at + 1,
                String.format("%064x", at),
                Set.of(at + ".1"),
                at % 2 == 0 ? Direction.IN : Direction.OUT,
                "06" + (5_550_000 + at % (CLIENTS + 20)),
                "103",
                start,
                start.plusSeconds(130),
                Duration.ofSeconds(120),
                Reached.PERSON);
    }

    private static List<CallRecord> calls(int from, int to) {
        List<CallRecord> calls = new ArrayList<>();
        for (int at = from; at < to; at++) {
            calls.add(call(at));
        }
        return calls;
    }

    private CallKeeping.Kept keep(String statedBy, List<CallRecord> records) {
        return exchange.handle().inTransaction(handle -> new CallKeeping(handle, Exchange.FIRM, Exchange.NOW)
                .keep(statedBy, "asterisk-cdr", records));
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private int count(String table) {
        return exchange.handle()
                .createQuery("select count(*) from " + table)
                .mapTo(Integer.class)
                .one();
    }

    @Test
    void thousandsOfCallsAreBookedTogetherAndTheGrownTableCostsWhatIsNew() {
        for (int at = 0; at < CLIENTS; at++) {
            exchange.client("c" + at, "+3906" + (5_550_000 + at));
        }
        long start = System.nanoTime();
        CallKeeping.Kept kept = keep("i1", calls(0, CALLS));
        Duration first = since(start);
        assertThat(kept.fresh()).isEqualTo(CALLS);
        assertThat(kept.touched()).hasSize(CLIENTS);
        assertThat(first).isLessThan(PATIENCE);

        start = System.nanoTime();
        CallKeeping.Kept grown = keep("i2", calls(0, CALLS + 3));
        Duration second = since(start);
        assertThat(grown.fresh()).isEqualTo(3);
        assertThat(count("phone_call")).isEqualTo(CALLS + 3);
        assertThat(count("phone_leg_source")).isEqualTo(CALLS + 3);
        assertThat(count("phone_statement_part")).isEqualTo(1);

        keep("i3", calls(0, CALLS + 4));
        assertThat(count("phone_leg_source")).isEqualTo(CALLS + 4);
        assertThat(exchange.takeBack("i1")).isEmpty();
        assertThat(count("phone_leg")).isEqualTo(CALLS + 4);
        exchange.takeBack("i3");
        assertThat(count("phone_leg")).isEqualTo(CALLS + 3);
        start = System.nanoTime();
        assertThat(exchange.takeBack("i2")).hasSize(CLIENTS);
        assertThat(count("phone_leg")).isZero();
        assertThat(count("phone_statement")).isZero();
        assertThat(exchange.calls()).isEmpty();
        System.out.printf(
                "%d calls booked in %d ms, the same and 3 more in %d ms, taken back in %d ms%n",
                CALLS, first.toMillis(), second.toMillis(), since(start).toMillis());
    }

    @Test
    void whatOneFileStatesStaysWhenAnotherThatStatesPartOfItGoes() {
        keep("i1", calls(0, 10));
        keep("i2", calls(5, 15));
        keep("i3", calls(0, 20));
        keep("i4", calls(12, 14));
        exchange.takeBack("i3");
        assertThat(count("phone_leg")).isEqualTo(15);
        exchange.takeBack("i1");
        assertThat(count("phone_leg")).isEqualTo(10);
        exchange.takeBack("i2");
        assertThat(count("phone_leg")).isEqualTo(2);
        exchange.takeBack("i4");
        assertThat(count("phone_leg")).isZero();
        assertThat(count("phone_leg_source")).isZero();
    }
}
