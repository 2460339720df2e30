package org.riguardo.mailboxes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.riguardo.api.mailbox.MailboxAccount;
import org.riguardo.api.mailbox.MailboxConnector;
import org.riguardo.api.mailbox.MailboxException;
import org.riguardo.api.mailbox.MailboxSession;
import org.riguardo.mailbox.imap.ImapMailboxConnector;
import org.riguardo.mailbox.imap.ImapSettings;
import org.riguardo.mailboxes.reach.Destinations;

/** The IMAP connector, which connects only to where the account's firm may go: that is looked up each time, just before. */
@ApplicationScoped
public class GuardedImap implements MailboxConnector {

    @Inject
    private Destinations destinations;

    @Inject
    private MailAccounts accounts;

    private final MailboxConnector imap = new ImapMailboxConnector(ImapSettings.STANDARD);

    @Override
    public String key() {
        return imap.key();
    }

    @Override
    public MailboxSession open(MailboxAccount account) throws MailboxException {
        destinations.check(accounts.firmOf(account.key()).orElse(""), account.host());
        return imap.open(account);
    }
}
