package org.riguardo.hosts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.riguardo.db.Database;
import org.riguardo.plugins.sign.Hashes;
import org.riguardo.plugins.sign.Jwks;
import org.riguardo.plugins.sign.NotVerified;
import org.riguardo.plugins.sign.Replays;
import org.riguardo.plugins.sign.Signed;
import org.riguardo.plugins.sign.Verified;
import org.riguardo.plugins.sign.Verifier;
import org.riguardo.secrets.SecretProblem;

/** Says which host a call comes from, by what the host signed and by what is kept of it; a host is never believed by what its call says of keys. */
@ApplicationScoped
public class HostCalls {

    private static final System.Logger LOG = System.getLogger("org.riguardo.hosts");
    private static final int LONGEST_TOKEN = 8_192;

    @Inject
    private Database database;

    @Inject
    private Installing installing;

    @Inject
    private Instance<Replays> replays;

    @Inject
    private Clock clock;

    private @Nullable Replays memory;

    /** The same outside a server. */
    static HostCalls of(Database database, Installing installing, Replays replays, Clock clock) {
        HostCalls calls = new HostCalls();
        calls.database = database;
        calls.installing = installing;
        calls.memory = replays;
        calls.clock = clock;
        return calls;
    }

    /** A call whose signature is the host's, and what its token says. */
    record Call(Tenant tenant, Verified token) {}

    /** The host behind that call; empty when it is none of that firm's, or not to be believed. */
    Optional<Call> verified(String firm, HostRequest request) {
        Optional<Tenant> tenant = issuer(request.token())
                .flatMap(key -> database.with(handle -> new TenantRows(handle, firm).ofKey(key)));
        if (tenant.isEmpty() || request.token() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Call(tenant.get(), verify(tenant.get(), request)));
        } catch (NotVerified | SecretProblem refused) {
            LOG.log(Level.INFO, "A call of the host " + tenant.get().id() + " is refused: " + refused.getMessage());
            return Optional.empty();
        }
    }

    /** What a token says that is signed by one of these keys, kept or just fetched. */
    Verified byKeys(String keys, String issuer, HostRequest request) throws NotVerified {
        Jwks read = Jwks.read(keys);
        return Verifier.of(read::key, issuer, request.base().toString(), clock, replays())
                .verify(Objects.requireNonNull(request.token()), signed(request));
    }

    /** What a token says that is signed by that secret. */
    Verified bySecret(String secret, String issuer, HostRequest request) throws NotVerified {
        Signed plain = new Signed(request.method(), request.base(), request.uri(), null);
        return Verifier.shared(secret, issuer, request.base().toString(), clock, replays())
                .verify(Objects.requireNonNull(request.token()), plain);
    }

    private Verified verify(Tenant tenant, HostRequest request) throws NotVerified {
        String keys = tenant.keys();
        return keys != null
                ? byKeys(keys, tenant.clientKey(), request)
                : bySecret(installing.secret(tenant).reveal(), tenant.clientKey(), request);
    }

    private static Signed signed(HostRequest request) {
        return new Signed(request.method(), request.base(), request.uri(), request.body());
    }

    /** Whether a body is the one that a token names; a token of a Connect-style host need name none. */
    static boolean names(Verified token, byte[] body) {
        return token.text("body_sha256").map(Hashes.body(body)::equals).orElse(true);
    }

    private Replays replays() {
        return memory == null ? replays.get() : memory;
    }

    /** Who says that it made a token; not to be believed until that one's key has verified it. */
    static Optional<String> issuer(@Nullable String token) {
        String[] parts = token == null || token.length() > LONGEST_TOKEN ? new String[0] : token.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try (JsonReader reader = Json.createReader(
                new StringReader(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)))) {
            return Optional.ofNullable(reader.readObject().getString("iss", null))
                    .filter(iss -> !iss.isBlank() && iss.length() <= 200);
        } catch (JsonException | IllegalArgumentException | ClassCastException none) {
            return Optional.empty();
        }
    }
}
