package org.riguardo.api.job.contract;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.riguardo.api.job.Job;

/**
 * The promises of every {@link Job}: it may run again right after it has run, also anew, and it ends when it is told to.
 *
 * @since 1.0
 */
public abstract class JobContract {

    private static final Duration TIME = Duration.ofMinutes(10);
    private static final Duration SOON = Duration.ofSeconds(30);

    /** The job under test, made anew each time, with what it needs at hand. */
    protected abstract Job job();

    @Test
    void itRunsAgainRightAfterItHasRun() {
        assertTimeoutPreemptively(TIME, () -> {
            Job job = job();
            job.run();
            job.run();
            job().run();
        });
    }

    @Test
    void aRunThatIsInterruptedEnds() {
        assertTimeoutPreemptively(SOON, () -> {
            Thread.currentThread().interrupt();
            try {
                job().run();
            } catch (Exception ended) {
                // It may say so.
            }
        });
    }
}
