package org.riguardo.it;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** Asks again until an answer fits, for what the servers do by themselves; fails with the last answer. */
public final class Eventually {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private Eventually() {}

    /** The first answer that fits. */
    public static <T> T eventually(String what, Callable<T> question, Predicate<T> fits) throws Exception {
        return eventually(what, PATIENCE, question, fits);
    }

    /** The same with another patience. */
    public static <T> T eventually(String what, Duration patience, Callable<T> question, Predicate<T> fits)
            throws Exception {
        Instant end = Instant.now().plus(patience);
        while (true) {
            T answer = question.call();
            if (fits.test(answer)) {
                return answer;
            }
            if (Instant.now().isAfter(end)) {
                throw new AssertionError(
                        "Not within " + patience.toSeconds() + " s: " + what + ". Last answer: " + answer);
            }
            LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
        }
    }
}
