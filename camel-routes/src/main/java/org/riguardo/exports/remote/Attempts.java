package org.riguardo.exports.remote;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Goes on after a failure with one file, but not on a connection that fails again and again. */
final class Attempts {

    private static final int MOST_FAILURES = 3;

    private int failures;
    private @Nullable IOException first;

    /** One step with one file. */
    interface Attempt {
        void run() throws IOException;
    }

    void run(Attempt attempt) throws IOException {
        try {
            attempt.run();
        } catch (IOException failed) {
            if (first == null) {
                first = failed;
            }
            if (++failures >= MOST_FAILURES) {
                throw first;
            }
        }
    }

    /** Throws the first failure, if there was any. */
    void end() throws IOException {
        if (first != null) {
            throw first;
        }
    }
}
