package org.riguardo.hosts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.riguardo.http.Answer;
import org.riguardo.http.HttpProblem;
import org.riguardo.http.Limits;
import org.riguardo.http.Request;
import org.riguardo.plugins.remote.RemoteSettings;

/** Fetches the public keys that a host publishes, when it installs us and at no other time; never from a private address unless it is allowed. */
@ApplicationScoped
public class KeyFetch {

    private static final System.Logger LOG = System.getLogger("org.riguardo.hosts");
    private static final Limits LIMITS = new Limits(Duration.ofSeconds(3), Duration.ofSeconds(5), 64 * 1024);

    @Inject
    private RemoteSettings settings;

    /** The same outside a server. */
    static KeyFetch of(RemoteSettings settings) {
        KeyFetch fetch = new KeyFetch();
        fetch.settings = settings;
        return fetch;
    }

    /** The document at that address; empty when there is none. */
    Optional<String> keys(URI address) {
        try {
            Answer answer = settings.http(LIMITS).send(Request.get(address, Map.of("Accept", "application/json")));
            return answer.ok() ? Optional.of(answer.text()) : Optional.empty();
        } catch (HttpProblem | IllegalArgumentException refused) {
            LOG.log(Level.INFO, "The keys of a host could not be fetched: " + refused.getMessage());
            return Optional.empty();
        }
    }
}
