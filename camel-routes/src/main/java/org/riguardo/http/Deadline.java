package org.riguardo.http;

import java.net.SocketTimeoutException;
import java.time.Duration;

/** The instant at which a request has to be over, by the clock that never jumps. */
record Deadline(long nanos) {

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    boolean over() {
        return System.nanoTime() - nanos >= 0;
    }

    /** Milliseconds that are left, one at least. */
    int left() throws SocketTimeoutException {
        long left = (nanos - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
            throw new SocketTimeoutException("over");
        }
        return (int) Math.min(left, Integer.MAX_VALUE);
    }
}
