package org.riguardo.plugins.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
import org.riguardo.plugins.sign.Hashes;
import org.riguardo.plugins.sign.Jwks;
import org.riguardo.plugins.sign.NotVerified;
import org.riguardo.plugins.sign.Signed;
import org.riguardo.plugins.sign.Verifier;
import org.riguardo.problem.InputProblem;
import org.riguardo.secrets.SecretBox;

class RemotePluginTest {

    private static final String FIRM = PluginHost.FIRM;
    private static final String KEY = FixturePlugin.KEY;
    private static final Caller MARTA = new Caller(FIRM, "marta");

    @TempDir
    Path home;

    private final Moving clock = new Moving();
    private PluginHost host;
    private FixturePlugin service;
    private HostKeys keys;
    private Agreeing agreeing;
    private DescriptorFetch fetch;
    private Lifecycle lifecycle;
    private Events events;
    private Telling telling;
    private StoredPlugins carrier;

    @BeforeEach
    void begin() throws Exception {
        service = new FixturePlugin();
        host = PluginHost.on(
                TestServer.H2,
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
        SecretBox box = SecretBox.of(null, home);
        RemoteSettings settings = RemoteSettings.of("http://riguardo.example/riguardo/", "127.0.0.0/8", true);
        keys = HostKeys.of(host.database, box, clock);
        Limits limits = new Limits(Duration.ofMillis(500), Duration.ofSeconds(2), 1000);
        RemoteCalls calls = RemoteCalls.of(settings, keys, host.transactions, clock, limits);
        KnownHolds known = KnownHolds.of(host.database, host.transactions, clock::instant);
        Audit audit = Audit.of(host.database, clock);
        carrier = RemoteCarrier.of(calls, known, host.database, host.transactions, box, clock);
        fetch = DescriptorFetch.of(settings);
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

    @Test
    void everyCallIsSignedFromTheFirstAndForItselfAlone() throws Exception {
        agree();
        follow();

        assertThat(service.got)
                .extracting(FixturePlugin.Got::text)
                .satisfiesExactly(
                        installed -> assertThat(installed).contains("\"event\":\"installed\"", "whsec_", "jwks.json"),
                        enabled -> assertThat(enabled)
                                .contains("\"event\":\"enabled\"")
                                .doesNotContain("whsec_"));
        for (FixturePlugin.Got call : service.got) {
            assertThatCode(() -> verifier().verify(call.token(), call.signed(service.base())))
                    .doesNotThrowAnyException();
            Signed changed = new Signed(
                    "POST",
                    java.net.URI.create(service.base()),
                    call.signed(service.base()).uri(),
                    "{}".getBytes(StandardCharsets.UTF_8));
            assertThatThrownBy(() -> verifier().verify(call.token(), changed)).isInstanceOf(NotVerified.class);
        }
    }

    @Test
    void theServiceFollowsWhatTheFirmWantsAndIsForgottenOnceItWasToldGoodbye() {
        agree();
        follow();
        host.states.switchPlugin(FIRM, KEY, PluginRow.State.DISABLED, "marta");
        service.status = 500;
        follow();
        service.status = 200;
        follow();
        host.states.uninstall(FIRM, KEY, true);
        follow();

        assertThat(service.got)
                .extracting(call -> call.text().replaceFirst(".*\"event\":\"([a-z]+)\".*", "$1"))
                .containsExactly("installed", "enabled", "disabled", "disabled", "uninstalled");
        assertThat(agreeing.row(FIRM, KEY)).isEmpty();
    }

    @Test
    void aServiceThatIsDownHoldsNobodyUpAndIsToldLater() {
        agree();
        service.close();
        long before = System.nanoTime();
        follow();

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));
        assertThat(host.states.plugin(FIRM, KEY).orElseThrow().on()).isTrue();
        assertThat(host.log.of(FIRM, KEY, 10)).anyMatch(line -> line.text().en().contains("did not answer"));
    }

    @Test
    void anEventIsToldOnceItIsCommittedSignedByTheSecretOfTheService() throws Exception {
        agree();
        assertThatThrownBy(() -> host.transactions.call(() -> {
                    events.publish(FIRM, EventType.MAIL_SENT, "c1", Map.of("mailId", "m0"));
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");
        publish("c1", "m1");
        publish("c1", "m2");
        tell();
        tell();

        assertThat(service.got)
                .extracting(FixturePlugin.Got::text)
                .satisfiesExactly(
                        one -> assertThat(one).contains("mail-sent", "m1", "\"clientId\":\"c1\""),
                        two -> assertThat(two).contains("m2"));
        FixturePlugin.Got call = service.got.get(0);
        assertThatCode(() -> verifier().verify(call.token(), call.signed(service.base())))
                .doesNotThrowAnyException();
        String secret = SecretBox.of(null, home)
                .open(agreeing.row(FIRM, KEY).orElseThrow().secret(), RemoteCarrier.place(FIRM, KEY))
                .reveal();
        assertThat(call.headers().getFirst("webhook-signature"))
                .isEqualTo(Hashes.webhook(
                        secret,
                        call.headers().getFirst("webhook-id"),
                        Long.parseLong(call.headers().getFirst("webhook-timestamp")),
                        call.body()));
    }

    @Test
    void whatIsNotTakenComesAgainAndTheRestOfThatClientWaitsForIt() {
        agree();
        publish("c1", "m1");
        publish("c1", "m2");
        service.status = 503;
        tell();
        assertThat(service.got).hasSize(1);
        service.status = 200;
        clock.by(Duration.ofMinutes(1));
        tell();
        tell();

        assertThat(service.got)
                .extracting(call -> call.text().replaceFirst(".*\"mailId\":\"(m\\d)\".*", "$1"))
                .containsExactly("m1", "m1", "m2");
        assertThat(service.got)
                .extracting(call -> call.headers().getFirst("webhook-id"))
                .first()
                .isEqualTo(service.got.get(1).headers().getFirst("webhook-id"));
    }

    @Test
    void afterThreeDaysItIsGivenUpAndTheModuleShowsIt() {
        agree();
        publish("c1", "m1");
        service.status = 302;
        for (int hours = 0; hours <= 84; hours += 6) {
            tell();
            clock.by(Duration.ofHours(6));
        }

        assertThat(host.plugins.modules(FIRM, ModuleType.EVENT_LISTENER, EventListener.class))
                .isEmpty();
        assertThat(state()).isEqualTo("GIVEN_UP");
        assertThat(service.got.size()).isBetween(10, 14);
    }

    @Test
    void whatAsksForMoreWaitsWhileTheVersionBeforeGoesOn() {
        agree();
        service.descriptor = () -> service.descriptor("1.1.0", "\"receive:events\"");
        assertThat(again()).isTrue();
        service.descriptor = () -> service.descriptor("1.2.0", "\"receive:events\", \"read:clients\"");
        assertThat(again()).isFalse();
        assertThat(host.states.plugin(FIRM, KEY).orElseThrow().version()).isEqualTo("1.1.0");
        service.descriptor =
                () -> service.descriptor("1.3.0", "\"receive:events\"").replace("/base\"", "/other\"");
        assertThat(again()).isFalse();
        assertThat(agreeing.row(FIRM, KEY).orElseThrow().pendingDescriptor()).contains("1.3.0");
        assertThat(agreeing.row(FIRM, KEY).orElseThrow().baseUrl()).isEqualTo(service.base());
    }

    @Test
    void whatIsNoPlainDescriptorIsRefused() {
        assertThatThrownBy(() -> fetch.fetch(service.base().replace("/base", "/moved")))
                .hasMessageContaining("302");
        service.descriptor = () -> "x".repeat(300_000);
        assertThatThrownBy(() -> fetch.fetch(service.url())).hasMessageContaining("more than");
        service.descriptor = () -> service.descriptor("1.0.0", "\"read:clients\"");
        assertThatThrownBy(() -> fetch.fetch(service.url())).hasMessageContaining("receive:events");
        service.descriptor = () -> service.descriptor("1.0.0", "\"receive:events\", \"delete:all\"");
        assertThatThrownBy(() -> fetch.fetch(service.url())).isInstanceOf(RuntimeException.class);
        DescriptorFetch strict = DescriptorFetch.of(RemoteSettings.of("http://r.example", "", true));
        assertThatThrownBy(() -> strict.fetch(service.url())).hasMessageContaining("private");
        DescriptorFetch tls = DescriptorFetch.of(RemoteSettings.of("http://r.example", "127.0.0.0/8", false));
        assertThatThrownBy(() -> tls.fetch(service.url()))
                .isInstanceOf(InputProblem.class)
                .hasMessageContaining("https");
    }

    @Test
    void aTokenOpensWhatWasAgreedToAndOnlyWhileTheFirmHasThePluginOn() {
        PluginCallers callers = PluginCallers.of(host.states, host.database);
        assertThatThrownBy(() -> callers.check(FIRM, KEY, "plugin-x", Set.of())).isInstanceOf(EJBAccessException.class);
        service.descriptor = () -> service.descriptor("1.0.0", "\"receive:events\", \"read:clients\"");
        agree();
        String client = agreeing.row(FIRM, KEY).orElseThrow().oauthClient();

        assertThatCode(() -> callers.check(FIRM, KEY, client, Set.of("read:clients")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> callers.check(FIRM, KEY, client, Set.of("read:timeline")))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> callers.check(FIRM, KEY, "other", Set.of())).isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> callers.check(PluginHost.OTHER, KEY, client, Set.of()))
                .isInstanceOf(EJBAccessException.class);
        host.states.switchPlugin(FIRM, KEY, PluginRow.State.DISABLED, "marta");
        assertThatThrownBy(() -> callers.check(FIRM, KEY, client, Set.of("read:clients")))
                .isInstanceOf(EJBAccessException.class);
    }

    @Test
    void aKeyThatSignsNoMoreIsPublishedForAWeek() throws Exception {
        String first = keys.of(FIRM).key().kid();
        keys.rotate(FIRM);
        String second = keys.of(FIRM).key().kid();

        assertThat(second).isNotEqualTo(first);
        assertThat(Jwks.read(keys.jwks()).keys()).containsOnlyKeys(first, second);
        clock.by(Duration.ofDays(8));
        assertThat(Jwks.read(keys.jwks()).keys()).containsOnlyKeys(second);
        assertThat(keys.of(PluginHost.OTHER).id()).isNotEqualTo(keys.of(FIRM).id());
    }

    private void agree() {
        host.transactions.call(() -> {
            agreeing.agree(MARTA, service.url(), fetch.fetch(service.url()));
            return MARTA;
        });
    }

    private boolean again() {
        RemoteRow row = agreeing.row(FIRM, KEY).orElseThrow();
        return host.transactions.call(() -> agreeing.again(MARTA, row, fetch.fetch(service.url())));
    }

    private void follow() {
        for (int round = 0; round < 3; round++) {
            lifecycle.follow(FIRM);
            clock.by(Duration.ofSeconds(2));
        }
        clock.by(Duration.ofHours(2));
    }

    private void publish(String client, String mail) {
        host.transactions.call(() -> {
            events.publish(FIRM, EventType.MAIL_SENT, client, Map.of("mailId", mail));
            return mail;
        });
    }

    private void tell() {
        telling.due(FIRM).forEach(plugin -> telling.tell(FIRM, plugin));
    }

    private String state() {
        return host.rows
                .handle()
                .createQuery("select state from event_delivery")
                .mapTo(String.class)
                .one();
    }

    private Verifier verifier() throws NotVerified {
        Set<String> seen = new HashSet<>();
        Clock then = Clock.fixed(Moving.START.plusSeconds(10), ZoneOffset.UTC);
        return Verifier.of(
                Jwks.read(keys.jwks())::key,
                keys.of(FIRM).id(),
                service.base(),
                then,
                (issuer, jti, until) -> seen.add(jti));
    }

    private static final class Moving extends Clock {
        static final Instant START = Instant.parse("2026-03-05T09:00:00Z");
        private Instant now = START;

        void by(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
