package org.riguardo.mailboxes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.riguardo.api.mailbox.MailboxAccount.Security;
import org.riguardo.api.mailbox.Secret;
import org.riguardo.problem.InputProblem;

class SettingsCheckTest {

    @Test
    void whatWasTypedIsKeptTidied() {
        MailboxSettings settings = SettingsCheck.checked(
                settings(" Studio@Esempio.IT ", " IMAP.Esempio.it ", 993, Security.TLS, " Studio ", "p"), null);
        assertThat(settings.address()).isEqualTo("studio@esempio.it");
        assertThat(settings.host()).isEqualTo("imap.esempio.it");
        assertThat(settings.login()).isEqualTo("Studio");
        assertThat(SettingsCheck.checked(settings("a@b.it", "posta.città.it", 993, Security.TLS, "a", "p"), null)
                        .host())
                .isEqualTo("posta.xn--citt-3na.it");
    }

    @ParameterizedTest
    @CsvSource({
        "nessuno, imap.b.it, 993, TLS, a, p, address",
        "a@b, imap.b.it, 993, TLS, a, p, address",
        "a@b.it, 'imap.b.it:993', 993, TLS, a, p, host",
        "a@b.it, 'https://imap.b.it', 993, TLS, a, p, host",
        "a@b.it, 'imap b.it', 993, TLS, a, p, host",
        "a@b.it, -, 993, TLS, a, p, host",
        "a@b.it, imap.b.it, 0, TLS, a, p, port",
        "a@b.it, imap.b.it, 65536, TLS, a, p, port",
        "a@b.it, imap.b.it, 143, NONE, a, p, security",
        "a@b.it, imap.b.it, 993, TLS, '  ', p, login",
        "a@b.it, imap.b.it, 993, TLS, a, '', password",
        "a@b.it, imap.b.it, 993, TLS, a, 'p\nq', password"
    })
    void whatCannotBeIsRefusedAtItsField(
            String address, String host, int port, Security security, String login, String password, String field) {
        assertThatThrownBy(() -> SettingsCheck.checked(settings(address, host, port, security, login, password), null))
                .isInstanceOfSatisfying(InputProblem.class, problem -> assertThat(problem.field())
                        .isEqualTo(field));
    }

    @Test
    void aServerOnThisMachineNeedsNoEncryption() {
        for (String host : List.of("localhost", "127.0.0.1", "::1")) {
            assertThat(SettingsCheck.checked(settings("a@b.it", host, 3143, Security.NONE, "a", "p"), null)
                            .host())
                    .isEqualTo(host);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://login.b.it/token", "login.b.it", "https://u:p@login.b.it/token", "https://"})
    void tokensComeByHttps(String endpoint) {
        assertThatThrownBy(() -> SettingsCheck.checked(tokens(endpoint, "s", null), null))
                .isInstanceOfSatisfying(InputProblem.class, problem -> assertThat(problem.field())
                        .isEqualTo("tokenEndpoint"));
    }

    @Test
    void theUsualScopeIsFilledIn() {
        assertThat(SettingsCheck.checked(
                                tokens("https://login.microsoftonline.com/b.it/oauth2/v2.0/token", "s", " "), null)
                        .scope())
                .isEqualTo("https://outlook.office365.com/.default");
        assertThat(SettingsCheck.checked(tokens("https://login.b.it/token", "s", " imap "), null)
                        .scope())
                .isEqualTo("imap");
    }

    @Test
    void aPasswordThatIsKeptStaysWhileTheAccountLeadsToTheSame() {
        MailboxRow kept = kept();
        assertThat(SettingsCheck.checked(settings("b@b.it", "imap.b.it", 1993, Security.TLS, "a", null), kept)
                        .password())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"imap.ladro.it, TLS, a", "imap.b.it, STARTTLS, a", "imap.b.it, TLS, altro"})
    void aPasswordThatIsKeptIsNeverSentElsewhere(String host, Security security, String login) {
        assertThatThrownBy(() -> SettingsCheck.checked(settings("a@b.it", host, 993, security, login, null), kept()))
                .isInstanceOfSatisfying(InputProblem.class, problem -> assertThat(problem.field())
                        .isEqualTo("password"));
        assertThat(SettingsCheck.checked(settings("a@b.it", host, 993, security, login, "p"), kept())
                        .host())
                .isEqualTo(host);
    }

    @Test
    void foldersAndAddressesAreTidied() {
        assertThat(Choices.folders(List.of("INBOX", "", "Sent", "INBOX"))).containsExactly("INBOX", "Sent");
        assertThat(Choices.addresses(List.of(" A@B.it ", "a@b.it", "c@d.it"))).containsExactly("a@b.it", "c@d.it");
        assertThatThrownBy(() -> Choices.folders(List.of(" "))).isInstanceOf(InputProblem.class);
        assertThatThrownBy(() -> Choices.addresses(List.of("a@b.it", "x")))
                .isInstanceOfSatisfying(InputProblem.class, problem -> assertThat(problem.field())
                        .isEqualTo("addresses[1]"));
    }

    private static MailboxRow kept() {
        MailboxSettings settings = settings("a@b.it", "imap.b.it", 993, Security.TLS, "a", "p");
        return MailboxRow.fresh("a1", "studio", settings, Instant.EPOCH).withSecrets("1.k.x", null, null);
    }

    private static MailboxSettings settings(
            String address, String host, int port, Security security, String login, @Nullable String password) {
        return new MailboxSettings(
                address,
                host,
                port,
                security,
                login,
                SignIn.PASSWORD,
                password == null ? null : Secret.of(password),
                null,
                null,
                null,
                null,
                null);
    }

    private static MailboxSettings tokens(String endpoint, String clientSecret, @Nullable String scope) {
        return new MailboxSettings(
                "a@b.it",
                "imap.b.it",
                993,
                Security.TLS,
                "a",
                SignIn.CLIENT_CREDENTIALS,
                null,
                endpoint,
                "app",
                Secret.of(clientSecret),
                null,
                scope);
    }
}
