package org.riguardo.plugins.remote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.mailbox.Secret;
import org.riguardo.audit.Audit;
import org.riguardo.db.Database;
import org.riguardo.firm.Caller;
import org.riguardo.plugins.Carrier;
import org.riguardo.plugins.Descriptor;
import org.riguardo.plugins.PluginLog;
import org.riguardo.plugins.PluginRow.State;
import org.riguardo.plugins.PluginStates;
import org.riguardo.plugins.Scope;
import org.riguardo.plugins.sign.Hashes;
import org.riguardo.problem.InputProblem;
import org.riguardo.secrets.SecretBox;

/** What a firm agrees to with a service: nothing of it is used before, and what asks for more, or comes from elsewhere, waits while what was agreed to goes on. */
@ApplicationScoped
public class Agreeing {

    @Inject
    private Database database;

    @Inject
    private PluginStates states;

    @Inject
    private PluginLog log;

    @Inject
    private DescriptorFetch fetch;

    @Inject
    private SecretBox box;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** The same outside a server. */
    static Agreeing of(
            Database database,
            PluginStates states,
            PluginLog log,
            DescriptorFetch fetch,
            SecretBox box,
            Audit audit,
            Clock clock) {
        Agreeing agreeing = new Agreeing();
        agreeing.database = database;
        agreeing.states = states;
        agreeing.log = log;
        agreeing.fetch = fetch;
        agreeing.box = box;
        agreeing.audit = audit;
        agreeing.clock = clock;
        return agreeing;
    }

    /** What a descriptor that was fetched asks, beside what was agreed to before; nothing is stored. */
    RemoteView view(String firm, String url, Descriptor descriptor) {
        RemoteRow before = row(firm, descriptor.key()).orElse(null);
        Set<String> agreed = before == null ? Set.of() : scopes(before);
        List<Scope> asked = asked(descriptor);
        boolean there = states.plugin(firm, descriptor.key()).isPresent();
        return new RemoteView(
                url,
                descriptor,
                print(descriptor),
                asked,
                asked.stream().filter(scope -> !agreed.contains(scope.key())).toList(),
                before != null && there,
                before == null ? null : before.baseUrl());
    }

    /** Agrees to a descriptor: it is on from now on, and the service is told by and by. */
    void agree(Caller caller, String url, Descriptor descriptor) {
        String firm = caller.firm();
        states.plugin(firm, descriptor.key())
                .filter(row -> row.carrier() != Carrier.REMOTE)
                .ifPresent(other -> {
                    throw new InputProblem(
                            "key",
                            "C’è già un plugin con questa chiave, che non è un servizio: toglierlo prima.",
                            "There is a plugin with this key already that is no service: remove it first.");
                });
        RemoteRow before = row(firm, descriptor.key()).orElse(null);
        store(caller, url, descriptor, before);
        states.install(firm, descriptor, Carrier.REMOTE, State.ENABLED, caller.username());
        note(caller, descriptor, before == null ? PluginLog.Kind.INSTALLED : PluginLog.Kind.UPDATED);
        audit.note(
                firm,
                caller.username(),
                "plugin-agreed",
                null,
                "{\"plugin\":\"" + descriptor.key() + "\",\"version\":\"" + descriptor.version() + "\",\"scopes\":\""
                        + String.join(" ", new TreeSet<>(descriptor.scopes())) + "\"}");
    }

    /** A descriptor that was fetched again; true when it was taken over, since it asks no more than was agreed to. */
    boolean again(Caller caller, RemoteRow before, Descriptor descriptor) {
        if (!descriptor.key().equals(before.pluginKey())) {
            throw new InputProblem(
                    "url", "All’indirizzo c’è ora un altro plugin.", "There is another plugin at the address now.");
        }
        String base = Objects.requireNonNull(descriptor.remote()).baseUrl().toString();
        if (base.equals(before.baseUrl()) && scopes(before).containsAll(descriptor.scopes())) {
            agree(caller, before.descriptorUrl(), descriptor);
            return true;
        }
        database.use(handle ->
                new RemoteRows(handle, caller.firm()).pending(before.pluginKey(), descriptor.json(), clock.instant()));
        log.note(caller.firm(), before.pluginKey(), null, PluginLog.Kind.REFUSED, caller.username(), WAITS);
        return false;
    }

    /** Another key from now on, of which each service is told; those who keep our keys have to agree to it on their side. */
    int changeKey(Caller caller, HostKeys keys) {
        keys.rotate(caller.firm());
        int told = database.with(handle -> new RemoteRows(handle, caller.firm()).tellKey(Lifecycle.KEY_CHANGED));
        audit.note(caller.firm(), caller.username(), "host-key-changed", null, "{\"services\":" + told + "}");
        return told;
    }

    private static final Sentence WAITS = new Sentence(
            "La nuova versione chiede di più, o viene da un altro indirizzo: aspetta che un amministratore la accetti.",
            "The new version asks for more, or comes from another address: it waits for an administrator to agree.");

    Optional<RemoteRow> row(String firm, String plugin) {
        return database.with(handle -> new RemoteRows(handle, firm).find(plugin));
    }

    private void store(Caller caller, String url, Descriptor descriptor, @Nullable RemoteRow before) {
        Descriptor.Remote remote = Objects.requireNonNull(descriptor.remote());
        String firm = caller.firm();
        String key = descriptor.key();
        database.use(handle -> new RemoteRows(handle, firm)
                .put(new RemoteRow(
                        firm,
                        key,
                        url,
                        remote.baseUrl().toString(),
                        String.join(" ", new TreeSet<>(descriptor.scopes())),
                        remote.lifecycle(),
                        before == null
                                        || !before.baseUrl()
                                                .equals(remote.baseUrl().toString())
                                ? sealed(firm, key)
                                : before.secret(),
                        before == null
                                ? "plugin-"
                                        + Hashes.body((firm + " " + key).getBytes(StandardCharsets.UTF_8))
                                                .substring(0, 16)
                                : before.oauthClient(),
                        null,
                        null,
                        null,
                        null,
                        0,
                        clock.instant(),
                        caller.username())));
    }

    private String sealed(String firm, String plugin) {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String secret = Hashes.SECRET_PREFIX + Base64.getEncoder().encodeToString(random);
        return box.seal(Secret.of(secret), RemoteCarrier.place(firm, plugin));
    }

    private void note(Caller caller, Descriptor descriptor, PluginLog.Kind kind) {
        log.note(
                caller.firm(),
                descriptor.key(),
                null,
                kind,
                caller.username(),
                new Sentence("Versione " + descriptor.version() + ".", "Version " + descriptor.version() + "."));
    }

    static String print(Descriptor descriptor) {
        return Hashes.body(descriptor.json().getBytes(StandardCharsets.UTF_8));
    }

    static Set<String> scopes(RemoteRow row) {
        return Set.of(row.scopes().isEmpty() ? new String[0] : row.scopes().split(" "));
    }

    private static List<Scope> asked(Descriptor descriptor) {
        return descriptor.scopes().stream()
                .sorted()
                .flatMap(scope -> Scope.of(scope).stream())
                .toList();
    }
}
