package org.riguardo.hosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riguardo.db.TestDatabase.FIRM;
import static org.riguardo.hosts.HostBench.NOW;
import static org.riguardo.hosts.HostBench.SECRET;
import static org.riguardo.hosts.HostBench.shared;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riguardo.db.TestDatabase;
import org.riguardo.plugins.sign.HostKey;

/** Calls of a Connect-style host, most of them forged. */
class HostCallsTest {

    private static final String PANEL = "/panel?customer=h%201&name=Rossi%20%26%20figli&lang=en";

    @TempDir
    Path home;

    private HostBench bench;

    @BeforeEach
    void start() throws Exception {
        bench = new HostBench(TestDatabase.open(), home);
        bench.lifecycle.hear(
                FIRM, "installed", shared(SECRET, "POST", "/c", bench.connectBody("crm-1", SECRET), Map.of()));
        bench.approve();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private boolean taken(HostRequest request) {
        return bench.calls.verified(FIRM, request).isPresent();
    }

    @Test
    void theGuestIsWhomTheTokenNamesAndTheCustomerWhatTheAddressSays() {
        HostRequest request = shared(
                SECRET,
                "GET",
                PANEL,
                null,
                Map.of("sub", "x", "context", Map.of("user", Map.of("username", "paolo", "email", "p@s.example"))));
        HostCalls.Call call = bench.calls.verified(FIRM, request).orElseThrow();
        Guest guest = GuestReading.of("porta", call.tenant(), call.token(), request.uri())
                .orElseThrow();
        assertThat(guest.hostUser()).isEqualTo("paolo");
        assertThat(guest.hostEmail()).isEqualTo("p@s.example");
        assertThat(guest.customer().id()).isEqualTo("h 1");
        assertThat(guest.customer().name()).isEqualTo("Rossi & figli");
        assertThat(guest.language()).isEqualTo("en");
        assertThat(taken(request)).as("the same token again").isFalse();
    }

    @Test
    void whoIsNotInTheTokenIsNobody() {
        HostRequest request = shared(SECRET, "GET", "/panel?customer=h1&user=paolo", null, Map.of());
        HostCalls.Call call = bench.calls.verified(FIRM, request).orElseThrow();
        assertThat(GuestReading.of("porta", call.tenant(), call.token(), request.uri()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "aud, https://altri.example",
        "aud, -",
        "iss, crm-2",
        "iss, -",
        "exp, -",
        "iat, -",
        "jti, -",
        "qsh, -",
        "qsh, 0000",
        "qsh, context-qsh"
    })
    void aTokenForAnybodyOrAnythingElseIsNotBelieved(String claim, String value) {
        assertThat(taken(shared(SECRET, "GET", PANEL, null, Map.of(claim, value))))
                .isFalse();
    }

    @Test
    void timesThatDoNotFitAreNotBelieved() {
        long now = NOW.getEpochSecond();
        assertThat(taken(shared(SECRET, "GET", PANEL, null, Map.of("exp", now - 60, "iat", now - 200))))
                .isFalse();
        assertThat(taken(shared(SECRET, "GET", PANEL, null, Map.of("iat", now + 120, "exp", now + 300))))
                .isFalse();
        assertThat(taken(shared(SECRET, "GET", PANEL, null, Map.of("exp", now + 86_400))))
                .isFalse();
        assertThat(taken(shared(SECRET, "GET", PANEL, null, Map.of("iat", now + 20))))
                .isTrue();
    }

    @Test
    void aTokenOfOnePageOpensNoOther() {
        HostRequest good = shared(SECRET, "GET", PANEL, null, Map.of());
        for (String path : new String[] {
            "/panel?customer=h2&name=Rossi%20%26%20figli&lang=en",
            PANEL + "&customer=h2",
            "/log-call" + PANEL.substring("/panel".length())
        }) {
            URI uri = URI.create(HostBench.BASE + path);
            assertThat(taken(new HostRequest("GET", HostBench.BASE, uri, null, good.token())))
                    .as(path)
                    .isFalse();
        }
        assertThat(taken(new HostRequest("POST", HostBench.BASE, good.uri(), null, good.token())))
                .isFalse();
        URI other = URI.create(
                HostBench.BASE + "/panel?lang=en&jwt=" + good.token() + "&name=Rossi+%26+figli&customer=h+1");
        assertThat(taken(new HostRequest("GET", HostBench.BASE, other, null, good.token())))
                .as("the same parameters in another order and another writing")
                .isTrue();
    }

    @Test
    void neitherAnAlgorithmNorAKeyIsTakenFromTheToken() {
        HostRequest good = shared(SECRET, "GET", PANEL, null, Map.of());
        String payload = good.token().split("\\.")[1];
        for (String header : new String[] {"{\"alg\":\"none\"}", "{\"alg\":\"HS512\"}", "{}", "x"}) {
            String token =
                    Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(StandardCharsets.UTF_8))
                            + "." + payload + ".";
            assertThat(taken(new HostRequest("GET", HostBench.BASE, good.uri(), null, token)))
                    .as(header)
                    .isFalse();
        }
        assertThat(taken(bench.page(HostKey.made("k"), "crm-1", PANEL, Map.of())))
                .as("RS256 to a host that has a secret")
                .isFalse();
        assertThat(taken(shared(SECRET + "x", "GET", PANEL, null, Map.of()))).isFalse();
        for (String none : new String[] {"", "a.b.c", "..", "a.b", good.token() + ".x", "x".repeat(10_000)}) {
            assertThat(taken(new HostRequest("GET", HostBench.BASE, good.uri(), null, none)))
                    .isFalse();
        }
    }

    @Test
    void aPublicKeyIsNoSecret() throws Exception {
        HostKey key = HostKey.made("k1");
        bench.publish(key);
        bench.lifecycle.hear(FIRM, null, bench.signed(key, "altro", "/lifecycle", bench.installBody("altro")));
        String asSecret = key.openText();
        assertThat(taken(shared(asSecret, "GET", PANEL, null, Map.of("iss", "altro"))))
                .isFalse();
        assertThat(taken(bench.page(key, "altro", PANEL, Map.of()))).isTrue();
    }
}
