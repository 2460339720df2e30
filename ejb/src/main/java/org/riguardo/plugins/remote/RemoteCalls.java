package org.riguardo.plugins.remote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.riguardo.db.InTransaction;
import org.riguardo.http.Answer;
import org.riguardo.http.HttpProblem;
import org.riguardo.http.Limits;
import org.riguardo.http.Request;
import org.riguardo.plugins.sign.Jwts;
import org.riguardo.plugins.sign.Signed;

/** Sends signed requests to services; it takes little of an answer, waits for none longer than ten seconds, and follows no redirect. */
@ApplicationScoped
public class RemoteCalls {

    private static final Limits LIMITS = new Limits(Duration.ofSeconds(3), Duration.ofSeconds(10), 64 * 1024);

    @Inject
    private RemoteSettings settings;

    @Inject
    private HostKeys keys;

    @Inject
    private InTransaction transactions;

    @Inject
    private Clock clock;

    private Limits limits = LIMITS;

    /** The same outside a server. */
    public static RemoteCalls of(
            RemoteSettings settings, HostKeys keys, InTransaction transactions, Clock clock, Limits limits) {
        RemoteCalls calls = new RemoteCalls();
        calls.settings = settings;
        calls.keys = keys;
        calls.transactions = transactions;
        calls.clock = clock;
        calls.limits = limits;
        return calls;
    }

    /**
     * Posts JSON to a path below the service's base, signed for this body alone.
     *
     * @throws HttpProblem when there is no answer that may be taken
     */
    public Answer post(String firm, String baseUrl, String path, Map<String, String> headers, byte[] json)
            throws HttpProblem {
        URI base = URI.create(baseUrl);
        URI target = below(baseUrl, path);
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put("Content-Type", "application/json");
        all.put("User-Agent", "Riguardo");
        all.put("Authorization", "JWT " + token(firm, baseUrl, new Signed("POST", base, target, json), Map.of()));
        return settings.http(limits).send(new Request("POST", target, all, json));
    }

    /** A token for a request, of the firm as host. */
    public String token(String firm, String audience, Signed request, Map<String, ?> claims) {
        HostIdentity host = transactions.call(() -> keys.of(firm));
        return Jwts.sign(host.key(), host.id(), audience, request, clock.instant(), claims);
    }

    /** A path below the base. */
    static URI below(String baseUrl, String path) {
        return URI.create(baseUrl.replaceFirst("/+$", "") + (path.startsWith("/") ? path : "/" + path));
    }
}
