package org.riguardo.server;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/** One line for each long step, with the seconds since the start. */
public final class Progress {
    private final PrintStream out;
    private final Instant start = Instant.now();

    private Progress(PrintStream out) {
        this.out = out;
    }

    /** Lines on the given stream. */
    public static Progress on(PrintStream out) {
        return new Progress(out);
    }

    void step(String line) {
        out.printf("%4d s  %s%n", Duration.between(start, Instant.now()).toSeconds(), line);
        out.flush();
    }
}
