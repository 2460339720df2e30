package org.riguardo.plugins.remote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.db.InTransaction;
import org.riguardo.http.Answer;
import org.riguardo.http.HttpProblem;
import org.riguardo.plugins.remote.Lifecycle.State;
import org.riguardo.secrets.SecretBox;

/** Tells one service one thing of its state, by a signed call, with what it needs to know of us; it stores nothing. */
@ApplicationScoped
public class Announcing {

    private static final System.Logger LOG = System.getLogger(Announcing.class.getName());

    @Inject
    private InTransaction transactions;

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

    /** The same outside a server. */
    static Announcing of(
            InTransaction transactions,
            RemoteCalls calls,
            RemoteAccess access,
            RemoteSettings settings,
            HostKeys keys,
            SecretBox box) {
        Announcing announcing = new Announcing();
        announcing.transactions = transactions;
        announcing.calls = calls;
        announcing.access = access;
        announcing.settings = settings;
        announcing.keys = keys;
        announcing.box = box;
        return announcing;
    }

    /** Makes or switches the client of the service, and tells it; null when it heard. */
    @Nullable
    Sentence tell(RemoteRow row, State state) {
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

    /** What it is told, in a word. */
    static Sentence words(State state) {
        return switch (state) {
            case INSTALLED -> new Sentence("installato.", "installed.");
            case ENABLED -> new Sentence("acceso.", "switched on.");
            case DISABLED -> new Sentence("spento.", "switched off.");
            case UNINSTALLED -> new Sentence("tolto.", "removed.");
        };
    }
}
