package org.riguardo.plugins.sign;

import java.time.Instant;

/** Remembers tokens until they are over. */
@FunctionalInterface
public interface Replays {

    /** Whether this token of that issuer comes for the first time; from now on it does not. */
    boolean first(String issuer, String jti, Instant until);
}
