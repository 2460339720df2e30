package org.riguardo.mailboxes;

import org.jspecify.annotations.Nullable;
import org.riguardo.api.mailbox.MailboxAccount.Security;
import org.riguardo.api.mailbox.Secret;

/**
 * How an account sends, as a person gives it.
 *
 * @param ownSignIn whether the sending server takes another login and password than the mailbox
 * @param login only with {@code ownSignIn}
 * @param password only with {@code ownSignIn}; null stays as it is kept
 * @param person whose own address it is; null for the firm's shared one
 * @param name the name beside the address, of the person or of the firm; empty for the usual one
 */
public record SendingSettings(
        String host,
        int port,
        Security security,
        boolean ownSignIn,
        @Nullable String login,
        @Nullable Secret password,
        @Nullable String person,
        String name,
        SentCopy copies) {}
