package org.riguardo.mailbox.imap;

import javax.net.ssl.SSLSocketFactory;
import org.riguardo.api.mailbox.MailboxAccount;
import org.riguardo.api.mailbox.MailboxConnector;
import org.riguardo.api.mailbox.MailboxException;
import org.riguardo.api.mailbox.MailboxSession;

/** Reads mailboxes over IMAP. Folders are opened by EXAMINE and messages fetched by BODY.PEEK, so that nothing in the mailbox ever changes. */
public final class ImapMailboxConnector implements MailboxConnector {

    private final ImapSettings settings;
    private final SSLSocketFactory trust;
    private final Stumbles stumbles = new Stumbles();

    /** Trusts the certificates that the Java installation trusts. */
    public ImapMailboxConnector(ImapSettings settings) {
        this(settings, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    ImapMailboxConnector(ImapSettings settings, SSLSocketFactory trust) {
        this.settings = settings;
        this.trust = trust;
    }

    @Override
    public String key() {
        return "imap";
    }

    @Override
    public MailboxSession open(MailboxAccount account) throws MailboxException {
        ImapConnection connection = new SignIn(account, settings, trust).connection();
        return new ImapSession(account, connection, settings, stumbles);
    }
}
