package org.riguardo.plugins.guard;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** The few threads of one module; one that never comes back is not replaced. */
final class ModuleThreads {

    static final int MOST = 4;
    /** A call that did not end in its time is blamed on the module when it had at least this part of it for itself. */
    private static final int FAIR = 4;

    private static final int IDLE_SECONDS = 20;
    private static final int END_SECONDS = 2;
    private static final System.Logger LOG = System.getLogger(ModuleThreads.class.getName());

    private final String name;
    private final Semaphore free = new Semaphore(MOST, true);
    private final ThreadPoolExecutor pool;
    private final AtomicInteger lost = new AtomicInteger();

    ModuleThreads(String name, ThreadFactory factory) {
        this.name = name;
        this.pool = new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), factory);
    }

    <R> Called<R> call(ClassLoader loader, Duration limit, Callable<R> work) {
        long end = System.nanoTime() + limit.toNanos();
        FutureTask<Called<R>> task = new FutureTask<>(new Guarded<>(loader, work));
        Turn turn = new Turn(lost);
        try {
            if (!free.tryAcquire(limit.toNanos(), TimeUnit.NANOSECONDS)) {
                Called.Kind why = lost.get() >= MOST ? Called.Kind.BUSY : Called.Kind.CROWDED;
                return new Called.Failed<>(why, MOST + " threads");
            }
            start(task, turn);
            return task.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException slow) {
            Duration had = turn.giveUp();
            task.cancel(true);
            boolean fair = had.compareTo(limit.dividedBy(FAIR)) >= 0;
            return new Called.Failed<>(fair ? Called.Kind.SLOW : Called.Kind.CROWDED, limit.toMillis() + " ms");
        } catch (InterruptedException stopped) {
            turn.giveUp();
            task.cancel(true);
            Thread.currentThread().interrupt();
            return new Called.Failed<>(Called.Kind.ENDED, "the host was interrupted");
        } catch (RejectedExecutionException ended) {
            return new Called.Failed<>(Called.Kind.ENDED, "its threads have ended");
        } catch (ExecutionException | Error unforeseen) {
            return new Called.Failed<>(Called.Kind.THROWN, unforeseen.getClass().getName());
        }
    }

    private void start(FutureTask<?> task, Turn turn) {
        boolean started = false;
        try {
            pool.execute(() -> {
                turn.begin();
                try {
                    task.run();
                } finally {
                    turn.end();
                    free.release();
                }
            });
            started = true;
        } finally {
            if (!started) {
                free.release();
            }
        }
    }

    void end() {
        pool.shutdownNow();
        try {
            if (!pool.awaitTermination(END_SECONDS, TimeUnit.SECONDS)) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "Threads of the plugin module " + name
                                + " do not end; until they do, its classes stay in memory");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
