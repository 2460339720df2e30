package org.riguardo.plugins.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riguardo.db.AtOnce;
import org.riguardo.db.TestDatabase;
import org.riguardo.db.TestServer;
import org.riguardo.db.TestTransactions;

class SeenTokensTest {

    private static final Instant NOW = Instant.parse("2026-03-05T09:00:00Z");

    @ParameterizedTest
    @EnumSource
    void aTokenIsBelievedOnceAlsoWhenItComesFourTimesAtOnce(TestServer server) throws Exception {
        try (TestDatabase rows = server.open()) {
            TestTransactions transactions = new TestTransactions(rows.source());
            SeenTokens seen = seen(transactions, NOW);

            List<Boolean> first = AtOnce.run(4, number -> seen.first("host", "t1", NOW.plusSeconds(180)));

            assertThat(first).containsOnlyOnce(true);
            assertThat(seen.first("host", "t1", NOW.plusSeconds(180))).isFalse();
            assertThat(seen.first("another", "t1", NOW.plusSeconds(180))).isTrue();
            assertThat(seen.first("host", "t2", NOW.plusSeconds(180))).isTrue();
            assertThat(seen.first("h".repeat(300), "t3", NOW.plusSeconds(180))).isTrue();
            assertThat(seen.first("h".repeat(300), "t3", NOW.plusSeconds(180))).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsOverIsForgottenAndWhatCannotBeKeptIsNotBelieved(TestServer server) {
        try (TestDatabase rows = server.open()) {
            TestTransactions transactions = new TestTransactions(rows.source());
            seen(transactions, NOW).first("host", "t1", NOW.plusSeconds(60));
            seen(transactions, NOW.plusSeconds(61)).first("host", "t2", NOW.plusSeconds(200));

            assertThat(rows.handle()
                            .createQuery("select jti from token_seen")
                            .mapTo(String.class)
                            .list())
                    .containsExactly("t2");
            assertThatThrownBy(() -> seen(transactions, NOW).first("host", "j".repeat(101), NOW.plusSeconds(60)))
                    .isInstanceOf(RuntimeException.class);
        }
    }

    private static SeenTokens seen(TestTransactions transactions, Instant now) {
        return SeenTokens.of(transactions.database(), transactions, Clock.fixed(now, ZoneOffset.UTC));
    }
}
