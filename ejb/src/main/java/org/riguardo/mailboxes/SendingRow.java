package org.riguardo.mailboxes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.mailbox.MailboxAccount.Security;

/**
 * How an account sends, as it is kept.
 *
 * @param login null where the mailbox's login and secret count
 * @param password encrypted; null where the mailbox's secret counts
 */
public record SendingRow(
        String accountId,
        String firmId,
        @Nullable String person,
        String name,
        String host,
        int port,
        Security security,
        @Nullable String login,
        @Nullable String password,
        SentCopy copies,
        @Nullable String problemIt,
        @Nullable String problemEn,
        @Nullable Instant problemAt) {

    static final String COLUMNS =
            "account_id, firm_id, person, name, host, port, security, login, password, copies, problem_it, problem_en, problem_at";

    @Nullable
    Sentence problem() {
        return problemIt == null || problemEn == null ? null : new Sentence(problemIt, problemEn);
    }

    SendingRow withPassword(@Nullable String hidden) {
        return new SendingRow(
                accountId, firmId, person, name, host, port, security, login, hidden, copies, problemIt, problemEn,
                problemAt);
    }

    /** Which account it is, and nothing of its secret, encrypted as it is. */
    @Override
    public String toString() {
        return "sending by mail account " + accountId + " of " + firmId;
    }
}
