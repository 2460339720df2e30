package org.riguardo.mailbox.smtp;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.riguardo.mailbox.wire.Wire;

/** Cuts the connection of a delivery that takes too long as a whole, which no time-out of a single read can tell. */
final class Deadline implements AutoCloseable {

    private static final ScheduledThreadPoolExecutor WATCH = watch();

    private final ScheduledFuture<?> end;
    private @Nullable Wire wire;
    private boolean passed;

    private Deadline(Duration after) {
        end = WATCH.schedule(this::pass, after.toMillis(), TimeUnit.MILLISECONDS);
    }

    static Deadline after(Duration duration) {
        return new Deadline(duration);
    }

    /** Has that connection cut when the time is over, or now when it is over already. */
    synchronized void cuts(Wire next) {
        wire = next;
        if (passed) {
            next.cut();
        }
    }

    private synchronized void pass() {
        passed = true;
        if (wire != null) {
            wire.cut();
        }
    }

    @Override
    public void close() {
        end.cancel(false);
    }

    /** Its one thread ends by itself soon after the last delivery. */
    private static ScheduledThreadPoolExecutor watch() {
        ScheduledThreadPoolExecutor watch = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "smtp-deadline");
            thread.setDaemon(true);
            return thread;
        });
        watch.setRemoveOnCancelPolicy(true);
        watch.setKeepAliveTime(5, TimeUnit.SECONDS);
        watch.allowCoreThreadTimeOut(true);
        return watch;
    }
}
