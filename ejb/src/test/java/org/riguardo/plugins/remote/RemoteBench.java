package org.riguardo.plugins.remote;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.riguardo.TestClock;
import org.riguardo.api.event.EventListener;
import org.riguardo.api.event.EventType;
import org.riguardo.api.plugin.ModuleType;
import org.riguardo.audit.Audit;
import org.riguardo.db.TestServer;
import org.riguardo.firm.Caller;
import org.riguardo.http.Limits;
import org.riguardo.plugins.Carrier;
import org.riguardo.plugins.Offer;
import org.riguardo.plugins.PluginHost;
import org.riguardo.plugins.PluginRow;
import org.riguardo.plugins.StoredPlugins;
import org.riguardo.plugins.events.Events;
import org.riguardo.plugins.events.Listening;
import org.riguardo.plugins.events.Telling;
import org.riguardo.plugins.holds.Holds;
import org.riguardo.plugins.holds.KnownHolds;
import org.riguardo.plugins.sign.Jwks;
import org.riguardo.plugins.sign.NotVerified;
import org.riguardo.plugins.sign.Verifier;
import org.riguardo.secrets.SecretBox;

/** A firm and a service that a test has in hand, with all that stands between them. */
abstract class RemoteBench {

    static final String FIRM = PluginHost.FIRM;
    static final String KEY = FixturePlugin.KEY;
    static final String START = "2026-03-05T09:00:00Z";
    static final Caller MARTA = new Caller(FIRM, "marta");

    @TempDir
    Path home;

    final TestClock clock = new TestClock(START);
    PluginHost host;
    FixturePlugin service;
    HostKeys keys;
    RemoteCalls calls;
    SecretBox box;
    Agreeing agreeing;
    DescriptorFetch fetch;
    Lifecycle lifecycle;
    Events events;
    Telling telling;
    StoredPlugins carrier;

    /** How long the service is waited for. */
    Duration patience() {
        return Duration.ofSeconds(30);
    }

    TestServer server() {
        return TestServer.H2;
    }

    @BeforeEach
    void begin() throws Exception {
        service = new FixturePlugin();
        host = PluginHost.on(
                server(),
                home,
                database -> List.of(new StoredPlugins() {
                    @Override
                    public Carrier carrier() {
                        return Carrier.REMOTE;
                    }

                    @Override
                    public Offer offer(PluginRow row) {
                        return carrier.offer(row);
                    }
                }));
        box = SecretBox.of(null, home);
        RemoteSettings settings = RemoteSettings.of("http://riguardo.example/riguardo/", "127.0.0.0/8", true);
        keys = HostKeys.of(host.database, box, clock);
        Limits limits = new Limits(patience(), patience(), 1000);
        calls = RemoteCalls.of(settings, keys, host.transactions, clock, limits);
        KnownHolds known = KnownHolds.of(host.database, host.transactions, clock::instant);
        Audit audit = Audit.of(host.database, clock);
        carrier = RemoteCarrier.of(calls, known, host.database, host.transactions, box, clock);
        fetch = DescriptorFetch.of(settings, new Limits(patience(), patience(), 256 * 1024));
        agreeing = Agreeing.of(host.database, host.states, host.log, fetch, box, audit, clock);
        KeycloakSettings nobody = KeycloakSettings.of("http://localhost/realms/riguardo", "", "");
        lifecycle = Lifecycle.of(
                host.database,
                host.transactions,
                host.states,
                host.log,
                calls,
                RemoteAccess.of(Keycloak.of(nobody), nobody),
                settings,
                keys,
                box,
                Holds.of(host.database, host.transactions, known, null, audit, clock),
                clock);
        events = Events.of(
                host.database,
                clock,
                (firm, type) -> host.plugins.modules(firm, ModuleType.EVENT_LISTENER, EventListener.class).stream()
                        .map(module ->
                                new Listening(module.plugin(), module.module().key()))
                        .toList());
        telling = Telling.of(
                firm -> host.plugins.modules(firm, ModuleType.EVENT_LISTENER, EventListener.class),
                host.guard,
                host.states,
                host.log,
                host.database,
                host.transactions,
                clock);
    }

    @AfterEach
    void end() {
        service.close();
        host.close();
    }

    void agree() {
        host.transactions.call(() -> {
            agreeing.agree(MARTA, service.url(), fetch.fetch(service.url()));
            return MARTA;
        });
    }

    boolean again() {
        RemoteRow row = agreeing.row(FIRM, KEY).orElseThrow();
        return host.transactions.call(() -> agreeing.again(MARTA, row, fetch.fetch(service.url())));
    }

    void follow() {
        for (int round = 0; round < 3; round++) {
            lifecycle.follow(FIRM);
            clock.by(Duration.ofSeconds(2));
        }
        clock.by(Duration.ofHours(2));
    }

    void publish(String client, String mail) {
        host.transactions.call(() -> {
            events.publish(FIRM, EventType.MAIL_SENT, client, Map.of("mailId", mail));
            return mail;
        });
    }

    void tell() {
        telling.due(FIRM).forEach(plugin -> telling.tell(FIRM, plugin));
    }

    String state() {
        return text("select state from event_delivery");
    }

    String text(String sql) {
        return host.rows.handle().createQuery(sql).mapTo(String.class).one();
    }

    Verifier verifier() throws NotVerified {
        return verifier(Clock.fixed(Instant.parse(START).plusSeconds(10), ZoneOffset.UTC));
    }

    Verifier verifier(Clock then) throws NotVerified {
        Set<String> seen = new HashSet<>();
        return Verifier.of(
                Jwks.read(keys.jwks())::key,
                keys.of(FIRM).id(),
                service.base(),
                then,
                (issuer, jti, until) -> seen.add(jti));
    }
}
