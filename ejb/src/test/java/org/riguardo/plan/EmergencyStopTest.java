package org.riguardo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.riguardo.db.Database;
import org.riguardo.db.TestDatabase;
import org.riguardo.db.TestTransactions;
import org.riguardo.policy.PolicySettings;

class EmergencyStopTest {

    private static final Instant FIRST = Instant.parse("2026-03-03T09:15:00Z");
    private static final Instant LATER = FIRST.plusSeconds(60);

    private final TestDatabase rows = open();
    private final TestTransactions transactions = new TestTransactions(rows.source());
    private final Database database = transactions.database();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    TestDatabase open() {
        return TestDatabase.open();
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        rows.close();
    }

    private boolean change(boolean pulled, String by, Instant at) {
        return transactions.call(
                () -> database.with(handle -> new StopRows(handle, TestDatabase.FIRM, at).change(pulled, by)));
    }

    private Stopped stopped() {
        return database.with(handle -> new StopRows(handle, TestDatabase.FIRM, LATER).stopped());
    }

    private PolicySettings policy() {
        return Policies.of(database).current(TestDatabase.FIRM).settings();
    }

    @Test
    void theStopIsTheSettingOfThePolicyAndKnowsWhoPulledItFirst() {
        assertThat(stopped()).isNull();

        assertThat(change(true, "anna", FIRST)).isTrue();
        assertThat(change(true, "paolo", LATER)).isFalse();

        assertThat(policy().emergencyStop()).isTrue();
        assertThat(stopped()).isEqualTo(new Stopped("anna", FIRST));
    }

    @Test
    void aStopThatWasLiftedIsNoneAndMayBePulledAgain() {
        change(true, "anna", FIRST);
        assertThat(change(false, "giulia", LATER)).isTrue();
        assertThat(stopped()).isNull();
        assertThat(policy().emergencyStop()).isFalse();

        change(true, "paolo", LATER);

        assertThat(stopped()).isEqualTo(new Stopped("paolo", LATER));
        assertThat(Policies.of(database).current(TestDatabase.FIRM).number()).isEqualTo(3);
    }

    @Test
    void itDoesNotWaitForAnImportThatHoldsTheFirm() {
        assertThatItDoesNotWaitFor("select id from firm where id = 'studio' for update");
    }

    @Test
    void itDoesNotWaitForDecisionsThatAreMadeAnew() {
        rows.client(TestDatabase.FIRM, "c1", null);

        assertThatItDoesNotWaitFor("select id from client where firm_id = 'studio' for update");
    }

    private void assertThatItDoesNotWaitFor(String lock) {
        transactions.call(() -> database.with(handle -> {
            assertThat(handle.createQuery(lock).mapTo(String.class).list()).isNotEmpty();
            try {
                return threads.submit(() -> change(true, "anna", FIRST)).get(20, TimeUnit.SECONDS);
            } catch (Exception late) {
                throw new AssertionError("the stop waits", late);
            }
        }));

        assertThat(stopped()).isNotNull();
    }

    @Test
    void itWaitsForAMailThatIsJustCrossingTheLine() throws Exception {
        var stop = transactions.call(() -> {
            Policies.of(database).hold(TestDatabase.FIRM);
            var pulling = threads.submit(() -> change(true, "anna", FIRST));
            assertThat(policy().emergencyStop()).isFalse();
            return pulling;
        });

        assertThat(stop.get(20, TimeUnit.SECONDS)).isTrue();
        assertThat(policy().emergencyStop()).isTrue();
    }
}
