package org.riguardo.plugins.remote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.db.Database;
import org.riguardo.db.InTransaction;
import org.riguardo.http.Answer;
import org.riguardo.http.HttpProblem;
import org.riguardo.plugins.PluginLog;
import org.riguardo.plugins.PluginRow;
import org.riguardo.plugins.PluginStates;
import org.riguardo.plugins.holds.Holds;
import org.riguardo.secrets.SecretBox;

/**
 * Has services follow what the firm wants of them: each hears that it is installed, enabled, disabled or uninstalled, by a signed call, again until it answers.
 * What a firm wants counts at once, whether its service hears of it or not.
 */
@ApplicationScoped
public class Lifecycle {

    private static final System.Logger LOG = System.getLogger(Lifecycle.class.getName());
    private static final Duration IN_HAND = Duration.ofMinutes(1);
    private static final int MOST_GOODBYES = 10;

    /** Told of last, once our key is another: it hears {@code installed} again, with no new secret of its client, so that one that does not listen loses no access. */
    static final String KEY_CHANGED = "KEY_CHANGED";

    /** What a service is told of itself. */
    enum State {
        INSTALLED,
        ENABLED,
        DISABLED,
        UNINSTALLED
    }

    @Inject
    private Database database;

    @Inject
    private InTransaction transactions;

    @Inject
    private PluginStates states;

    @Inject
    private PluginLog log;

    @Inject
    private RemoteCalls calls;

    @Inject
    private RemoteAccess access;

    @Inject
    private RemoteSettings settings;

    @Inject
    private HostKeys keys;

    @Inject
    private SecretBox box;

    @Inject
    private Holds holds;

    @Inject
    private Clock clock;

    /** The same outside a server. */
    static Lifecycle of(
            Database database,
            InTransaction transactions,
            PluginStates states,
            PluginLog log,
            RemoteCalls calls,
            RemoteAccess access,
            RemoteSettings settings,
            HostKeys keys,
            SecretBox box,
            Holds holds,
            Clock clock) {
        Lifecycle lifecycle = new Lifecycle();
        lifecycle.database = database;
        lifecycle.transactions = transactions;
        lifecycle.states = states;
        lifecycle.log = log;
        lifecycle.calls = calls;
        lifecycle.access = access;
        lifecycle.settings = settings;
        lifecycle.keys = keys;
        lifecycle.box = box;
        lifecycle.holds = holds;
        lifecycle.clock = clock;
        return lifecycle;
    }

    /** Tells the services of a firm what they have not heard yet, and whose time has come. */
    void follow(String firm) {
        List<RemoteRow> rows = transactions.call(() -> database.with(handle -> new RemoteRows(handle, firm).all()));
        rows.forEach(row -> follow(firm, row));
    }

    private void follow(String firm, RemoteRow row) {
        State next = next(row, transactions.call(() -> states.plugin(firm, row.pluginKey())));
        Instant now = clock.instant();
        if (next == null || row.nextAt() != null && now.isBefore(row.nextAt())) {
            return;
        }
        Instant until = now.plus(IN_HAND.multipliedBy(Math.min(60, 1L << Math.min(row.attempts(), 6))))
                .truncatedTo(ChronoUnit.MICROS);
        if (!transactions.call(() -> database.with(handle -> new RemoteRows(handle, firm).claim(row, until)))) {
            return;
        }
        Sentence problem = tell(row, next);
        boolean gone = next == State.UNINSTALLED && (problem == null || row.attempts() >= MOST_GOODBYES);
        transactions.call(() -> database.with(handle -> {
            RemoteRows all = new RemoteRows(handle, firm);
            if (gone) {
                if (all.remove(row.pluginKey(), until)) {
                    holds.forget(firm, row.pluginKey());
                }
            } else if (problem == null) {
                all.told(row.pluginKey(), next.name(), until);
                log.note(firm, row.pluginKey(), null, PluginLog.Kind.CALLED, words(next));
            } else {
                log.note(firm, row.pluginKey(), null, PluginLog.Kind.FAILURE, problem);
            }
            return row;
        }));
    }

    /** What the service has to hear now; null when it has heard all. */
    static @Nullable State next(RemoteRow row, Optional<PluginRow> wanted) {
        if (wanted.isEmpty()) {
            return State.UNINSTALLED;
        }
        if (row.told() == null || row.told().equals(KEY_CHANGED)) {
            return State.INSTALLED;
        }
        State state = wanted.get().on() ? State.ENABLED : State.DISABLED;
        return row.told().equals(state.name()) ? null : state;
    }

    private @Nullable Sentence tell(RemoteRow row, State state) {
        try {
            Optional<String> secret = Optional.empty();
            switch (state) {
                case INSTALLED -> secret = row.told() == null ? access.make(row) : Optional.empty();
                case ENABLED -> access.enable(row, true);
                case DISABLED -> access.enable(row, false);
                case UNINSTALLED -> access.remove(row);
            }
            return row.lifecycle() == null ? null : call(row, state, secret.orElse(null));
        } catch (Keycloak.Refused refused) {
            return new Sentence(refused.getMessage() + ".", refused.getMessage() + ".");
        } catch (RuntimeException unforeseen) {
            LOG.log(Level.WARNING, "Service " + row.pluginKey() + " could not be told of its state", unforeseen);
            String name = unforeseen.getClass().getSimpleName();
            return new Sentence(name + ".", name + ".");
        }
    }

    private @Nullable Sentence call(RemoteRow row, State state, @Nullable String clientSecret) {
        try {
            byte[] body = body(row, state, clientSecret).getBytes(StandardCharsets.UTF_8);
            Answer answer = calls.post(row.firmId(), row.baseUrl(), String.valueOf(row.lifecycle()), Map.of(), body);
            return answer.ok() ? null : unheard(state, "HTTP " + answer.status());
        } catch (HttpProblem problem) {
            return unheard(state, problem.getMessage());
        }
    }

    private String body(RemoteRow row, State state, @Nullable String clientSecret) {
        HostIdentity host = transactions.call(() -> keys.of(row.firmId()));
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("event", state.name().toLowerCase(java.util.Locale.ROOT))
                .add("plugin", row.pluginKey())
                .add("clientKey", host.id())
                .add("product", "riguardo")
                .add("baseUrl", settings.url())
                .add("jwks", settings.jwks());
        if (state == State.INSTALLED) {
            json.add("api", settings.url() + "/api/v1")
                    .add("scopes", row.scopes())
                    .add(
                            "webhookSecret",
                            box.open(row.secret(), RemoteCarrier.place(row.firmId(), row.pluginKey()))
                                    .reveal())
                    .add("tokenUrl", access.tokenUrl())
                    .add("clientId", row.oauthClient());
            if (clientSecret != null) {
                json.add("clientSecret", clientSecret);
            }
        }
        return json.build().toString();
    }

    private static Sentence unheard(State state, String why) {
        Sentence what = words(state);
        return new Sentence(
                "Il servizio non ha risposto a: " + what.it() + " " + why + ".",
                "The service did not answer to: " + what.en() + " " + why + ".");
    }

    private static Sentence words(State state) {
        return switch (state) {
            case INSTALLED -> new Sentence("installato.", "installed.");
            case ENABLED -> new Sentence("acceso.", "switched on.");
            case DISABLED -> new Sentence("spento.", "switched off.");
            case UNINSTALLED -> new Sentence("tolto.", "removed.");
        };
    }
}
