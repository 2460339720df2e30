package org.riguardo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riguardo.api.decision.Decision;
import org.riguardo.api.facts.Agreement;
import org.riguardo.api.facts.AgreementKind;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.db.TestDatabase;
import org.riguardo.db.TestServer;
import org.riguardo.db.TestTransactions;
import org.riguardo.plugins.events.Events;
import org.riguardo.plugins.events.Listening;
import org.riguardo.policy.OneInvoice;
import org.riguardo.policy.PolicySettings;

/** Plugins hear of a decision, an agreement and a payment when something of it is another than before, and of nothing twice. */
class DecisionNewsTest {

    private static final String FIRM = TestDatabase.FIRM;
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 3);
    private static final Instant NOW = Instant.parse("2026-03-03T09:15:00Z");

    @ParameterizedTest
    @EnumSource
    void aDecisionIsNewsWhenItIsAnotherAndNotWhenItIsMadeAgain(TestServer server) {
        try (TestDatabase rows = server.open()) {
            rows.client(FIRM, "c1", null);
            Decision first = tell(rows, NOW, null, OneInvoice.on(TODAY));
            assertThat(told(rows)).singleElement().asString().startsWith("DECISION_CHANGED {\"action\":\"EMAIL\"");
            tell(rows, NOW.plusSeconds(60), first, OneInvoice.on(TODAY));
            assertThat(told(rows)).hasSize(1);
            tell(rows, NOW.plusSeconds(120), first, OneInvoice.on(TODAY, "0.00", List.of(), List.of()));
            assertThat(told(rows)).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAgreementIsNewsOnceItIsBroken(TestServer server) {
        try (TestDatabase rows = server.open()) {
            rows.client(FIRM, "c1", null);
            List<Agreement> deferred = List.of(new Agreement(
                    "a1",
                    AgreementKind.DEFERRAL,
                    TODAY.minusDays(5),
                    List.of("i1"),
                    List.of(new Agreement.Instalment(TODAY.plusDays(2), new BigDecimal("100.00"))),
                    false));
            Decision before = tell(rows, NOW, null, OneInvoice.on(TODAY, "100.00", List.of(), deferred));
            for (int days = 1; days < 30; days++) {
                before = tell(
                        rows,
                        NOW.plusSeconds(86_400L * days),
                        before,
                        OneInvoice.on(TODAY, "100.00", List.of(), deferred));
            }

            assertThat(told(rows))
                    .filteredOn(line -> line.startsWith("AGREEMENT"))
                    .containsExactly("AGREEMENT_BROKEN {\"agreementId\":\"a1\"}");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPaymentIsNewsOnceWithItsAmountAndDay(TestServer server) {
        try (TestDatabase rows = server.open()) {
            rows.client(FIRM, "c1", null);
            rows.handle()
                    .execute(
                            "insert into payment (id, firm_id, client_id, received_on, amount, currency, matched_at)"
                                    + " values ('p1', ?, 'c1', date '2026-03-02', 10, 'EUR', ?)",
                            FIRM,
                            NOW.atOffset(ZoneOffset.UTC));
            Decision before = tell(rows, NOW, null, OneInvoice.on(TODAY));
            tell(rows, NOW.plusSeconds(1), before, OneInvoice.on(TODAY));

            assertThat(told(rows))
                    .filteredOn(line -> line.startsWith("PAYMENT"))
                    .containsExactly("PAYMENT_BOOKED {\"amount\":\"10.00\",\"day\":\"2026-03-02\"}");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whereNobodyListensNothingIsLookedUpOrKept(TestServer server) {
        try (TestDatabase rows = server.open()) {
            rows.client(FIRM, "c1", null);
            DecisionNews news = DecisionNews.of(events(rows, List.of()));
            assertThat(news.wanted(FIRM)).isFalse();
            tell(news, rows, NOW, null, OneInvoice.on(TODAY));
            assertThat(told(rows)).isEmpty();
            assertThat(DecisionNews.untold().wanted(FIRM)).isFalse();
        }
    }

    private static Decision tell(TestDatabase rows, Instant now, @Nullable Decision before, ClientFile file) {
        return tell(
                DecisionNews.of(events(rows, List.of(new Listening("com.example.a", "hook")))),
                rows,
                now,
                before,
                file);
    }

    private static Decision tell(
            DecisionNews news, TestDatabase rows, Instant now, @Nullable Decision before, ClientFile file) {
        Deciding deciding = Deciding.about(Map.of("c1", file), PolicySettings.defaults(), now);
        news.tell(
                rows.handle(),
                FIRM,
                new Policies.Version(0, PolicySettings.defaults()),
                now,
                before == null ? Map.of() : Map.of("c1", before),
                deciding);
        Decision[] made = new Decision[1];
        deciding.forEach((id, timed) -> made[0] = timed.decision());
        return made[0];
    }

    private static Events events(TestDatabase rows, List<Listening> listening) {
        return Events.of(
                new TestTransactions(rows.source()).database(),
                Clock.fixed(NOW, ZoneOffset.UTC),
                (firm, type) -> listening);
    }

    private static List<String> told(TestDatabase rows) {
        return rows.handle()
                .createQuery("select concat(e.type, ' ', e.details) from plugin_event e join event_delivery d"
                        + " on d.event_id = e.id order by d.seq")
                .mapTo(String.class)
                .list();
    }
}
