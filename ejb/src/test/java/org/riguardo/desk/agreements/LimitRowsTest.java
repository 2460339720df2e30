package org.riguardo.desk.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riguardo.db.AtOnce;
import org.riguardo.db.TestDatabase;
import org.riguardo.db.TestServer;
import org.riguardo.db.TestTransactions;
import org.riguardo.firm.Caller;

class LimitRowsTest {

    @ParameterizedTest
    @EnumSource
    void ofManyWhoSetThemAtOnceOneSetsAllOfThem(TestServer server) throws Exception {
        try (TestDatabase rows = server.open()) {
            TestTransactions transactions = new TestTransactions(rows.source());
            List<OfferLimits> set = AtOnce.run(
                    8,
                    number -> transactions.call(() -> {
                        OfferLimits limits =
                                new OfferLimits(30 + number, 2 + number, new BigDecimal(100 + number + ".00"));
                        transactions
                                .database()
                                .use(handle -> LimitRows.set(
                                        handle, new Caller(TestDatabase.FIRM, "anna"), limits, Instant.EPOCH));
                        return limits;
                    }));
            assertThat(set).contains(LimitRows.of(rows.handle(), TestDatabase.FIRM));
        }
    }
}
