package org.riguardo.mailboxes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riguardo.api.mailbox.Credential;
import org.riguardo.api.mailbox.MailboxAccount;
import org.riguardo.api.mailbox.MailboxAccount.Security;
import org.riguardo.api.mailbox.MailboxException;
import org.riguardo.api.mailbox.Secret;
import org.riguardo.db.Database;
import org.riguardo.db.TestDatabase;
import org.riguardo.mailboxes.oauth.AccessTokens;
import org.riguardo.mailboxes.oauth.TokenClient;
import org.riguardo.mailboxes.oauth.TokenServer;
import org.riguardo.mailboxes.reach.Destinations;
import org.riguardo.secrets.SecretBox;

class ConnectionsTest {

    private static final Instant NOW = Instant.parse("2026-03-03T10:00:00Z");

    @TempDir
    Path home;

    private final TokenServer server = new TokenServer();
    private TestDatabase database;
    private Sealing sealing;
    private Connections connections;
    private MailboxRow row;

    ConnectionsTest() throws IOException {}

    @BeforeEach
    void anAccountByRefreshToken() {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        database = TestDatabase.open();
        sealing = Sealing.of(SecretBox.of(null, home));
        connections = Connections.of(
                sealing,
                AccessTokens.of(clock, TokenClient.of(clock, Destinations.of(true), Duration.ofSeconds(60))),
                Database.of(Jdbi.create(() -> database.source().getConnection())));
        MailboxSettings settings = new MailboxSettings(
                "a@b.example",
                "imap.b.example",
                993,
                Security.TLS,
                "a@b.example",
                SignIn.REFRESH_TOKEN,
                null,
                server.endpoint().toString(),
                "app",
                null,
                Secret.of("rt-1"),
                null);
        row = sealing.with(MailboxRow.fresh("a1", TestDatabase.FIRM, settings, NOW), settings);
        new MailboxRows(database.handle()).insert(row, "giulia");
    }

    @AfterEach
    void close() {
        server.close();
        database.close();
    }

    @Test
    void anAccountStaysTheSameUntilAPersonChangesIt() {
        MailboxAccount account = connections.account(row);
        assertThat(connections.account(row)).isEqualTo(account).hasSameHashCodeAs(account);
        connections.changed("a1");
        assertThat(connections.account(row)).isNotEqualTo(account);
    }

    @Test
    void aRefreshTokenThatIsReplacedIsKeptAndUsedNextTime() throws MailboxException {
        server.answers(
                TokenServer.json(200, "{\"access_token\":\"uno\",\"expires_in\":60,\"refresh_token\":\"rt-2\"}"));
        Credential.TokenSource tokens = tokens();
        assertThat(tokens.token(false).reveal()).isEqualTo("uno");
        MailboxRow kept =
                new MailboxRows(database.handle()).find(TestDatabase.FIRM, "a1").orElseThrow();
        assertThat(sealing.refreshToken(kept).reveal()).isEqualTo("rt-2");
        assertThat(connections.account(kept)).isEqualTo(connections.account(row));
        server.gives("due", 60);
        assertThat(tokens.token(true).reveal()).isEqualTo("due");
        assertThat(server.forms().get(1)).contains("refresh_token=rt-2");
    }

    @Test
    void aMissingKeyIsSaidWhereATokenIsAsked() throws IOException {
        Credential.TokenSource tokens = tokens();
        Files.delete(home.resolve("secret.key"));
        Connections restarted = Connections.of(
                Sealing.of(SecretBox.of(null, home)), AccessTokens.of(Clock.systemUTC(), null), database());
        Credential.TokenSource closed =
                ((Credential.Bearer) restarted.account(row).credential()).tokens();
        assertThat(tokens).isEqualTo(closed);
        assertThatThrownBy(() -> closed.token(false))
                .isInstanceOf(MailboxException.class)
                .hasMessageContaining("secret.key is missing");
        assertThat(server.forms()).isEmpty();
    }

    private Database database() {
        return Database.of(Jdbi.create(() -> database.source().getConnection()));
    }

    private Credential.TokenSource tokens() {
        return ((Credential.Bearer) connections.account(row).credential()).tokens();
    }
}
