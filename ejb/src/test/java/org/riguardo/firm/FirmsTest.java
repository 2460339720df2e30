package org.riguardo.firm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.riguardo.db.TestDatabase;
import org.riguardo.db.TestTransactions;

class FirmsTest {

    private static final int AT_ONCE = 8;
    private static final int ROUNDS = 20;

    private final TestDatabase rows = open();
    private final TestTransactions transactions = new TestTransactions(rows.source());
    private final Firms firms = Firms.of(transactions.database(), configured(), Clock.systemUTC());
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
    void whoeverAsksForAFirmFirstIsAnsweredHoweverManyThereAre() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String id = "firm" + round;
            CyclicBarrier start = new CyclicBarrier(AT_ONCE);
            List<Future<Firm>> asked = new ArrayList<>();
            for (int number = 0; number < AT_ONCE; number++) {
                boolean inTransaction = number % 2 == 0;
                asked.add(threads.submit(() -> {
                    start.await();
                    return inTransaction ? transactions.call(() -> firms.get(id)) : firms.get(id);
                }));
            }
            for (Future<Firm> one : asked) {
                assertThat(one.get(60, TimeUnit.SECONDS).id()).isEqualTo(id);
            }
        }
        assertThat(firms.ids()).hasSize(ROUNDS + 1);
    }

    private static FirmConfig configured() {
        return new FirmConfig() {
            @Override
            Firm asFirm(String id) {
                return new Firm(id, "Studio", ZoneId.of("Europe/Rome"), "paolo", null, null, null);
            }
        };
    }
}
