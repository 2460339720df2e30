package org.riguardo.plugins.jobs;

import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.riguardo.api.job.Job;
import org.riguardo.api.plugin.ModuleType;
import org.riguardo.firm.Firms;
import org.riguardo.plugins.Guard;
import org.riguardo.plugins.Plugged;
import org.riguardo.plugins.PluginFailure;
import org.riguardo.plugins.Plugins;

/** Every few seconds has the jobs of plugins run that are due, a few at a time; one that failed is due again at its next time. */
@Singleton
@Startup
@DependsOn("Schema")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JobTimer {

    private static final System.Logger LOG = System.getLogger(JobTimer.class.getName());
    private static final int AT_ONCE = 8;

    @Inject
    private Plugins plugins;

    @Inject
    private Guard guard;

    @Inject
    private Jobs jobs;

    @Inject
    private Firms firms;

    @Resource
    private ManagedExecutorService threads;

    private final Semaphore free = new Semaphore(AT_ONCE);
    private final AtomicBoolean looking = new AtomicBoolean();

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void tick() {
        if (looking.compareAndSet(false, true)) {
            try {
                firms.ids().forEach(firm -> look(firm, threads));
            } finally {
                looking.set(false);
            }
        }
    }

    private void look(String firm, Executor executor) {
        for (Plugged<Job> job : plugins.modules(firm, ModuleType.JOB, Job.class)) {
            try {
                begin(job, executor);
            } catch (RuntimeException failed) {
                LOG.log(Level.WARNING, "The job " + job.fullKey() + " of firm " + firm + " could not be begun", failed);
            }
        }
    }

    private void begin(Plugged<Job> job, Executor executor) {
        if (!free.tryAcquire()) {
            return;
        }
        boolean begun = false;
        try {
            var turn = jobs.take(
                    job.firm(),
                    job.plugin(),
                    job.module(),
                    firms.get(job.firm()).zone());
            if (turn.isPresent()) {
                executor.execute(() -> run(turn.get()));
                begun = true;
            }
        } catch (RejectedExecutionException ending) {
            LOG.log(Level.INFO, "The job {0} waits for its next time: the server has no thread for it", job.fullKey());
        } finally {
            if (!begun) {
                free.release();
            }
        }
    }

    private void run(Jobs.Turn turn) {
        try {
            plugins.modules(turn.firm(), ModuleType.JOB, Job.class).stream()
                    .filter(one -> one.plugin().equals(turn.plugin())
                            && one.module().key().equals(turn.module()))
                    .forEach(one -> run(one, turn));
        } finally {
            free.release();
        }
    }

    private void run(Plugged<Job> job, Jobs.Turn turn) {
        try {
            guard.call(job, Jobs.LONGEST, one -> {
                one.run();
                return turn;
            });
            jobs.end(turn, null);
        } catch (PluginFailure failure) {
            jobs.end(turn, failure.sentence());
        }
    }
}
