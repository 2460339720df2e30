package org.riguardo.plugins.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.riguardo.plugins.PluginHost;
import org.riguardo.plugins.sign.NotVerified;
import org.riguardo.plugins.sign.Signed;
import org.riguardo.plugins.sign.Verified;

/** The address of a frame says who the client is only to a service that may read clients, by what was agreed to and not by what it asks. */
class RemoteFramesTest extends RemoteBench {

    private static final String READS = "\"receive:events\", \"read:clients\"";

    @Test
    void aServiceThatMayNotReadClientsIsToldTheIdAlone() throws Exception {
        agree();
        host.rows.client(FIRM, "c1", LocalDate.of(2020, 1, 1));
        assertThat(context("c1")).containsOnly(Map.entry("clientId", "c1"), Map.entry("user", "paolo"));

        service.descriptor = () -> service.descriptor("1.1.0", READS);
        assertThat(again()).isFalse();
        assertThat(context("c1")).containsOnlyKeys("clientId", "user");
    }

    @Test
    void oneThatMayIsToldWhoItIsAndNothingOfAClientOfAnotherFirm() throws Exception {
        service.descriptor = () -> service.descriptor("1.0.0", READS);
        agree();
        host.rows.client(FIRM, "c1", LocalDate.of(2020, 1, 1));
        host.rows.client(PluginHost.OTHER, "c2", LocalDate.of(2020, 1, 1));

        assertThat(context("c1"))
                .containsEntry("clientName", "Cliente c1")
                .containsEntry("clientEmail", "c1@cliente.example");
        assertThat(context("c2")).containsOnlyKeys("clientId", "user");
        assertThatThrownBy(() -> frames().token(
                                PluginHost.OTHER, KEY, URI.create(service.base() + "/card"), Map.of("clientId", "c2")))
                .hasMessageContaining("nobody agreed");
    }

    @Test
    void aTokenIsForItsOwnAddressAlone() throws Exception {
        agree();
        URI address = URI.create(service.base() + "/card?client=c1");
        String token = token(address, "c1");
        Signed another = Signed.page(URI.create(service.base()), URI.create(service.base() + "/card?client=c2"));

        assertThatThrownBy(() -> verifier(clock).verify(token, another)).isInstanceOf(NotVerified.class);
        Clock later = Clock.offset(clock, java.time.Duration.ofMinutes(5));
        Signed same = Signed.page(URI.create(service.base()), address);
        assertThatThrownBy(() -> verifier(later).verify(token, same)).isInstanceOf(NotVerified.class);
        assertThat(verifier(clock).verify(token, same).text("sub")).contains("paolo");
    }

    private RemoteFrames frames() {
        return RemoteFrames.of(host.database, calls);
    }

    private String token(URI address, String client) {
        return host.transactions.call(
                () -> frames().token(FIRM, KEY, address, Map.of("clientId", client, "user", "paolo")));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> context(String client) throws NotVerified {
        URI address = URI.create(service.base() + "/card?client=" + client);
        String made = token(address, client);
        Verified token = verifier(clock).verify(made, Signed.page(URI.create(service.base()), address));
        return (Map<String, Object>) token.claims().get("context");
    }
}
