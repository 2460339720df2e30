package org.riguardo.mailboxes;

import org.jspecify.annotations.Nullable;
import org.riguardo.api.mailbox.MailboxAccount.Security;
import org.riguardo.api.mailbox.Secret;

/**
 * How to reach a mailbox, as a person gives it. A secret that is null stays as it is kept.
 *
 * @param address the main address of the mailbox
 * @param tokenEndpoint where tokens come from; null for a password
 * @param scope what the token is for; null where the endpoint knows
 */
public record MailboxSettings(
        String address,
        String host,
        int port,
        Security security,
        String login,
        SignIn signIn,
        @Nullable Secret password,
        @Nullable String tokenEndpoint,
        @Nullable String clientId,
        @Nullable Secret clientSecret,
        @Nullable Secret refreshToken,
        @Nullable String scope) {}
