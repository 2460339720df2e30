package org.riguardo.mailboxes;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.mailbox.SendingAccount;

/** Knows from which address each person of a firm writes. */
@ApplicationScoped
public class SendingAccounts {

    /**
     * The person's own account, else the firm's shared one with the person's name; null where nobody has set up sending, which is done under the settings
     * of the mailboxes.
     *
     * @param username the person who sends
     */
    public @Nullable SendingAccount of(String firm, String username) {
        return null;
    }
}
