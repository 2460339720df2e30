package org.riguardo.plugins.holds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.rule.Outlet;
import org.riguardo.db.Database;
import org.riguardo.db.InTransaction;
import org.riguardo.db.TestDatabase;
import org.riguardo.db.TestServer;
import org.riguardo.db.TestTransactions;
import org.riguardo.privacy.TestErasure;
import org.riguardo.problem.InputProblem;

class HoldsTest {

    private static final String FIRM = TestDatabase.FIRM;
    private static final Instant NOW = Instant.parse("2026-03-05T09:00:00Z");

    @ParameterizedTest
    @EnumSource
    void whatAServiceHoldsIsKnownToItsOwnRuleAloneAndIsReadAgainAfterAWhile(TestServer server) {
        try (TestDatabase rows = server.open()) {
            TestTransactions transactions = new TestTransactions(rows.source());
            Database database = transactions.database();
            rows.firm("altro");
            rows.client(FIRM, "c1", LocalDate.of(2020, 1, 1));
            AtomicReference<Instant> now = new AtomicReference<>(NOW);
            KnownHolds known = KnownHolds.of(database, transactions, now::get);
            assertThat(known.of(FIRM, "com.example.a", "rule", "c1")).isEmpty();

            Hold hold = new Hold(
                    "com.example.a",
                    "rule",
                    "c1",
                    Set.of(Outlet.MONEY_CALL),
                    NOW.plusSeconds(60),
                    new Sentence("Aspetta.", "Wait."),
                    null);
            database.use(handle -> new HoldRows(handle, FIRM).put(hold, NOW));
            database.use(handle -> new HoldRows(handle, FIRM).put(hold, NOW));
            assertThat(known.of(FIRM, "com.example.a", "rule", "c1")).isEmpty();
            now.set(NOW.plusSeconds(6));

            assertThat(known.of(FIRM, "com.example.a", "rule", "c1")).containsExactly(hold);
            assertThat(known.of(FIRM, "com.example.b", "rule", "c1")).isEmpty();
            assertThat(known.of("altro", "com.example.a", "rule", "c1")).isEmpty();
            database.use(handle -> {
                HoldRows all = new HoldRows(handle, FIRM);
                assertThat(all.remove("com.example.b", "rule", "c1")).isFalse();
                assertThat(all.lockClient("nobody")).isFalse();
                assertThat(all.remove("com.example.a", "rule", "c1")).isTrue();
            });
            known.drop(FIRM);
            assertThat(known.of(FIRM, "com.example.a", "rule", "c1")).isEmpty();

            database.use(handle ->
                    assertThat(new HoldRows(handle, FIRM).lockClient("c1")).isTrue());
            TestErasure.erase(rows, "c1", NOW);
            database.use(handle -> assertThat(new HoldRows(handle, FIRM).lockClient("c1"))
                    .as("of one whose data were erased nothing is written any more")
                    .isFalse());
        }
    }

    /** Else a gate that was just closed would stand open for some seconds. */
    @Test
    void whatWasReadBeforeAChangeIsNotKeptAfterIt() {
        try (TestDatabase rows = TestDatabase.open()) {
            rows.client(FIRM, "c1", LocalDate.of(2020, 1, 1));
            TestTransactions transactions = new TestTransactions(rows.source());
            Database database = transactions.database();
            AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});
            InTransaction slow = new InTransaction() {
                @Override
                public <T> T call(Supplier<T> work) {
                    T read = transactions.call(work);
                    meanwhile.getAndSet(() -> {}).run();
                    return read;
                }
            };
            KnownHolds known = KnownHolds.of(database, slow, () -> NOW);
            Hold hold = new Hold(
                    "com.example.a",
                    "rule",
                    "c1",
                    Set.of(Outlet.MONEY_CALL),
                    null,
                    new Sentence("Aspetta.", "Wait."),
                    null);
            meanwhile.set(() -> {
                database.use(handle -> new HoldRows(handle, FIRM).put(hold, NOW));
                known.drop(FIRM);
            });
            assertThat(known.of(FIRM, "com.example.a", "rule", "c1")).isEmpty();
            assertThat(known.of(FIRM, "com.example.a", "rule", "c1")).containsExactly(hold);
        }
    }

    @Test
    void whatCannotBeKeptIsRefusedInWords() {
        Sentence words = new Sentence("Aspetta.", "Wait.");
        PluginHolds.check(new Hold("p", "rule", "c1", Set.of(Outlet.MONEY_CALL), NOW, words, "note 1"));
        for (Hold odd : new Hold[] {
            new Hold("p", "rule", "c1", Set.of(), NOW, words, null),
            new Hold("p", "rule", "c1", Set.of(Outlet.MONEY_CALL), Instant.MAX, words, null),
            new Hold("p", "rule", "c1", Set.of(Outlet.MONEY_CALL), NOW, words, "a\0b"),
            new Hold("p", "rule", "c1", Set.of(Outlet.MONEY_CALL), NOW, words, "x".repeat(301)),
            new Hold("p", "rule", "c1", Set.of(Outlet.MONEY_CALL), NOW, new Sentence(" ", "Wait."), null),
            new Hold("p", "rule", "c1", Set.of(Outlet.MONEY_CALL), NOW, new Sentence("a\nb", "Wait."), null)
        }) {
            assertThatThrownBy(() -> PluginHolds.check(odd)).isInstanceOf(InputProblem.class);
        }
    }
}
