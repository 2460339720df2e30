package org.riguardo.api.mailbox;

import org.jspecify.annotations.Nullable;

/**
 * An address from which mail goes out, and the server that takes it.
 *
 * @param key the name of its mail account within the firm, in which the copy is filed
 * @param address the sender's address, in the header and in the envelope
 * @param displayName the name beside it, such as {@code Paolo, Studio Bianchi}; empty for none
 * @param security how the connection is protected; certificates are checked against {@code host}
 * @param credential null for a server that takes mail without signing in
 * @since 1.0
 */
public record SendingAccount(
        String key,
        String address,
        String displayName,
        String host,
        int port,
        MailboxAccount.Security security,
        String user,
        @Nullable Credential credential) {}
