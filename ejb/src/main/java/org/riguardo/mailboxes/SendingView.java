package org.riguardo.mailboxes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.mailbox.MailboxAccount.Security;

/**
 * How an account sends, as people see it: everything but its secret.
 *
 * @param login null where it is the mailbox's
 * @param person whose own address it is; null for the firm's shared one
 * @param problem why it cannot send, or the last copy could not be filed, and what to do; null when all is well
 */
public record SendingView(
        String host,
        int port,
        Security security,
        @Nullable String login,
        @Nullable String person,
        String name,
        SentCopy copies,
        @Nullable Sentence problem,
        @Nullable Instant problemAt) {

    static SendingView of(SendingRow row) {
        return new SendingView(
                row.host(),
                row.port(),
                row.security(),
                row.login(),
                row.person(),
                row.name(),
                row.copies(),
                row.problem(),
                row.problemAt());
    }
}
