package org.riguardo.mailboxes.guess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riguardo.api.mailbox.MailboxAccount.Security;
import org.riguardo.mailboxes.SignIn;

class ServerFinderTest {

    @ParameterizedTest
    @CsvSource({
        "paolo@aruba.it, imaps.aruba.it",
        "studio@pec.it, imaps.pec.aruba.it",
        "studio@legalmail.it, mbox.cert.legalmail.it",
        "studio@register.it, imap.register.it",
        "studio@libero.it, imapmail.libero.it",
        "studio@alice.it, imap.tim.it",
        "Studio@GMAIL.com, imap.gmail.com",
        "studio@outlook.it, outlook.office365.com"
    })
    void aProvidersDomainIsKnownWithoutAsking(String address, String host) {
        Guess guess = finder(Map.of()).guess(address);
        assertThat(guess.host()).isEqualTo(host);
        assertThat(guess.port()).isEqualTo(993);
        assertThat(guess.security()).isEqualTo(Security.TLS);
        assertThat(guess.login()).isEqualTo(guess.provider() == Provider.LEGALMAIL ? "" : address);
    }

    @Test
    void aDomainTellsOfItselfByServiceRecords() {
        Guess guess = finder(Map.of(
                        "_imap._tcp.studio.example SRV", List.of("0 1 143 plain.studio.example."),
                        "_imaps._tcp.studio.example SRV",
                                List.of("10 1 993 second.studio.example.", "5 1 1993 posta.studio.example.")))
                .guess("a@studio.example");
        assertThat(guess).isEqualTo(new Guess("posta.studio.example", 1993, Security.TLS, "a@studio.example", null));
        Guess started = finder(Map.of(
                        "_imaps._tcp.studio.example SRV", List.of("0 0 0 ."),
                        "_imap._tcp.studio.example SRV", List.of("0 1 143 posta.studio.example.")))
                .guess("a@studio.example");
        assertThat(started.security()).isEqualTo(Security.STARTTLS);
        assertThat(started.port()).isEqualTo(143);
    }

    @ParameterizedTest
    @CsvSource({
        "studio@b.example, imaps.aruba.it, smtps.aruba.it, 465, TLS, false",
        "studio@b.example, outlook.office365.com, smtp.office365.com, 587, STARTTLS, true",
        "paolo@gmail.com, imap.gmail.com, smtp.gmail.com, 465, TLS, true",
        "paolo@icloud.com, imap.mail.me.com, smtp.mail.me.com, 587, STARTTLS, false",
        "studio@b.example, imap.b.example, smtp.b.example, 465, TLS, false",
        "studio@b.example, mail.b.example, mail.b.example, 465, TLS, false"
    })
    void theSendingServerFollowsFromTheMailboxesOwn(
            String address, String mailbox, String host, int port, Security security, boolean filesCopies) {
        assertThat(finder(Map.of()).sending(address, mailbox))
                .isEqualTo(new SendingGuess(host, port, security, filesCopies));
    }

    @Test
    void aDomainTellsOfItsSendingServerByServiceRecords() {
        assertThat(finder(Map.of("_submission._tcp.studio.example SRV", List.of("0 1 587 parte.studio.example.")))
                        .sending("a@studio.example", "imap.studio.example"))
                .isEqualTo(new SendingGuess("parte.studio.example", 587, Security.STARTTLS, false));
    }

    @ParameterizedTest
    @CsvSource({
        "10 studio-example.mail.protection.outlook.com., outlook.office365.com",
        "1 ASPMX.L.GOOGLE.COM., imap.gmail.com",
        "10 mx.pec.aruba.it., imaps.pec.aruba.it",
        "10 mx.aruba.it., imaps.aruba.it",
        "10 mx1.securemail.pro., imap.register.it"
    })
    void whoeverTakesTheMailOfADomainMostlyHoldsIt(String record, String host) {
        assertThat(finder(Map.of("studio.example MX", List.of(record)))
                        .guess("a@studio.example")
                        .host())
                .isEqualTo(host);
    }

    @Test
    void otherwiseTheUsualNamesAreTried() {
        assertThat(finder(Map.of("mail.studio.example A", List.of("192.0.2.1")))
                        .guess("a@studio.example")
                        .host())
                .isEqualTo("mail.studio.example");
        assertThat(finder(Map.of()).guess("a@studio.example").host()).isEqualTo("imap.studio.example");
    }

    @Test
    void aNameThatOnlyLooksLikeAProvidersIsNone() {
        assertThat(finder(Map.of("studio.example MX", List.of("10 mx.notaruba.it.")))
                        .guess("a@studio.example")
                        .provider())
                .isNull();
    }

    @Test
    void tokensOfMicrosoftAreForTheFirmsOwnDomain() {
        assertThat(TokenPresets.endpoint(Provider.MICROSOFT, "a@studio.example"))
                .isEqualTo("https://login.microsoftonline.com/studio.example/oauth2/v2.0/token");
        assertThat(TokenPresets.endpoint(Provider.MICROSOFT, "a@outlook.it")).contains("/consumers/");
        assertThat(TokenPresets.usual(Provider.MICROSOFT, "a@studio.example")).isEqualTo(SignIn.CLIENT_CREDENTIALS);
        assertThat(TokenPresets.usual(Provider.GOOGLE, "a@studio.example")).isEqualTo(SignIn.PASSWORD);
        String endpoint = TokenPresets.endpoint(Provider.MICROSOFT, "a@studio.example");
        assertThat(TokenPresets.scope(endpoint, SignIn.CLIENT_CREDENTIALS)).endsWith("/.default");
        assertThat(TokenPresets.scope(endpoint, SignIn.REFRESH_TOKEN)).contains("IMAP.AccessAsUser.All");
        assertThat(TokenPresets.scope("https://oauth2.googleapis.com/token", SignIn.REFRESH_TOKEN))
                .isNull();
    }

    private static ServerFinder finder(Map<String, List<String>> records) {
        return ServerFinder.asking((name, type) -> records.getOrDefault(name + " " + type, List.of()));
    }
}
