package org.riguardo.http;

import java.time.Duration;

/**
 * How long a request may take and how large its answer may be.
 *
 * @param connect for the connection to be made, with all addresses of a name tried
 * @param whole from the beginning to the last byte of the answer
 * @param maxBody bytes of an answer's body
 */
public record Limits(Duration connect, Duration whole, int maxBody) {

    public Limits {
        if (connect.isNegative() || connect.isZero() || whole.compareTo(connect) < 0 || maxBody < 0) {
            throw new IllegalArgumentException("limits that nothing fits in");
        }
    }

    /** Three seconds to connect, ten for all, a megabyte. */
    public static Limits standard() {
        return new Limits(Duration.ofSeconds(3), Duration.ofSeconds(10), 1 << 20);
    }
}
