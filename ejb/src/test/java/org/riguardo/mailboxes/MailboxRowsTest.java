package org.riguardo.mailboxes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.mailbox.MailboxAccount.Security;
import org.riguardo.api.mailbox.Secret;
import org.riguardo.db.TestDatabase;
import org.riguardo.secrets.SecretBox;
import org.riguardo.secrets.SecretProblem;

class MailboxRowsTest {

    private static final Instant NOW = Instant.parse("2026-03-03T10:00:00Z");
    private static final String CANARY = "canarino-7Qx-posta";

    @TempDir
    Path home;

    private TestDatabase database;
    private Handle handle;
    private MailboxRows rows;
    private Sealing sealing;

    TestDatabase open() {
        return TestDatabase.open();
    }

    @BeforeEach
    void start() {
        database = open();
        database.firm("altro");
        handle = database.handle();
        rows = new MailboxRows(handle);
        sealing = Sealing.of(SecretBox.of(null, home));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatIsKeptIsFoundAgainByItsFirmAlone() {
        MailboxRow row = added("a1", TestDatabase.FIRM, "studio");
        assertThat(rows.find(TestDatabase.FIRM, "a1")).contains(row);
        assertThat(rows.find("altro", "a1")).isEmpty();
        assertThat(rows.of("altro")).isEmpty();
        assertThat(rows.firmOf("a1")).contains(TestDatabase.FIRM);
        assertThat(sealing.password(row).reveal()).isEqualTo(CANARY);
    }

    @Test
    void onlyAccountsWithFoldersAreRead() {
        MailboxRow row = added("a1", TestDatabase.FIRM, "studio");
        MailboxRow other = added("a2", "altro", "altro");
        assertThat(rows.toRead()).isEmpty();
        MailboxRow reading =
                row.reading(List.of("INBOX", "Posta inviata"), List.of("a@b.example"), MailboxState.READING);
        rows.update(reading);
        rows.update(other.reading(List.of("INBOX"), List.of("c@d.example"), MailboxState.READING));
        assertThat(rows.toRead()).extracting(MailboxRow::id).containsExactly("a1", "a2");
        assertThat(rows.find(TestDatabase.FIRM, "a1").orElseThrow().folderList())
                .containsExactly("INBOX", "Posta inviata");
        assertThat(rows.isRead("a1")).isTrue();
        rows.update(reading.in(MailboxState.PAUSED));
        assertThat(rows.toRead()).extracting(MailboxRow::id).containsExactly("a2");
        assertThat(rows.isRead("a1")).isFalse();
    }

    @Test
    void aRemovedAccountIsReadNoMoreComesBackAndForgetsItsSecretsAtLast() {
        MailboxRow row = added("a1", TestDatabase.FIRM, "studio")
                .reading(List.of("INBOX"), List.of("a@b.example"), MailboxState.READING);
        rows.update(row.removed(NOW));
        assertThat(rows.toRead()).isEmpty();
        assertThat(rows.isRead("a1")).isFalse();
        assertThat(rows.of(TestDatabase.FIRM)).isEmpty();
        assertThat(rows.removed(TestDatabase.FIRM, NOW.minusSeconds(1))).hasSize(1);
        assertThat(rows.removed("altro", NOW.minusSeconds(1))).isEmpty();
        assertThat(rows.removed(TestDatabase.FIRM, NOW)).isEmpty();
        rows.forgetSecrets(NOW);
        assertThat(rows.find(TestDatabase.FIRM, "a1").orElseThrow().password()).isNotNull();
        rows.forgetSecrets(NOW.plus(Mailboxes.UNDO).plusSeconds(1));
        assertThat(rows.find(TestDatabase.FIRM, "a1").orElseThrow().password()).isNull();
        rows.update(row.removed(null));
        assertThat(rows.toRead()).hasSize(1);
    }

    @Test
    void aProblemIsKeptSinceItCameUntilItIsGone() {
        added("a1", TestDatabase.FIRM, "studio");
        Sentence wrong = new Sentence("Password sbagliata.", "Wrong password.");
        rows.looked("a1", NOW, wrong);
        rows.looked("a1", NOW.plusSeconds(60), wrong);
        MailboxRow row = rows.find(TestDatabase.FIRM, "a1").orElseThrow();
        assertThat(row.problem()).isEqualTo(wrong);
        assertThat(row.problemAt()).isEqualTo(NOW);
        assertThat(row.lookedAt()).isEqualTo(NOW.plusSeconds(60));
        rows.looked("a1", NOW.plusSeconds(120), null);
        MailboxRow well = rows.find(TestDatabase.FIRM, "a1").orElseThrow();
        assertThat(well.problem()).isNull();
        assertThat(well.problemAt()).isNull();
    }

    @Test
    void aNewRefreshTokenTakesThePlaceOfTheOneThatGotItAndOfNoOther() {
        MailboxRow row = tokens("a1");
        rows.insert(row, "giulia");
        String next = sealing.sealedRefreshToken(row, Secret.of("rt-2"));
        rows.rotate(row, next);
        MailboxRow rotated = rows.find(TestDatabase.FIRM, "a1").orElseThrow();
        assertThat(sealing.refreshToken(rotated).reveal()).isEqualTo("rt-2");
        rows.rotate(row, sealing.sealedRefreshToken(row, Secret.of("rt-3")));
        assertThat(rows.find(TestDatabase.FIRM, "a1").orElseThrow()).isEqualTo(rotated);
    }

    @Test
    void aSecretThatWasCopiedIntoAnotherRowOrColumnIsNotOpened() {
        MailboxRow row = added("a1", TestDatabase.FIRM, "studio");
        MailboxRow thief = added("a2", "altro", "ladro");
        MailboxRow moved = thief.withSecrets(row.password(), null, null);
        assertThatThrownBy(() -> sealing.password(moved)).isInstanceOf(SecretProblem.class);
        MailboxRow tokens = tokens("a3");
        MailboxRow swapped = tokens.withSecrets(null, tokens.refreshToken(), tokens.clientSecret());
        assertThatThrownBy(() -> sealing.clientSecret(swapped)).isInstanceOf(SecretProblem.class);
    }

    @Test
    void aNewKeyEncryptsWhatIsThereAnew() {
        MailboxRow row = tokens("a1");
        Sealing both = Sealing.of(SecretBox.of("qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqo=," + keyOf(home), home));
        assertThat(both.outdated(row)).isTrue();
        MailboxRow anew = both.renewed(row);
        assertThat(both.outdated(anew)).isFalse();
        Sealing recent = Sealing.of(SecretBox.of("qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqo=", home));
        assertThat(recent.refreshToken(anew).reveal()).isEqualTo("rt-1");
        assertThat(recent.clientSecret(anew).reveal()).isEqualTo(CANARY);
    }

    @Test
    void noSecretIsInTheDatabaseOrInWhatIsPrinted() {
        MailboxRow row = added("a1", TestDatabase.FIRM, "studio");
        MailboxRow tokens = tokens("a2");
        rows.insert(tokens, "giulia");
        List<String> columns = handle.createQuery("select coalesce(password, '') || coalesce(client_secret, '')"
                        + " || coalesce(refresh_token, '') from mail_account")
                .mapTo(String.class)
                .list();
        assertThat(columns).hasSize(2).allSatisfy(text -> assertThat(text)
                .startsWith("1.")
                .doesNotContain(CANARY, "rt-1", java.util.Base64.getEncoder().encodeToString(CANARY.getBytes())));
        assertThat(row + " " + tokens + settings("studio")).doesNotContain(CANARY, "1.");
    }

    @Test
    void howLongTheRestTakesFollowsFromHowFastItCame() {
        Progress none = Progress.of(List.of(new Progress.OfFolder(100, 0, null, 0)), NOW);
        assertThat(none.unfinished()).isFalse();
        assertThat(none.rest()).isNull();
        Progress begun = Progress.of(List.of(new Progress.OfFolder(1_000, 1_000, NOW, 1_000)), NOW.plusSeconds(5));
        assertThat(begun.rest()).isNull();
        Progress going = Progress.of(
                List.of(new Progress.OfFolder(1_000, 750, NOW, 1_000), new Progress.OfFolder(10, 0, null, 0)),
                NOW.plusSeconds(100));
        assertThat(going).isEqualTo(new Progress(260, 1_010, Duration.ofSeconds(300)));
    }

    private MailboxRow added(String id, String firm, String login) {
        MailboxSettings settings = settings(login);
        MailboxRow row = sealing.with(MailboxRow.fresh(id, firm, settings, NOW), settings);
        rows.insert(row, "giulia");
        return row;
    }

    private MailboxRow tokens(String id) {
        MailboxSettings settings = new MailboxSettings(
                "a@b.example",
                "imap.b.example",
                993,
                Security.TLS,
                id,
                SignIn.REFRESH_TOKEN,
                null,
                "https://login.b.example/token",
                "app",
                Secret.of(CANARY),
                Secret.of("rt-1"),
                "imap");
        return sealing.with(MailboxRow.fresh(id, TestDatabase.FIRM, settings, NOW), settings);
    }

    private static MailboxSettings settings(String login) {
        return new MailboxSettings(
                login + "@b.example",
                "imap.b.example",
                993,
                Security.TLS,
                login,
                SignIn.PASSWORD,
                Secret.of(CANARY),
                null,
                null,
                null,
                null,
                null);
    }

    private static String keyOf(Path home) {
        try {
            return java.nio.file.Files.readString(home.resolve("secret.key"))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .findFirst()
                    .orElseThrow();
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
