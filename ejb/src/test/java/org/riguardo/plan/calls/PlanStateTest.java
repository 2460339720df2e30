package org.riguardo.plan.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.riguardo.db.Database;
import org.riguardo.db.TestDatabase;
import org.riguardo.db.TestTransactions;

class PlanStateTest {

    private static final int AT_ONCE = 4;
    private static final int FIRMS = 10;

    private final TestDatabase rows = open();
    private final TestTransactions transactions = new TestTransactions(rows.source());
    private final Database database = transactions.database();
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);

    TestDatabase open() {
        return TestDatabase.open();
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        rows.close();
    }

    @Test
    void oneAfterTheOtherHoldsThePlanFromItsVeryFirstTime() throws Exception {
        for (int round = 0; round < FIRMS; round++) {
            String firm = "firm" + round;
            rows.firm(firm);
            CyclicBarrier start = new CyclicBarrier(AT_ONCE);
            AtomicInteger holding = new AtomicInteger();
            List<Future<Integer>> most = new ArrayList<>();
            for (int number = 0; number < AT_ONCE; number++) {
                most.add(threads.submit(() -> {
                    start.await();
                    return transactions.call(() -> hold(firm, holding));
                }));
            }
            for (Future<Integer> one : most) {
                assertThat(one.get(60, TimeUnit.SECONDS)).isEqualTo(1);
            }
        }
    }

    private int hold(String firm, AtomicInteger holding) {
        database.use(handle -> new PlanState(handle, firm).lock(LocalDate.of(2026, 3, 3)));
        int now = holding.incrementAndGet();
        Thread.yield();
        holding.decrementAndGet();
        return now;
    }
}
