package org.riguardo.hosts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.riguardo.http.Answer;
import org.riguardo.http.GuardedHttp;
import org.riguardo.http.HttpProblem;
import org.riguardo.http.Limits;
import org.riguardo.http.PrivateAddresses;
import org.riguardo.http.Request;

/** Fetches the public keys that a host publishes, when it installs us and at no other time; never from a private address unless it is allowed. */
@ApplicationScoped
public class KeyFetch {

    private static final System.Logger LOG = System.getLogger("org.riguardo.hosts");
    private static final Limits LIMITS = new Limits(Duration.ofSeconds(3), Duration.ofSeconds(5), 64 * 1024);

    @Inject
    @ConfigProperty(name = "riguardo.plugins.private-addresses")
    private Optional<String> allowed = Optional.empty();

    /** The same outside a server. */
    static KeyFetch of(String allowed) {
        KeyFetch fetch = new KeyFetch();
        fetch.allowed = Optional.of(allowed);
        return fetch;
    }

    /** The document at that address; empty when there is none. */
    Optional<String> keys(URI address) {
        try {
            Answer answer = GuardedHttp.of(LIMITS, PrivateAddresses.of(allowed.orElse("")))
                    .send(Request.get(address, Map.of("Accept", "application/json")));
            return answer.ok() ? Optional.of(answer.text()) : Optional.empty();
        } catch (HttpProblem | IllegalArgumentException refused) {
            LOG.log(Level.INFO, "The keys of a host could not be fetched: " + refused.getMessage());
            return Optional.empty();
        }
    }
}
