package org.riguardo.mailboxes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.mailbox.Credential;
import org.riguardo.api.mailbox.MailboxAccount.Security;
import org.riguardo.api.mailbox.MailboxException;
import org.riguardo.api.mailbox.Secret;
import org.riguardo.api.mailbox.SendingAccount;
import org.riguardo.audit.Audit;
import org.riguardo.db.Database;
import org.riguardo.db.TestDatabase;
import org.riguardo.firm.FirmConfig;
import org.riguardo.firm.Firms;
import org.riguardo.mailboxes.oauth.AccessTokens;
import org.riguardo.mailboxes.oauth.TokenClient;
import org.riguardo.mailboxes.reach.Destinations;
import org.riguardo.secrets.SecretBox;
import org.riguardo.secrets.SecretProblem;

class SendingAccountsTest {

    private static final Instant NOW = Instant.parse("2026-03-03T10:00:00Z");

    @TempDir
    Path home;

    private TestDatabase test;
    private MailboxRows mailboxes;
    private SendingRows rows;
    private Sealing sealing;
    private SendingAccounts accounts;

    TestDatabase open() {
        return TestDatabase.open();
    }

    @BeforeEach
    void start() {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        test = open();
        test.firm("altro");
        mailboxes = new MailboxRows(test.handle());
        rows = new SendingRows(test.handle());
        sealing = Sealing.of(SecretBox.of(null, home));
        Database database = Database.of(Jdbi.create(() -> test.source().getConnection()));
        Connections connections = Connections.of(
                sealing,
                AccessTokens.of(clock, TokenClient.of(clock, Destinations.of(true), Duration.ofSeconds(60))),
                database);
        accounts = SendingAccounts.of(database, connections, sealing, Firms.of(database, new FirmConfig(), clock));
    }

    @AfterEach
    void close() {
        test.close();
    }

    private SendingAccount of(String username) {
        SendingAccount account = accounts.of(TestDatabase.FIRM, username);
        assertThat(account).isNotNull();
        return account;
    }

    private MailboxRow mailbox(String id, String firm) {
        MailboxSettings settings = new MailboxSettings(
                id + "@b.example",
                "imap.b.example",
                993,
                Security.TLS,
                id,
                SignIn.PASSWORD,
                Secret.of("parola-" + id),
                null,
                null,
                null,
                null,
                null);
        MailboxRow row = sealing.with(MailboxRow.fresh(id, firm, settings, NOW), settings);
        mailboxes.insert(row, "giulia");
        return row;
    }

    private SendingRow sends(String id, @Nullable String person, String name, String host, @Nullable String login) {
        SendingRow row = new SendingRow(
                id,
                TestDatabase.FIRM,
                person,
                name,
                host,
                465,
                Security.TLS,
                login,
                null,
                SentCopy.FILED,
                null,
                null,
                null);
        rows.put(row, NOW, "giulia");
        return row;
    }

    @Test
    void whereNobodyHasSetUpSendingThereIsNoAccount() {
        mailbox("studio", TestDatabase.FIRM);
        assertThat(accounts.of(TestDatabase.FIRM, "paolo")).isNull();
    }

    @Test
    void aPersonWritesFromTheOwnAddressAndTheOthersFromTheFirmsWithTheirNames() {
        mailbox("studio", TestDatabase.FIRM);
        mailbox("paolo", TestDatabase.FIRM);
        sends("studio", null, "Studio Bianchi", "smtp.b.example", null);
        sends("paolo", "paolo", "Paolo Verdi", "smtp.b.example", null);
        SendingAccount paolo = of("paolo");
        assertThat(paolo.address()).isEqualTo("paolo@b.example");
        assertThat(paolo.displayName()).isEqualTo("Paolo Verdi");
        assertThat(paolo.user()).isEqualTo("paolo");
        assertThat(((Credential.Password) paolo.credential()).secret().reveal()).isEqualTo("parola-paolo");
        SendingAccount anna = of("anna");
        assertThat(anna.key()).isEqualTo("studio");
        assertThat(anna.displayName()).isEqualTo("Anna, Studio Bianchi");
        assertThat(accounts.of("altro", "paolo")).isNull();
    }

    @Test
    void anEmptyNameIsThePersonsOrTheFirms() {
        mailbox("studio", TestDatabase.FIRM);
        sends("studio", null, "", "smtp.b.example", null);
        String firm = test.handle()
                .createQuery("select name from firm where id = :id")
                .bind("id", TestDatabase.FIRM)
                .mapTo(String.class)
                .one();
        assertThat(of("anna.neri").displayName()).isEqualTo("Anna Neri, " + firm);
        assertThat(of("anna@b.example").displayName()).isEqualTo(firm);
    }

    @Test
    void whatGoesOutByItselfBearsTheFirmsNameAlone() {
        mailbox("studio", TestDatabase.FIRM);
        sends("studio", null, "Studio Bianchi", "smtp.b.example", null);
        assertThat(of(Audit.SYSTEM).displayName()).isEqualTo("Studio Bianchi");
    }

    @Test
    void aRemovedMailboxSendsNoMore() {
        MailboxRow row = mailbox("studio", TestDatabase.FIRM);
        sends("studio", null, "", "smtp.b.example", null);
        mailboxes.update(row.removed(NOW));
        assertThat(accounts.of(TestDatabase.FIRM, "paolo")).isNull();
    }

    @Test
    void whatComesBackGivesWayToWhatTookItsPlace() {
        mailbox("studio", TestDatabase.FIRM);
        mailbox("paolo", TestDatabase.FIRM);
        sends("studio", null, "", "smtp.b.example", null);
        sends("paolo", "paolo", "", "smtp.b.example", null);
        rows.giveWay(TestDatabase.FIRM, "studio");
        assertThat(rows.of(TestDatabase.FIRM)).hasSize(2);
        mailbox("altra", TestDatabase.FIRM);
        sends("altra", null, "", "smtp.b.example", null);
        rows.giveWay(TestDatabase.FIRM, "studio");
        assertThat(rows.of(TestDatabase.FIRM)).containsOnlyKeys("paolo", "altra");
    }

    @Test
    void anotherPasswordIsKeptForThisPlaceAloneAndForgottenWithTheMailbox() {
        MailboxRow mailbox = mailbox("studio", TestDatabase.FIRM);
        SendingRow row = sends("studio", null, "", "smtp.altro.example", "spedisce");
        String hidden = sealing.sealedSending(row, Secret.of("canarino-smtp"));
        assertThat(hidden).doesNotContain("canarino");
        rows.put(row.withPassword(hidden), NOW, "giulia");
        SendingAccount account = of("paolo");
        assertThat(account.user()).isEqualTo("spedisce");
        assertThat(((Credential.Password) account.credential()).secret().reveal())
                .isEqualTo("canarino-smtp");
        assertThat(rows.withSecrets()).hasSize(1);
        assertThat(rows.withSecrets().get(0).toString()).doesNotContain(hidden);
        MailboxRow moved = mailbox("altra", TestDatabase.FIRM);
        SendingRow copied = new SendingRow(
                moved.id(),
                TestDatabase.FIRM,
                null,
                "",
                "x",
                465,
                Security.TLS,
                "l",
                hidden,
                SentCopy.FILED,
                null,
                null,
                null);
        assertThatThrownBy(() -> sealing.sendingPassword(copied)).isInstanceOf(SecretProblem.class);
        mailboxes.update(mailbox.removed(NOW));
        rows.forgetSecrets(NOW.plusSeconds(1));
        assertThat(rows.withSecrets()).isEmpty();
    }

    @Test
    void theMailboxesPasswordIsNotSentToAnotherHouse() {
        mailbox("studio", TestDatabase.FIRM);
        sends("studio", null, "", "smtp.ladri.example", null);
        Credential.Bearer closed = (Credential.Bearer) of("paolo").credential();
        assertThatThrownBy(() -> closed.tokens().token(false))
                .isInstanceOfSatisfying(
                        MailboxException.class,
                        problem -> assertThat(problem.sentence().it()).contains("altro gestore"));
    }

    @Test
    void aProblemIsNotedSinceWhenItIsThereAndTakenBack() {
        mailbox("studio", TestDatabase.FIRM);
        sends("studio", null, "", "smtp.b.example", null);
        Sentence problem = new Sentence("Non va.", "It does not work.");
        rows.tried("studio", NOW, problem);
        rows.tried("studio", NOW.plusSeconds(60), problem);
        SendingRow row = rows.find(TestDatabase.FIRM, "studio").orElseThrow();
        assertThat(row.problem()).isEqualTo(problem);
        assertThat(row.problemAt()).isEqualTo(NOW);
        rows.tried("studio", NOW.plusSeconds(90), null);
        assertThat(rows.find(TestDatabase.FIRM, "studio").orElseThrow().problem())
                .isNull();
        assertThat(rows.of("altro")).isEmpty();
        rows.remove("altro", "studio");
        assertThat(rows.of(TestDatabase.FIRM)).containsOnlyKeys("studio");
    }
}
