package org.riguardo.mailboxes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riguardo.api.mailbox.Credential;
import org.riguardo.api.mailbox.Delivery;
import org.riguardo.api.mailbox.Envelope;
import org.riguardo.api.mailbox.MailboxAccount.Security;
import org.riguardo.api.mailbox.MailboxException;
import org.riguardo.api.mailbox.Secret;
import org.riguardo.api.mailbox.SendingAccount;
import org.riguardo.api.mailbox.contract.ScriptedSmtpServer;
import org.riguardo.db.Database;
import org.riguardo.db.TestDatabase;
import org.riguardo.mailboxes.oauth.AccessTokens;
import org.riguardo.mailboxes.oauth.TokenClient;
import org.riguardo.mailboxes.reach.Destinations;
import org.riguardo.secrets.SecretBox;

class SendingOutTest {

    private static final Instant NOW = Instant.parse("2026-03-03T10:00:00Z");
    private static final byte[] MESSAGE = "Message-ID: <a@b.example>\r\n\r\nciao\r\n".getBytes(UTF_8);
    private static final Envelope ENVELOPE = new Envelope("studio@b.example", List.of("anna@rossi.example"));

    @TempDir
    Path home;

    private TestDatabase test;
    private Database database;
    private Connections connections;
    private MailAccounts accounts;
    private SendingRows rows;

    @BeforeEach
    void start() throws Exception {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        test = TestDatabase.open();
        database = Database.of(Jdbi.create(() -> test.source().getConnection()));
        Sealing sealing = Sealing.of(SecretBox.of(null, home));
        connections = Connections.of(
                sealing,
                AccessTokens.of(clock, TokenClient.of(clock, Destinations.of(true), Duration.ofSeconds(60))),
                database);
        accounts = MailAccounts.of(database, connections);
        rows = new SendingRows(test.handle());
        MailboxSettings settings = new MailboxSettings(
                "studio@b.example",
                "127.0.0.1",
                1,
                Security.NONE,
                "studio",
                SignIn.PASSWORD,
                Secret.of("p"),
                null,
                null,
                null,
                null,
                null);
        new MailboxRows(test.handle())
                .insert(sealing.with(MailboxRow.fresh("a1", TestDatabase.FIRM, settings, NOW), settings), "giulia");
    }

    @AfterEach
    void close() {
        test.close();
    }

    private void sends(SentCopy copies) {
        rows.put(
                new SendingRow(
                        "a1",
                        TestDatabase.FIRM,
                        null,
                        "",
                        "127.0.0.1",
                        25,
                        Security.NONE,
                        null,
                        null,
                        copies,
                        null,
                        null,
                        null),
                NOW,
                "giulia");
    }

    private static SendingAccount account(int port) {
        return new SendingAccount(
                "a1", "studio@b.example", "", "127.0.0.1", port, Security.NONE, "studio", Credential.password("p"));
    }

    private Filing file(boolean inside) {
        return SentCopies.of(database, connections, Destinations.of(inside), accounts, Clock.fixed(NOW, ZoneOffset.UTC))
                .file(account(25), MESSAGE);
    }

    @Test
    void aCopyThatTheProviderFilesIsLeftToIt() {
        sends(SentCopy.BY_PROVIDER);
        assertThat(file(true)).isEqualTo(new Filing(Filing.Outcome.LEFT_TO_PROVIDER, null));
    }

    @Test
    void aCopyThatCannotBeFiledIsToldAtTheAccountAndThrowsNothing() {
        sends(SentCopy.FILED);
        Filing filing = file(true);
        assertThat(filing.outcome()).isEqualTo(Filing.Outcome.FAILED);
        assertThat(filing.problem().it()).startsWith("Il messaggio è partito").contains("non risponde");
        assertThat(rows.find(TestDatabase.FIRM, "a1").orElseThrow().problem()).isEqualTo(filing.problem());
    }

    @Test
    void neitherMailNorCopyGoesIntoTheNetworkOfTheServerUnlessItIsAllowed() throws Exception {
        sends(SentCopy.FILED);
        assertThat(file(false).problem().it()).contains("è dentro questa rete");
        GuardedSmtp closed = GuardedSmtp.of(Destinations.of(false), accounts);
        try (ScriptedSmtpServer server = ScriptedSmtpServer.start()) {
            SendingAccount account = account(server.port());
            Delivery.NotNow no = (Delivery.NotNow) closed.deliver(account, ENVELOPE, MESSAGE);
            assertThat(no.why().it()).contains("è dentro questa rete");
            assertThat(catchThrowableOfType(MailboxException.class, () -> closed.test(account)))
                    .isNotNull();
            assertThat(server.commands()).isEmpty();
            assertThat(GuardedSmtp.of(Destinations.of(true), accounts).deliver(account, ENVELOPE, MESSAGE))
                    .isInstanceOf(Delivery.Accepted.class);
            assertThat(server.taken()).hasSize(1);
        }
    }
}
