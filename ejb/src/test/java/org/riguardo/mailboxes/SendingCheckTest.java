package org.riguardo.mailboxes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riguardo.api.mailbox.MailboxAccount.Security;
import org.riguardo.api.mailbox.Secret;
import org.riguardo.problem.InputProblem;

class SendingCheckTest {

    private static final MailboxRow MAILBOX = MailboxRow.fresh(
            "a1",
            "studio",
            new MailboxSettings(
                    "studio@b.it",
                    "imap.b.it",
                    993,
                    Security.TLS,
                    "studio",
                    SignIn.PASSWORD,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null),
            Instant.EPOCH);
    private static final SendingRow KEPT = new SendingRow(
            "a1", "studio", null, "", "smtp.c.it", 465, Security.TLS, "l", "hidden", SentCopy.FILED, null, null, null);

    private static SendingSettings typed(
            String host, int port, Security security, boolean own, String login, @Nullable String password) {
        return new SendingSettings(
                host,
                port,
                security,
                own,
                login,
                password == null ? null : Secret.of(password),
                " paolo ",
                " Paolo ",
                SentCopy.FILED);
    }

    private static void refused(SendingSettings typed, @Nullable SendingRow kept, String field) {
        assertThatThrownBy(() -> SendingCheck.checked(typed, MAILBOX, kept))
                .isInstanceOfSatisfying(InputProblem.class, problem -> assertThat(problem.field())
                        .isEqualTo(field));
    }

    @Test
    void whatWasTypedIsKeptTidiedAndTheMailboxesSignInNeedsNothingMore() {
        SendingSettings settings =
                SendingCheck.checked(typed(" SMTP.B.it ", 465, Security.TLS, false, "", null), MAILBOX, null);
        assertThat(settings)
                .isEqualTo(new SendingSettings(
                        "smtp.b.it", 465, Security.TLS, false, null, null, "paolo", "Paolo", SentCopy.FILED));
    }

    @Test
    void whatCannotBeIsRefusedAtItsField() {
        refused(typed("smtp b.it", 465, Security.TLS, false, "", null), null, "host");
        refused(typed("smtp.b.it", 0, Security.TLS, false, "", null), null, "port");
        refused(typed("smtp.b.it", 25, Security.NONE, false, "", null), null, "security");
        refused(typed("smtp.b.it", 465, Security.TLS, true, " ", "p"), null, "login");
        refused(typed("smtp.b.it", 465, Security.TLS, true, "l", null), null, "password");
        refused(typed("smtp.b.it", 465, Security.TLS, true, "l", "a\nb"), null, "password");
    }

    @Test
    void aKeptPasswordStaysOnlyForTheSameServerAndLogin() {
        assertThatCode(() ->
                        SendingCheck.checked(typed("smtp.c.it", 587, Security.TLS, true, "l", null), MAILBOX, KEPT))
                .doesNotThrowAnyException();
        refused(typed("smtp.d.it", 465, Security.TLS, true, "l", null), KEPT, "password");
        refused(typed("smtp.c.it", 465, Security.TLS, true, "m", null), KEPT, "password");
        refused(typed("smtp.c.it", 465, Security.STARTTLS, true, "l", null), KEPT, "password");
    }

    @Test
    void theMailboxesPasswordDoesNotGoToAnotherProvider() {
        refused(typed("smtp.ladri.it", 465, Security.TLS, false, "", null), null, "password");
    }

    @ParameterizedTest
    @CsvSource({
        "imap.b.it, smtp.b.it, true",
        "imap.b.it, imap.b.it, true",
        "localhost, localhost, true",
        "outlook.office365.com, smtp.office365.com, true",
        "imap.register.it, authsmtp.securemail.pro, true",
        "imap.gmail.com, smtp.gmail.com, true",
        "imap.b.it, smtp.c.it, false",
        "imap.b.it, b.it, true",
        "b.it, c.it, false",
        "imap.gmail.com, smtp.office365.com, false",
        "10.0.0.1, 11.0.0.1, false"
    })
    void oneHouseIsOneProviderOrOneDomain(String mailbox, String sending, boolean same) {
        assertThat(SendingCheck.sameHouse(mailbox, sending)).isEqualTo(same);
    }
}
