package org.riguardo.plugins.sign;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What a token says that is believed.
 *
 * @param claims all of it
 */
public record Verified(String issuer, String id, Instant expires, Map<String, Object> claims) {

    /** A claim that is text. */
    public Optional<String> text(String claim) {
        return Optional.ofNullable(claims.get(claim))
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }
}
