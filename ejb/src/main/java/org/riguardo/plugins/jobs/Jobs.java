package org.riguardo.plugins.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.db.Database;
import org.riguardo.db.InTransaction;
import org.riguardo.plugins.ModuleDescriptor;

/** Whose turn it is among the jobs of plugins, and how the last runs ended; it runs nothing. */
@ApplicationScoped
public class Jobs {

    /** How long a run may take. */
    public static final Duration LONGEST = Duration.ofMinutes(10);

    private static final Duration LOST = LONGEST.plusMinutes(1);

    @Inject
    private Database database;

    @Inject
    private InTransaction transaction;

    @Inject
    private Clock clock;

    /** The same outside a server. */
    public static Jobs of(Database database, InTransaction transaction, Clock clock) {
        Jobs jobs = new Jobs();
        jobs.database = database;
        jobs.transaction = transaction;
        jobs.clock = clock;
        return jobs;
    }

    /** How it stands with the jobs of a plugin that were on at some time, by their keys. */
    public List<JobRun> of(String firm, String plugin) {
        return database.with(handle -> new JobRows(handle, firm, plugin).list(clock.instant()));
    }

    /**
     * Takes the run of a job that is due, for whoever calls; empty when none is, or when one is going on, on this server or another. A run that a server took
     * along when it ended is forgotten after eleven minutes.
     */
    Optional<Turn> take(String firm, String plugin, ModuleDescriptor job, ZoneId zone) {
        Instant now = clock.instant();
        JobTimes times = JobTimes.of(job);
        boolean ours = transaction.call(() -> database.with(handle -> {
            JobRows rows = new JobRows(handle, firm, plugin);
            rows.add(job.key(), times.first(now, zone));
            return rows.take(job.key(), now, times.after(now, zone), now.plus(LOST));
        }));
        return ours ? Optional.of(new Turn(firm, plugin, job.key())) : Optional.empty();
    }

    /** Writes down how a run ended; null when it went well. */
    void end(Turn turn, @Nullable Sentence failure) {
        transaction.call(() -> {
            database.use(handle ->
                    new JobRows(handle, turn.firm(), turn.plugin()).end(turn.module(), clock.instant(), failure));
            return turn;
        });
    }

    /** A run of a job that only one may do. */
    record Turn(String firm, String plugin, String module) {}
}
