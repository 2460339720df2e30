package org.riguardo.mailbox.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.riguardo.ClosedPort;
import org.riguardo.api.mailbox.Credential;
import org.riguardo.api.mailbox.Delivery;
import org.riguardo.api.mailbox.Envelope;
import org.riguardo.api.mailbox.MailboxAccount.Security;
import org.riguardo.api.mailbox.MailboxException;
import org.riguardo.api.mailbox.MailboxException.Reason;
import org.riguardo.api.mailbox.Secret;
import org.riguardo.api.mailbox.SendingAccount;
import org.riguardo.api.mailbox.contract.ScriptedSmtpServer;
import org.riguardo.api.mailbox.contract.ScriptedSmtpServer.Moment;
import org.riguardo.api.mailbox.contract.SmtpStep;
import org.riguardo.mailbox.imap.TestCertificate;

@Timeout(120)
class SmtpMailTransportTest {

    private static final byte[] MESSAGE = "Subject: x\r\n\r\nciao\r\n".getBytes(UTF_8);
    private static final Envelope TO_ROSSI = new Envelope("studio@bianchi.example", List.of("anna@rossi.example"));

    private final SmtpMailTransport transport = new SmtpMailTransport(SmtpSettings.STANDARD);

    @TempDir
    Path folder;

    private Delivery deliver(ScriptedSmtpServer server, Credential credential) {
        return transport.deliver(server.account("127.0.0.1", Security.NONE, credential), TO_ROSSI, MESSAGE);
    }

    private Delivery deliver(ScriptedSmtpServer server, Envelope envelope) {
        return transport.deliver(server.account(), envelope, MESSAGE);
    }

    private static String decoded(String base64) {
        return new String(Base64.getDecoder().decode(base64), UTF_8);
    }

    private static String command(ScriptedSmtpServer server, String verb) {
        return server.commands().stream()
                .filter(line -> line.startsWith(verb))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPasswordIsSentByPlain() throws Exception {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.start()) {
            assertThat(deliver(server, Credential.password("parola"))).isInstanceOf(Delivery.Accepted.class);
            assertThat(decoded(command(server, "AUTH").split(" ")[2])).isEqualTo("\0anna\0parola");
        }
    }

    @Test
    void aPasswordIsSentByLoginWhereTheServerTakesOnlyThat() throws Exception {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.start().offering("AUTH LOGIN")) {
            assertThat(deliver(server, Credential.password("parola"))).isInstanceOf(Delivery.Accepted.class);
            int at = server.commands().indexOf("AUTH LOGIN");
            assertThat(decoded(server.commands().get(at + 1))).isEqualTo("anna");
            assertThat(decoded(server.commands().get(at + 2))).isEqualTo("parola");
        }
    }

    @Test
    void aTokenIsSentByOauthbearerOrByXoauth2() throws Exception {
        Credential token = Credential.bearer(renew -> Secret.of("t0ken"));
        try (ScriptedSmtpServer server = ScriptedSmtpServer.start().offering("AUTH XOAUTH2 OAUTHBEARER")) {
            assertThat(deliver(server, token)).isInstanceOf(Delivery.Accepted.class);
            assertThat(decoded(command(server, "AUTH OAUTHBEARER").split(" ")[2]))
                    .isEqualTo("n,a=anna,\1host=127.0.0.1\1port=" + server.port() + "\1auth=Bearer t0ken\1\1");
        }
        try (ScriptedSmtpServer server = ScriptedSmtpServer.start().offering("AUTH XOAUTH2")) {
            assertThat(deliver(server, token)).isInstanceOf(Delivery.Accepted.class);
            assertThat(decoded(command(server, "AUTH XOAUTH2").split(" ")[2]))
                    .isEqualTo("user=anna\1auth=Bearer t0ken\1\1");
        }
    }

    @Test
    void aTokenThatIsRefusedIsRenewedOnce() throws Exception {
        List<Boolean> asked = new ArrayList<>();
        Credential token = Credential.bearer(renew -> {
            asked.add(renew);
            return Secret.of(renew ? "fresh" : "stale");
        });
        try (ScriptedSmtpServer server = ScriptedSmtpServer.start()
                .offering("AUTH XOAUTH2")
                .at(Moment.AUTH, SmtpStep.answer("535 5.7.8 expired"))) {
            assertThat(deliver(server, token)).isInstanceOf(Delivery.Accepted.class);
            assertThat(asked).containsExactly(false, true);
            assertThat(server.taken()).hasSize(1);
        }
    }

    @Test
    void aServerThatExplainsItselfIsAnsweredAndRefusesThen() throws Exception {
        for (String mechanism : List.of("OAUTHBEARER", "XOAUTH2")) {
            SmtpStep[] steps = {
                SmtpStep.answer("334 eyJzdGF0dXMiOiI0MDEifQ=="), SmtpStep.answer("535 5.7.8 no"),
                SmtpStep.answer("334 eyJzdGF0dXMiOiI0MDEifQ=="), SmtpStep.answer("535 5.7.8 no")
            };
            try (ScriptedSmtpServer server =
                    ScriptedSmtpServer.start().offering("AUTH " + mechanism).at(Moment.AUTH, steps)) {
                Delivery.NotNow no = (Delivery.NotNow) deliver(server, Credential.bearer(renew -> Secret.of("t0ken")));
                assertThat(no.code()).isEqualTo(535);
                int at = server.commands().indexOf(command(server, "AUTH " + mechanism));
                assertThat(server.commands().get(at + 1)).isEqualTo(mechanism.equals("XOAUTH2") ? "" : "AQ==");
            }
        }
    }

    @Test
    void whoIsNotLetInIsToldWhatToDoAndNothingIsSent() throws Exception {
        try (ScriptedSmtpServer server =
                ScriptedSmtpServer.start().at(Moment.AUTH, SmtpStep.answer("535 5.7.8 anna: wrong canary-41d9"))) {
            Delivery.NotNow no = (Delivery.NotNow) deliver(server, TO_ROSSI);
            assertThat(no.code()).isEqualTo(535);
            assertThat(no.why().it()).contains("rifiuta nome utente o password");
            assertThat(no.why().en())
                    .contains("refuses the user name or password")
                    .doesNotContain("canary");
            assertThat(server.commands()).noneMatch(line -> line.startsWith("MAIL"));
        }
    }

    @Test
    void aServerThatLetsNobodyInDoesNotGetTheMailWithoutSigningIn() throws Exception {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.start().offering("8BITMIME")) {
            MailboxException problem =
                    catchThrowableOfType(MailboxException.class, () -> transport.test(server.account()));
            assertThat(problem.reason()).isEqualTo(Reason.NO_SIGN_IN);
            assertThat(deliver(server, TO_ROSSI)).isInstanceOf(Delivery.NotNow.class);
            assertThat(deliver(server, (Credential) null)).isInstanceOf(Delivery.Accepted.class);
        }
    }

    @Test
    void aTrialSignsInAndSendsNothing() throws Exception {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.start()) {
            transport.test(server.account());
            assertThat(server.commands())
                    .anyMatch(line -> line.startsWith("AUTH"))
                    .noneMatch(line -> line.startsWith("MAIL"));
        }
    }

    @Test
    void aServerThatIsNotThereIsUnreachable() throws Exception {
        try (ClosedPort closed = new ClosedPort()) {
            SendingAccount account = new SendingAccount(
                    "studio",
                    "studio@bianchi.example",
                    "Studio Bianchi",
                    "127.0.0.1",
                    closed.number(),
                    Security.NONE,
                    "anna",
                    Credential.password("p"));
            MailboxException problem = catchThrowableOfType(MailboxException.class, () -> transport.test(account));
            assertThat(problem.reason()).isEqualTo(Reason.UNREACHABLE);
            Delivery.NotNow no = (Delivery.NotNow) transport.deliver(account, TO_ROSSI, MESSAGE);
            assertThat(no.why().it()).contains("non risponde").contains("127.0.0.1:" + closed.number());
        }
    }

    @Test
    void tlsFromTheStartAndAfterAPlainOneCarryTheWholeMessage() throws Exception {
        TestCertificate certificate = TestCertificate.in(folder);
        SmtpMailTransport trusting = new SmtpMailTransport(SmtpSettings.STANDARD, certificate.trust());
        byte[] large = ("Subject: x\r\n\r\n" + "0123456789\r\n".repeat(50_000)).getBytes(UTF_8);
        for (Security security : List.of(Security.TLS, Security.STARTTLS)) {
            try (ScriptedSmtpServer server = security == Security.TLS
                    ? ScriptedSmtpServer.tls(certificate.server())
                    : ScriptedSmtpServer.startTls(certificate.server())) {
                SendingAccount account = server.account("localhost", security, Credential.password("p"));
                assertThat(trusting.deliver(account, TO_ROSSI, large)).isInstanceOf(Delivery.Accepted.class);
                assertThat(server.taken().get(0).content()).isEqualTo(new String(large, UTF_8));
            }
        }
    }

    @Test
    void aServerWithoutTlsOrWithAStrangersCertificateGetsNeitherPasswordNorMail() throws Exception {
        TestCertificate certificate = TestCertificate.in(folder);
        try (ScriptedSmtpServer plain = ScriptedSmtpServer.start();
                ScriptedSmtpServer strange = ScriptedSmtpServer.startTls(certificate.server())) {
            for (ScriptedSmtpServer server : List.of(plain, strange)) {
                SendingAccount account = server.account("localhost", Security.STARTTLS, Credential.password("p"));
                MailboxException problem = catchThrowableOfType(MailboxException.class, () -> transport.test(account));
                assertThat(problem.reason()).isEqualTo(server == plain ? Reason.NO_TLS : Reason.NOT_TRUSTED);
                assertThat(server.commands()).noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
            }
        }
    }

    @Test
    void aNationalDomainGoesOutInItsAsciiForm() throws Exception {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.start()) {
            deliver(server, new Envelope("studio@bianchi.example", List.of("info@caffè.example")));
            assertThat(server.taken().get(0).recipients()).containsExactly("info@xn--caff-8oa.example");
            assertThat(command(server, "MAIL")).doesNotContain("SMTPUTF8");
        }
    }

    @Test
    void anAccentBeforeTheAtNeedsAServerThatOffersIt() throws Exception {
        Envelope accented = new Envelope("studio@bianchi.example", List.of("josé@rossi.example"));
        try (ScriptedSmtpServer server = ScriptedSmtpServer.start()) {
            Delivery.Refused refused = (Delivery.Refused) deliver(server, accented);
            assertThat(refused.recipients()).containsExactly("josé@rossi.example");
            assertThat(server.commands()).noneMatch(line -> line.startsWith("MAIL"));
        }
        try (ScriptedSmtpServer server = ScriptedSmtpServer.start().offering("AUTH PLAIN", "SMTPUTF8", "8BITMIME")) {
            byte[] message = "To: josé@rossi.example\r\n\r\nciao\r\n".getBytes(UTF_8);
            assertThat(transport.deliver(server.account(), accented, message)).isInstanceOf(Delivery.Accepted.class);
            assertThat(command(server, "MAIL")).contains(" BODY=8BITMIME").contains(" SMTPUTF8");
            assertThat(server.taken().get(0).recipients()).containsExactly("josé@rossi.example");
        }
    }

    @Test
    void aMessageThatTheServerIsTooSmallForIsRefusedBeforeItIsSent() throws Exception {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.start().offering("AUTH PLAIN", "SIZE 10")) {
            assertThat(deliver(server, TO_ROSSI)).isInstanceOf(Delivery.Refused.class);
            assertThat(server.commands()).noneMatch(line -> line.startsWith("MAIL"));
        }
    }

    @Test
    void aRecipientWithALineBreakNeverReachesTheServer() throws Exception {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.start()) {
            String evil = "anna@rossi.example>\r\nRCPT TO:<eve@evil.example";
            Delivery.Refused refused = (Delivery.Refused) deliver(server, new Envelope("a@b.example", List.of(evil)));
            assertThat(refused.recipients()).containsExactly(evil);
            assertThat(server.commands()).isEmpty();
        }
    }
}
