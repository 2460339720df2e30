package org.riguardo.mailboxes.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.10",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fd12::1",
                "fc00::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1"
            })
    void whatIsInsideIsKnown(String address) throws UnknownHostException {
        assertThat(Destinations.inside(InetAddress.getByName(address))).isTrue();
        assertThatThrownBy(() -> Destinations.of(false).check("altro", address))
                .isInstanceOf(SaidException.class)
                .hasMessageContaining("riguardo.mail.private-addresses");
        assertThatCode(() -> Destinations.of(true).check("altro", address)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "192.169.0.1", "2001:4860:4860::8888"})
    void whatIsOutsideMayBeReached(String address) throws UnknownHostException {
        assertThat(Destinations.inside(InetAddress.getByName(address))).isFalse();
        assertThatCode(() -> Destinations.of(false).check("altro", address)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://login.example.com/token",
                "ftp://localhost/token",
                "https://user@example.com/token",
                "https:///token",
                "file:///etc/passwd",
                "https://example.com/token#x",
                "http://localhost.example.com/"
            })
    void aTokenEndpointIsHttpsOrHere(String address) {
        assertThat(Destinations.endpoint(URI.create(address))).isFalse();
        assertThatThrownBy(() -> Destinations.of(true).check(URI.create(address)))
                .isInstanceOf(SaidException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080/token", "http://127.0.0.1/t", "https://10.0.0.7/token"})
    void oneInsideIsAskedOnlyWhereThatIsAllowed(String address) {
        assertThat(Destinations.endpoint(URI.create(address))).isTrue();
        assertThatThrownBy(() -> Destinations.of(false).check(URI.create(address)))
                .isInstanceOf(SaidException.class);
        assertThatCode(() -> Destinations.of(true).check(URI.create(address))).doesNotThrowAnyException();
    }
}
