package org.riguardo.mailboxes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.mailbox.Delivery;
import org.riguardo.api.mailbox.Envelope;
import org.riguardo.api.mailbox.MailTransport;
import org.riguardo.api.mailbox.MailboxException;
import org.riguardo.api.mailbox.SendingAccount;
import org.riguardo.mailbox.smtp.SmtpMailTransport;
import org.riguardo.mailbox.smtp.SmtpSettings;
import org.riguardo.mailboxes.reach.Destinations;

/** Sends by SMTP, and connects only to where the account's firm may go: that is looked up each time, just before. */
@ApplicationScoped
public class GuardedSmtp implements MailTransport {

    @Inject
    private Destinations destinations;

    @Inject
    private MailAccounts accounts;

    private final MailTransport smtp = new SmtpMailTransport(SmtpSettings.STANDARD);

    /** The same outside a server. */
    static GuardedSmtp of(Destinations destinations, MailAccounts accounts) {
        GuardedSmtp smtp = new GuardedSmtp();
        smtp.destinations = destinations;
        smtp.accounts = accounts;
        return smtp;
    }

    @Override
    public Delivery deliver(SendingAccount account, Envelope envelope, byte[] message) {
        try {
            check(account);
        } catch (MailboxException elsewhere) {
            Sentence why = MailboxWords.of(elsewhere, account.host());
            return new Delivery.NotNow(0, "", why);
        }
        return smtp.deliver(account, envelope, message);
    }

    @Override
    public void test(SendingAccount account) throws MailboxException {
        check(account);
        smtp.test(account);
    }

    private void check(SendingAccount account) throws MailboxException {
        destinations.check(accounts.firmOf(account.key()).orElse(""), account.host());
    }
}
