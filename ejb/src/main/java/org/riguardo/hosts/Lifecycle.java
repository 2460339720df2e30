package org.riguardo.hosts;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.event.EventType;
import org.riguardo.api.mailbox.Secret;
import org.riguardo.db.Database;
import org.riguardo.hosts.Installing.Asked;
import org.riguardo.hosts.Installing.Outcome;
import org.riguardo.plugins.sign.NotVerified;
import org.riguardo.plugins.sign.Verified;

/**
 * Hears what hosts say of themselves: each call has to be signed from the very first one on, by keys that stand at the host's own address, or by the secret that
 * it brings, and nothing is let in by it.
 */
@Stateless
@PermitAll
public class Lifecycle {

    private static final System.Logger LOG = System.getLogger("org.riguardo.hosts");
    private static final int LEAST_SECRET = 32;

    @Inject
    private Database database;

    @Inject
    private Installing installing;

    @Inject
    private HostCalls calls;

    @Inject
    private KeyFetch keys;

    @Inject
    private Clock clock;

    /** The same outside a server. */
    static Lifecycle of(Database database, Installing installing, HostCalls calls, KeyFetch keys, Clock clock) {
        Lifecycle lifecycle = new Lifecycle();
        lifecycle.database = database;
        lifecycle.installing = installing;
        lifecycle.calls = calls;
        lifecycle.keys = keys;
        lifecycle.clock = clock;
        return lifecycle;
    }

    /** What became of a call. */
    public enum Heard {
        /** It was taken. */
        TAKEN,
        /** It was taken, and an administrator has to agree before anything is shown. */
        WAITS,
        /** It cannot be read. */
        UNREADABLE,
        /** It is not signed by whom it says. */
        REFUSED,
        /** Too many hosts wait. */
        TOO_MANY,
        /** There is no such door. */
        UNKNOWN
    }

    /**
     * Something that a host says of itself.
     *
     * @param event of a Connect-style host, such as {@code installed}; null for one that says it in the body
     */
    public Heard hear(String firm, @Nullable String event, HostRequest request) {
        HostMessage message = HostMessage.of(request.body()).orElse(null);
        if (message == null || request.token() == null) {
            return message == null ? Heard.UNREADABLE : Heard.REFUSED;
        }
        String what = event != null
                ? event
                : message.text("event").or(() -> message.text("type")).orElse("");
        if (what.equals("installed")) {
            return event == null ? installed(firm, message, request) : installedByConnect(firm, message, request);
        }
        return calls.verified(firm, request)
                .filter(call -> HostCalls.names(call.token(), request.body()))
                .map(call -> {
                    if (what.equals("uninstalled")) {
                        installing.uninstalled(call.tenant());
                    }
                    return Heard.TAKEN;
                })
                .orElse(Heard.REFUSED);
    }

    /** Something that happened at a host: it is noted once; what we know of a customer that is gone there is forgotten. */
    public Heard told(String firm, HostRequest request) {
        HostMessage message = HostMessage.of(request.body()).orElse(null);
        if (message == null) {
            return Heard.UNREADABLE;
        }
        HostCalls.Call call = calls.verified(firm, request)
                .filter(one -> one.tenant().open() && HostCalls.names(one.token(), request.body()))
                .orElse(null);
        if (call == null) {
            return Heard.REFUSED;
        }
        String type = message.text("type").or(() -> message.text("event")).orElse("");
        String id = message.text("id").orElse(call.token().id());
        if (type.isEmpty() || type.length() > 60 || id.length() > 200) {
            return Heard.UNREADABLE;
        }
        database.use(handle -> {
            boolean fresh = new EventRows(handle, firm).add(call.tenant().id(), id, type, clock.instant());
            if (fresh && type.equals(EventType.CLIENT_ERASED.key())) {
                message.text("clientId").or(() -> message.text("customer.id")).ifPresent(customer -> new CustomerRows(
                                handle, firm)
                        .forget(call.tenant().id(), customer));
            }
        });
        return Heard.TAKEN;
    }

    /** Of a host that signs by keys: they are fetched from its own address, and what is kept of it is not overwritten by what anybody says. */
    private Heard installed(String firm, HostMessage message, HostRequest request) {
        String key = message.text("hostId").or(() -> message.text("clientKey")).orElse("");
        String base = message.text("baseUrl").flatMap(HostAddress::base).orElse(null);
        String jwks = message.text("jwks").orElse(null);
        if (key.isEmpty()
                || key.length() > 200
                || base == null
                || jwks == null
                || !HostAddress.sameOrigin(base, jwks)) {
            return Heard.UNREADABLE;
        }
        String published = keys.keys(URI.create(jwks)).flatMap(HostKeys::kept).orElse(null);
        if (published == null) {
            return Heard.REFUSED;
        }
        try {
            calls.byKeys(published, key, request);
        } catch (NotVerified refused) {
            return refused(refused);
        }
        String product = message.text("name").or(() -> message.text("product")).orElse("Riguardo");
        return heard(
                installing.installed(firm, new Asked(HostProfile.RIGUARDO, key, cut(product), base, published, null)));
    }

    private Heard installedByConnect(String firm, HostMessage message, HostRequest request) {
        String key = message.text("clientKey").orElse("");
        String base = message.text("baseUrl").flatMap(HostAddress::base).orElse(null);
        String secret = message.text("sharedSecret").orElse("");
        if (key.isEmpty() || key.length() > 200 || base == null || secret.length() < LEAST_SECRET) {
            return Heard.UNREADABLE;
        }
        try {
            Verified token = calls.bySecret(secret, key, request);
            if (!HostCalls.names(token, request.body() == null ? new byte[0] : request.body())) {
                return Heard.REFUSED;
            }
        } catch (NotVerified refused) {
            return refused(refused);
        }
        String product = message.text("productType").orElse("Connect");
        return heard(installing.installed(
                firm, new Asked(HostProfile.CONNECT, key, cut(product), base, null, Secret.of(secret))));
    }

    private static Heard refused(NotVerified why) {
        LOG.log(Level.INFO, "A host that installs us is refused: " + why.getMessage());
        return Heard.REFUSED;
    }

    private static Heard heard(Outcome outcome) {
        return switch (outcome) {
            case KNOWN -> Heard.TAKEN;
            case WAITS -> Heard.WAITS;
            case REFUSED -> Heard.TOO_MANY;
        };
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(200, text.length()));
    }
}
