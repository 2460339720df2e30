package org.riguardo.firm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.riguardo.db.AtOnce;
import org.riguardo.db.TestDatabase;
import org.riguardo.db.TestTransactions;

class FirmsTest {

    private static final int ROUNDS = 20;

    private final TestDatabase rows = open();
    private final TestTransactions transactions = new TestTransactions(rows.source());
    private final Firms firms = Firms.of(transactions.database(), configured(), Clock.systemUTC());

    TestDatabase open() {
        return TestDatabase.open();
    }

    @AfterEach
    void close() {
        rows.close();
    }

    @Test
    void whoeverAsksForAFirmFirstIsAnsweredHoweverManyThereAre() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String id = "firm" + round;
            assertThat(AtOnce.run(
                            8, number -> number % 2 == 0 ? transactions.call(() -> firms.get(id)) : firms.get(id)))
                    .extracting(Firm::id)
                    .containsOnly(id);
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
