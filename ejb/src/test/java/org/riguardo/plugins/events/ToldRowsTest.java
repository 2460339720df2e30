package org.riguardo.plugins.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riguardo.db.TestDatabase;
import org.riguardo.db.TestServer;

class ToldRowsTest {

    private static final String FIRM = TestDatabase.FIRM;
    private static final Instant NOW = Instant.parse("2026-03-05T09:00:00Z");

    @ParameterizedTest
    @EnumSource
    void anAgreementIsNewsOnceItsStateIsAnotherThanBefore(TestServer server) {
        try (TestDatabase rows = server.open()) {
            rows.firm("altro");
            ToldRows told = new ToldRows(rows.handle(), FIRM);

            assertThat(told.agreement("a1", "RUNNING")).isFalse();
            assertThat(told.agreement("a1", "RUNNING")).isFalse();
            assertThat(new ToldRows(rows.handle(), "altro").agreement("a1", "BROKEN"))
                    .isFalse();
            assertThat(told.agreement("a1", "BROKEN")).isTrue();
            assertThat(told.agreement("a1", "BROKEN")).isFalse();
            assertThat(told.agreement("a1", "RUNNING")).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPaymentIsNewsOnceAndOnlyWhenItWasBookedJustNow(TestServer server) {
        try (TestDatabase rows = server.open()) {
            rows.firm("altro");
            rows.client(FIRM, "c1", LocalDate.of(2020, 1, 1));
            rows.client(FIRM, "c2", LocalDate.of(2020, 1, 1));
            payment(rows, "p1", "c1", NOW.minusSeconds(5));
            payment(rows, "old", "c1", NOW.minusSeconds(3600));
            payment(rows, "p2", "c2", NOW);
            ToldRows told = new ToldRows(rows.handle(), FIRM);

            assertThat(new ToldRows(rows.handle(), "altro").payments(List.of("c1"), NOW))
                    .isEmpty();
            assertThat(told.payments(List.of("c1"), NOW))
                    .containsExactly(
                            new ToldRows.Booked("p1", "c1", new BigDecimal("10.00"), LocalDate.of(2026, 3, 2)));
            assertThat(told.payments(List.of("c1", "c2"), NOW))
                    .extracting(ToldRows.Booked::id)
                    .containsExactly("p2");
            assertThat(told.payments(List.of("c1", "c2"), NOW)).isEmpty();
        }
    }

    private static void payment(TestDatabase rows, String id, String client, Instant matched) {
        rows.handle()
                .execute(
                        "insert into payment (id, firm_id, client_id, received_on, amount, currency, matched_at)"
                                + " values (?, ?, ?, date '2026-03-02', 10, 'EUR', ?)",
                        id,
                        FIRM,
                        client,
                        matched.atOffset(ZoneOffset.UTC));
    }
}
