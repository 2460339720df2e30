package org.riguardo.mailboxes;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.mailbox.MailboxAccount.Security;

/**
 * An account as people see it: everything but its secrets.
 *
 * @param id its id; for the one that firm IT configured, login and server
 * @param configured whether it comes from the server's settings and cannot be changed here
 * @param lookedAt when it was last read; null before the first time
 * @param problem why it cannot be read and what to do; null when it can
 * @param problemAt since when
 * @param sending how it sends; null for one that only reads
 */
public record MailboxView(
        String id,
        boolean configured,
        String address,
        String host,
        int port,
        Security security,
        String login,
        SignIn signIn,
        @Nullable String tokenEndpoint,
        @Nullable String clientId,
        @Nullable String scope,
        List<String> folders,
        List<String> addresses,
        MailboxState state,
        Progress progress,
        @Nullable Instant lookedAt,
        @Nullable Sentence problem,
        @Nullable Instant problemAt,
        @Nullable SendingView sending) {

    static MailboxView of(
            MailboxRow row, Progress progress, @Nullable Instant lookedAt, @Nullable SendingView sending) {
        return new MailboxView(
                row.id(),
                false,
                row.address(),
                row.host(),
                row.port(),
                row.security(),
                row.login(),
                row.signIn(),
                row.tokenEndpoint(),
                row.clientId(),
                row.scope(),
                row.folderList(),
                row.addressList(),
                row.state(),
                progress,
                lookedAt,
                row.problem(),
                row.problemAt(),
                sending);
    }
}
