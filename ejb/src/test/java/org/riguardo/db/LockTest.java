package org.riguardo.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A row of a firm that one transaction at a time holds, and that whoever comes first makes. */
public abstract class LockTest {

    private static final int FIRMS = 10;
    private static final int AT_ONCE = 4;

    /** Waits until no other transaction holds the row. */
    protected abstract void lock(Handle handle, String firm);

    @ParameterizedTest
    @EnumSource
    void oneAfterTheOtherHoldsItFromTheVeryFirstTime(TestServer server) throws Exception {
        try (TestDatabase rows = server.open()) {
            TestTransactions transactions = new TestTransactions(rows.source());
            Database database = transactions.database();
            for (int round = 0; round < FIRMS; round++) {
                String firm = "firm" + round;
                rows.firm(firm);
                AtomicInteger holding = new AtomicInteger();
                assertThat(AtOnce.run(
                                AT_ONCE,
                                number -> transactions.call(() -> {
                                    database.use(handle -> lock(handle, firm));
                                    int now = holding.incrementAndGet();
                                    Thread.yield();
                                    holding.decrementAndGet();
                                    return now;
                                })))
                        .containsOnly(1);
            }
        }
    }
}
