package org.riguardo.plugins.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.plugin.ModuleType;
import org.riguardo.db.AtOnce;
import org.riguardo.db.TestDatabase;
import org.riguardo.db.TestServer;
import org.riguardo.db.TestTransactions;
import org.riguardo.plugins.Condition;
import org.riguardo.plugins.ModuleDescriptor;

class JobsTest {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final Instant NOW = Instant.parse("2026-03-05T09:00:00Z");

    @ParameterizedTest
    @EnumSource
    void aRunThatIsDueIsTakenByOneOfManyServers(TestServer server) throws Exception {
        try (TestDatabase rows = server.open()) {
            Jobs jobs = jobs(rows, NOW);
            List<Optional<Jobs.Turn>> turns = AtOnce.run(8, number -> take(jobs, "PT1H"));
            assertThat(turns.stream().filter(Optional::isPresent)).hasSize(1);
            assertThat(take(jobs(rows, NOW.plus(Duration.ofMinutes(59))), "PT1H"))
                    .isEmpty();
            assertThat(take(jobs(rows, NOW.plus(Duration.ofHours(1))), "PT1H"))
                    .as("what was lost with its server holds nobody up for long")
                    .isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneThatGoesOnIsNotBegunAgainAndItsEndIsWrittenDown(TestServer server) {
        try (TestDatabase rows = server.open()) {
            Jobs.Turn turn = take(jobs(rows, NOW), "PT5M").orElseThrow();
            Jobs later = jobs(rows, NOW.plus(Duration.ofMinutes(5)));
            assertThat(later.of(TestDatabase.FIRM, "p"))
                    .containsExactly(new JobRun("j", NOW.plus(Duration.ofMinutes(5)), true, NOW, null, null));
            assertThat(take(later, "PT5M")).isEmpty();
            Sentence why = new Sentence("Non va.", "It fails.");
            later.end(turn, why);
            assertThat(later.of(TestDatabase.FIRM, "p"))
                    .containsExactly(new JobRun(
                            "j", NOW.plus(Duration.ofMinutes(5)), false, NOW, NOW.plus(Duration.ofMinutes(5)), why));
            assertThat(take(later, "PT5M")).isPresent();
            assertThat(later.of("another", "p")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-05T09:00:00Z, 07:30, 2026-03-06T06:30:00Z",
        "2026-03-05T09:00:00Z, 10:00, 2026-03-06T09:00:00Z",
        "2026-03-05T09:00:00Z, 23:15, 2026-03-05T22:15:00Z",
        "2026-03-28T09:00:00Z, 02:30, 2026-03-29T01:30:00Z",
        "2026-03-29T09:00:00Z, 02:30, 2026-03-30T00:30:00Z"
    })
    void aTimeOfDayIsTheFirms(Instant now, String at, Instant next) {
        assertThat(JobTimes.of(job("at", at)).after(now, ROME)).isEqualTo(next);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT4M59S", "P32D", "PT-1H", "hourly", ""})
    void whatCannotBeATimeIsRefused(String every) {
        assertThatThrownBy(() -> JobTimes.of(job("every", every))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void oneWithoutAnyTimeIsRefused() {
        assertThatThrownBy(() -> JobTimes.of(job("class", "x"))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Optional<Jobs.Turn> take(Jobs jobs, String every) {
        return jobs.take(TestDatabase.FIRM, "p", job("every", every), ROME);
    }

    private static Jobs jobs(TestDatabase rows, Instant now) {
        TestTransactions transactions = new TestTransactions(rows.source());
        return Jobs.of(transactions.database(), transactions, Clock.fixed(now, ROME));
    }

    private static ModuleDescriptor job(String field, String value) {
        return new ModuleDescriptor(
                "j",
                ModuleType.JOB,
                new Sentence("Lavoro", "Job"),
                true,
                100,
                null,
                Condition.ALWAYS,
                Json.createObjectBuilder().add(field, value).build(),
                null);
    }
}
