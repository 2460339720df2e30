package org.riguardo.mailbox.imap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riguardo.api.mailbox.Credential;
import org.riguardo.api.mailbox.MailboxAccount;
import org.riguardo.api.mailbox.MailboxAccount.Security;
import org.riguardo.api.mailbox.MailboxException;
import org.riguardo.api.mailbox.MailboxException.Reason;
import org.riguardo.api.mailbox.Secret;

@Timeout(120)
class SignInTest {

    private static final ImapSettings SETTINGS = new ImapSettings(
            Duration.ofSeconds(20), Duration.ofSeconds(20), 200, 10_000, 50_000, Duration.ofSeconds(5));

    private final ImapMailboxConnector connector = new ImapMailboxConnector(SETTINGS);

    @TempDir
    Path folder;

    private static MailboxException refused(ImapMailboxConnector connector, MailboxAccount account) {
        return catchThrowableOfType(MailboxException.class, () -> connector.open(account));
    }

    private static Credential tokens(List<Boolean> asked) {
        return Credential.bearer(renew -> {
            asked.add(renew);
            return Secret.of(renew ? "fresh" : "stale");
        });
    }

    private static String decoded(String base64) {
        return new String(Base64.getDecoder().decode(base64), UTF_8);
    }

    @Test
    void aTokenIsSentByOauthbearer() throws Exception {
        try (ScriptedServer server = ScriptedServer.plain().capabilities("AUTH=OAUTHBEARER AUTH=XOAUTH2 SASL-IR")) {
            MailboxAccount account = server.account("127.0.0.1", Security.NONE, tokens(new ArrayList<>()));
            connector.open(account).close();
            String said = server.commands.get(1);
            assertThat(said).startsWith("AUTHENTICATE OAUTHBEARER ");
            assertThat(decoded(said.split(" ")[2]))
                    .isEqualTo("n,a=anna,\1host=127.0.0.1\1port=" + account.port() + "\1auth=Bearer stale\1\1");
        }
    }

    @Test
    void aTokenIsSentByXoauth2AfterTheServersSignWhereItTakesNothingBefore() throws Exception {
        try (ScriptedServer server =
                ScriptedServer.plain().capabilities("AUTH=XOAUTH2").answer("AUTHENTICATE XOAUTH2", () -> "+")) {
            connector
                    .open(server.account("127.0.0.1", Security.NONE, tokens(new ArrayList<>())))
                    .close();
            assertThat(decoded(server.commands.get(2))).isEqualTo("user=anna\1auth=Bearer stale\1\1");
        }
    }

    @Test
    void aTokenThatIsRefusedIsRenewedOnce() throws Exception {
        List<Boolean> asked = new ArrayList<>();
        try (ScriptedServer server = ScriptedServer.plain()
                .capabilities("AUTH=XOAUTH2 SASL-IR")
                .answer("AUTHENTICATE", () -> asked.contains(true) ? "OK" : "+ eyJzdGF0dXMiOiI0MDEifQ==")
                .answer("", () -> asked.contains(true) ? "OK" : "NO [AUTHENTICATIONFAILED] expired")) {
            connector
                    .open(server.account("127.0.0.1", Security.NONE, tokens(asked)))
                    .close();
        }
        assertThat(asked).containsExactly(false, true);
    }

    @Test
    void whatTheTokenEndpointRefusesIsToldAsItIs() throws Exception {
        try (ScriptedServer server = ScriptedServer.plain().capabilities("AUTH=XOAUTH2")) {
            MailboxAccount account = server.account("127.0.0.1", Security.NONE, Credential.bearer(renew -> {
                throw new MailboxException(Reason.NO_TOKEN, List.of("login.example", "scripted"), "No token.");
            }));
            assertThat(refused(connector, account).reason()).isEqualTo(Reason.NO_TOKEN);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "NO [AUTHENTICATIONFAILED] Authentication failed for anna, REFUSED",
        "NO LOGIN failed, REFUSED",
        "NO [UNAVAILABLE] Temporary failure, BUSY",
        "NO [LIMIT] slow down, BUSY",
        "NO Maximum number of connections from user+IP exceeded, BUSY"
    })
    void whatTheServerSaysIsToldApartAndNeverRepeated(String answer, Reason reason) throws Exception {
        try (ScriptedServer server = ScriptedServer.plain().answer("LOGIN", () -> answer)) {
            MailboxException told = refused(connector, server.account());
            assertThat(told.reason()).isEqualTo(reason);
            StringWriter logged = new StringWriter();
            told.printStackTrace(new PrintWriter(logged));
            assertThat(logged.toString()).doesNotContain("canary-7f3a");
            assertThat(told.getMessage()).doesNotContain("anna");
        }
    }

    @Test
    void aServerThatTakesNoPasswordIsSaidPlainly() throws Exception {
        try (ScriptedServer server = ScriptedServer.plain().capabilities("LOGINDISABLED AUTH=XOAUTH2")) {
            assertThat(refused(connector, server.account()).reason()).isEqualTo(Reason.NO_SIGN_IN);
        }
    }

    @Test
    void aGreetingThatSendsAwayIsToldByItsReason() throws Exception {
        try (ScriptedServer server = ScriptedServer.plain()) {
            server.greeting = "* BYE [LIMIT] too many connections";
            assertThat(refused(connector, server.account()).reason()).isEqualTo(Reason.BUSY);
            server.greeting = "* BYE down for maintenance";
            assertThat(refused(connector, server.account()).reason()).isEqualTo(Reason.BROKEN_OFF);
        }
    }

    @Test
    void tlsIsTrustedByTheNameOfTheHost() throws Exception {
        TestCertificate certificate = TestCertificate.in(folder);
        var trusting = new ImapMailboxConnector(SETTINGS, certificate.trust());
        for (Security security : List.of(Security.TLS, Security.STARTTLS)) {
            try (ScriptedServer server = security == Security.TLS
                    ? ScriptedServer.tls(certificate.server())
                    : ScriptedServer.startTls(certificate.server()).capabilities("STARTTLS")) {
                trusting.open(server.account("localhost", security, Credential.password("p")))
                        .close();
                assertThat(server.commands).anyMatch(command -> command.startsWith("LOGIN"));
                server.commands.clear();
                MailboxAccount byNumber = server.account("127.0.0.1", security, Credential.password("p"));
                assertThat(refused(trusting, byNumber).reason()).isEqualTo(Reason.NOT_TRUSTED);
                MailboxAccount byName = server.account("localhost", security, Credential.password("p"));
                assertThat(refused(connector, byName).reason()).isEqualTo(Reason.NOT_TRUSTED);
                assertThat(server.commands).noneMatch(command -> command.startsWith("LOGIN"));
            }
        }
    }

    @Test
    void withoutTheProtectionThatWasAskedForNoPasswordLeaves() throws Exception {
        try (ScriptedServer server = ScriptedServer.plain()) {
            for (Security security : List.of(Security.TLS, Security.STARTTLS)) {
                MailboxAccount account = server.account("localhost", security, Credential.password("p"));
                assertThat(refused(connector, account).reason()).isEqualTo(Reason.NO_TLS);
            }
            assertThat(server.commands).noneMatch(command -> command.startsWith("LOGIN"));
        }
    }
}
