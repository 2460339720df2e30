package org.riguardo.api.mailbox;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A mailbox of the firm and how to reach it.
 *
 * @param key the name of the account within the firm, kept with each watermark
 * @param connector the key of the connector that reads it, such as {@code imap}
 * @param security how the connection is protected; certificates are checked against {@code host}
 * @param folders the folders to read, as the server names them
 * @param addresses the firm's own addresses in this mailbox, in lower case; what comes from them went out
 * @since 1.0
 */
public record MailboxAccount(
        String key,
        String connector,
        String host,
        int port,
        Security security,
        String user,
        Credential credential,
        List<String> folders,
        Set<String> addresses) {

    /** How the connection is protected: not at all, by TLS after a plain start, or by TLS from the start. */
    public enum Security {
        NONE,
        STARTTLS,
        TLS
    }

    public MailboxAccount {
        folders = List.copyOf(folders);
        addresses = addresses.stream()
                .map(address -> address.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }
}
