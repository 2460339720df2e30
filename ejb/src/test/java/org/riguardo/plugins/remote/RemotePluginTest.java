package org.riguardo.plugins.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.riguardo.api.event.EventListener;
import org.riguardo.api.event.EventType;
import org.riguardo.api.plugin.ModuleType;
import org.riguardo.plugins.PluginHost;
import org.riguardo.plugins.PluginRow;
import org.riguardo.plugins.sign.Hashes;
import org.riguardo.plugins.sign.Jwks;
import org.riguardo.plugins.sign.NotVerified;
import org.riguardo.plugins.sign.Signed;
import org.riguardo.problem.InputProblem;
import org.riguardo.secrets.SecretBox;

class RemotePluginTest extends RemoteBench {

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

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(60));
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
}
