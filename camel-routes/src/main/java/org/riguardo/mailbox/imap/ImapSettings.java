package org.riguardo.mailbox.imap;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.riguardo.api.mailbox.MailboxAccount;

/**
 * How patiently and in which portions a mailbox is read.
 *
 * @param connectTimeout until a connection stands
 * @param timeout for each read and each write on it
 * @param batchMessages messages asked for in one command at most
 * @param batchOctets octets asked for in one command, unless a single message is longer
 * @param mostOctets octets of one message that are read at most
 */
public record ImapSettings(
        Duration connectTimeout, Duration timeout, int batchMessages, int batchOctets, int mostOctets) {

    /** 10 s to connect, 30 s to answer, 200 messages or 4 MB at once, 25 MB of one message. */
    public static final ImapSettings STANDARD =
            new ImapSettings(Duration.ofSeconds(10), Duration.ofSeconds(30), 200, 4 << 20, 25 << 20);

    IMAPStore connect(MailboxAccount account) throws MessagingException {
        boolean tls = account.security() == MailboxAccount.Security.TLS;
        boolean startTls = account.security() == MailboxAccount.Security.STARTTLS;
        String prefix = tls ? "mail.imaps." : "mail.imap.";
        Properties properties = new Properties();
        properties.setProperty(prefix + "connectiontimeout", Long.toString(connectTimeout.toMillis()));
        properties.setProperty(prefix + "timeout", Long.toString(timeout.toMillis()));
        properties.setProperty(prefix + "writetimeout", Long.toString(timeout.toMillis()));
        properties.setProperty(prefix + "starttls.enable", Boolean.toString(startTls));
        properties.setProperty(prefix + "starttls.required", Boolean.toString(startTls));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "connectionpoolsize", "1");
        IMAPStore store = (IMAPStore) Session.getInstance(properties).getStore(tls ? "imaps" : "imap");
        store.connect(
                account.host(),
                account.port(),
                account.user(),
                account.password().reveal());
        return store;
    }
}
