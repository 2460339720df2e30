package org.riguardo.api.web;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Decision;
import org.riguardo.api.facts.ClientFile;

/**
 * Who looks at what.
 *
 * @param location the place that is shown
 * @param clientId the client that the page is about; null where it is about none
 * @param file what the policy sees of that client; null where the page is about none
 * @param decision what is suggested for that client; null where the page is about none
 * @param locale the language of the page, Italian or English
 * @param user the name under which the person signed in
 * @param roles {@code staff}, {@code partner}, {@code administrator}
 * @param now the instant at which the page is made
 * @since 1.0
 */
public record PageRequest(
        Location location,
        @Nullable String clientId,
        @Nullable ClientFile file,
        @Nullable Decision decision,
        Locale locale,
        String user,
        Set<String> roles,
        Instant now) {

    public PageRequest {
        roles = Set.copyOf(roles);
    }
}
