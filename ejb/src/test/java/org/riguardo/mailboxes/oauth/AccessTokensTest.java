package org.riguardo.mailboxes.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.riguardo.mailboxes.oauth.TokenServer.json;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riguardo.TestClock;
import org.riguardo.api.mailbox.MailboxException;
import org.riguardo.api.mailbox.Secret;
import org.riguardo.mailboxes.reach.Destinations;
import org.riguardo.mailboxes.reach.SaidException;

class AccessTokensTest {

    private static final Secret CLIENT_SECRET = Secret.of("segreto del client & altro");
    private static final Secret REFRESH = Secret.of("rt-canarino");

    private final TokenServer server = new TokenServer();
    private final TestClock clock = new TestClock("2026-03-03T10:00:00Z");
    private AccessTokens tokens = patient(Duration.ofSeconds(60));
    private final List<String> rotated = new ArrayList<>();

    AccessTokensTest() throws IOException {}

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aTokenIsKeptUntilShortlyBeforeItRunsOut() throws MailboxException {
        server.gives("uno", 3_600);
        assertThat(token(null)).isEqualTo("uno");
        server.gives("due", 3_600);
        clock.by(Duration.ofSeconds(3_479));
        assertThat(token(null)).isEqualTo("uno");
        clock.by(Duration.ofSeconds(1));
        assertThat(token(null)).isEqualTo("due");
        assertThat(server.forms()).hasSize(2);
    }

    @Test
    void aTokenThatTheMailServerRefusedIsNotGivenAgain() throws MailboxException {
        server.gives("uno", 3_600);
        assertThat(token(null)).isEqualTo("uno");
        server.gives("due", 3_600);
        assertThat(token(Secret.of("uno"))).isEqualTo("due");
        assertThat(token(Secret.of("uno"))).isEqualTo("due");
        assertThat(server.forms()).hasSize(2);
    }

    @Test
    void aRefreshTokenGoesInTheFormAndItsSuccessorIsHandedOver() throws MailboxException {
        server.answers(json(200, "{\"access_token\":\"a\",\"expires_in\":\"600\",\"refresh_token\":\"rt-2\"}"));
        assertThat(token(null)).isEqualTo("a");
        assertThat(server.forms().get(0))
                .isEqualTo("grant_type=refresh_token&client_id=app&client_secret=segreto+del+client+%26+altro"
                        + "&refresh_token=rt-canarino&scope=IMAP.Access");
        assertThat(rotated).containsExactly("rt-2");
        assertThat(tokens.token("a1", request(Secret.of("rt-2")), null, next -> rotated.add(next.reveal()))
                        .reveal())
                .isEqualTo("a");
        assertThat(server.forms()).hasSize(1);
    }

    @Test
    void withoutARefreshTokenTheClientsOwnCredentialsAreSent() throws MailboxException {
        server.gives("a", 600);
        tokens.token("a1", request(null), null, next -> {});
        assertThat(server.forms().get(0)).startsWith("grant_type=client_credentials&client_id=app&client_secret=");
    }

    @Test
    void whatWasTypedAnewIsUsedAtOnce() throws MailboxException {
        server.gives("uno", 3_600);
        token(null);
        server.gives("due", 3_600);
        assertThat(tokens.token("a1", request(Secret.of("rt-nuovo")), null, next -> {})
                        .reveal())
                .isEqualTo("due");
    }

    @ParameterizedTest
    @CsvSource({
        "400, invalid_grant, refresh token non vale più",
        "401, invalid_client, ID client o segreto sono sbagliati",
        "400, unauthorized_client, ID client o segreto sono sbagliati",
        "400, invalid_scope, scope",
        "400, interaction_required, consenso",
        "400, unsupported_grant_type, Scegliere l’altro",
        "503, temporarily_unavailable, riprova da sé",
        "400, Strano<b>, stranob"
    })
    void refusalsAreSaidInWords(int status, String error, String words) {
        server.answers(json(
                status,
                "{\"error\":\"" + error + "\",\"error_description\":\"AADSTS7000222: rt-canarino of a@b.example\"}"));
        assertThatThrownBy(() -> token(null)).isInstanceOfSatisfying(SaidException.class, problem -> {
            assertThat(problem.sentence().it()).contains(words).contains("AADSTS7000222");
            assertThat(problem.reason()).isEqualTo(MailboxException.Reason.NO_TOKEN);
            assertThat(problem.sentence().it() + problem.sentence().en() + problem.getMessage())
                    .doesNotContain("canarino", "segreto del client", "b.example");
        });
    }

    @Test
    void whatIsNoTokenIsRefused() {
        for (String body : List.of("", "<html>", "[]", "{}", "{\"access_token\":\"\"}", "{\"access_token\":7}")) {
            server.answers(json(200, body));
            assertThatThrownBy(() -> token(null)).as(body).hasMessageContaining("gave no token (answer 200)");
        }
    }

    @Test
    void aRedirectionIsNotFollowed() {
        server.answers((exchange, form) -> {
            exchange.getResponseHeaders().add("Location", server.endpoint().toString());
            exchange.sendResponseHeaders(307, -1);
            exchange.close();
        });
        assertThatThrownBy(() -> token(null)).hasMessageContaining("answer 307");
        assertThat(server.forms()).hasSize(1);
    }

    @Test
    void anAnswerWithoutEndIsBrokenOff() {
        server.answers(json(200, "{\"access_token\":\"" + "x".repeat(70_000) + "\"}"));
        assertThatThrownBy(() -> token(null)).hasMessageContaining("does not answer");
    }

    @Test
    void aServerThatStallsIsLeft() {
        CountDownLatch over = new CountDownLatch(1);
        server.answers((exchange, form) -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            try {
                over.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        tokens = patient(Duration.ofMillis(500));
        assertThatThrownBy(() -> token(null)).hasMessageContaining("does not answer");
        over.countDown();
    }

    @Test
    void whereNothingListensThatIsSaid() {
        server.close();
        assertThatThrownBy(() -> token(null)).hasMessageContaining("127.0.0.1 does not answer");
    }

    @Test
    void aRequestShowsNoSecret() {
        assertThat(request(REFRESH).toString()).doesNotContain("canarino", "segreto");
    }

    private AccessTokens patient(Duration patience) {
        return AccessTokens.of(clock, TokenClient.of(clock, Destinations.of(true), patience));
    }

    private String token(Secret refused) throws MailboxException {
        return tokens.token("a1", request(REFRESH), refused, next -> rotated.add(next.reveal()))
                .reveal();
    }

    private TokenRequest request(Secret refreshToken) {
        URI endpoint = server.endpoint();
        return new TokenRequest(endpoint, "app", CLIENT_SECRET, refreshToken, "IMAP.Access");
    }
}
