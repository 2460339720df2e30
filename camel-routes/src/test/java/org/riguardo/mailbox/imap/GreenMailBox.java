package org.riguardo.mailbox.imap;

import com.icegreen.greenmail.imap.AuthorizationException;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.riguardo.api.mailbox.Credential;
import org.riguardo.api.mailbox.MailboxAccount;

/** A mailbox {@code studio} with Inbox and Sent on a real IMAP server in this process. */
final class GreenMailBox implements AutoCloseable {

    static final ImapSettings SETTINGS =
            new ImapSettings(Duration.ofSeconds(20), Duration.ofSeconds(20), 3, 10_000, 50_000, Duration.ofSeconds(5));

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private final GreenMailUser user;

    GreenMailBox() throws FolderException, AuthorizationException {
        server.start();
        user = server.setUser("studio@riguardo.example", "studio", "studio");
        server.getManagers().getImapHostManager().createMailbox(user, "Sent");
    }

    MailFolder folder(String name) throws FolderException {
        return name.equals("INBOX")
                ? server.getManagers().getImapHostManager().getInbox(user)
                : server.getManagers().getImapHostManager().getFolder(user, name);
    }

    long add(String folder, String mail) throws FolderException, MessagingException {
        byte[] octets = mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(octets));
        return folder(folder).appendMessage(message, new Flags(), new Date());
    }

    static String mail(String id, String subject) {
        return "From: rossi@cliente.it\nTo: studio@riguardo.example\nMessage-ID: <" + id + ">\n"
                + "Date: Tue, 3 Mar 2026 10:00:00 +0100\nSubject: " + subject + "\n\nBuongiorno.\n";
    }

    MailboxAccount account() {
        return account("studio", "INBOX", "Sent");
    }

    MailboxAccount account(String password, String... folders) {
        return new MailboxAccount(
                "studio",
                "imap",
                "127.0.0.1",
                server.getImap().getPort(),
                MailboxAccount.Security.NONE,
                "studio",
                Credential.password(password),
                List.of(folders),
                Set.of("studio@riguardo.example"));
    }

    void rename(String from, String to) throws FolderException, AuthorizationException {
        server.getManagers().getImapHostManager().renameMailbox(user, from, to);
    }

    void delete(String folder, long uid) throws FolderException {
        folder(folder).getMessage(uid).setFlag(Flags.Flag.DELETED, true);
        folder(folder).expunge();
    }

    @Override
    public void close() {
        server.stop();
    }
}
