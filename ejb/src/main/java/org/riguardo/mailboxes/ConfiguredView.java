package org.riguardo.mailboxes;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.mailbox.MailboxAccount;

/** The account of the server's settings as people see it. */
final class ConfiguredView {

    private ConfiguredView() {}

    static MailboxView of(
            MailboxAccount account, Progress progress, Optional<LastLooks.Look> look, @Nullable SendingView sending) {
        return new MailboxView(
                account.key(),
                true,
                account.addresses().stream().sorted().findFirst().orElse(account.user()),
                account.host(),
                account.port(),
                account.security(),
                account.user(),
                SignIn.PASSWORD,
                null,
                null,
                null,
                account.folders(),
                account.addresses().stream().sorted().toList(),
                MailboxState.READING,
                progress,
                look.map(LastLooks.Look::at).orElse(null),
                look.map(LastLooks.Look::problem).orElse(null),
                look.filter(one -> one.problem() != null)
                        .map(LastLooks.Look::since)
                        .orElse(null),
                sending);
    }
}
