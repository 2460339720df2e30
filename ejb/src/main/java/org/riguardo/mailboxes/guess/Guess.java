package org.riguardo.mailboxes.guess;

import org.jspecify.annotations.Nullable;
import org.riguardo.api.mailbox.MailboxAccount.Security;

/**
 * Where the mail of an address probably is; a person confirms it.
 *
 * @param login what that server takes as user name, as far as it is known
 * @param provider whose server it is; null when nobody's that is known
 */
public record Guess(String host, int port, Security security, String login, @Nullable Provider provider) {

    static Guess of(Provider provider, String address) {
        return new Guess(provider.host(), 993, Security.TLS, provider.loginIsAddress() ? address : "", provider);
    }
}
