package org.riguardo.server;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.imap.AuthorizationException;
import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The demo mailbox: IMAP and SMTP on this machine for {@code studio@riguardo.example}, folders INBOX and Sent. It delivers
 * nothing to the outside. Mail is kept over restarts; its UIDs are not, and a new UIDVALIDITY says so.
 */
public final class MailServer {
    /** The mailbox's address. */
    public static final String ADDRESS = "studio@riguardo.example";

    static final String LOGIN = "studio";
    static final String PASSWORD = "studio";
    static final List<String> FOLDERS = List.of("INBOX", "Sent");
    private final GreenMail greenMail;
    private final MailStore store;
    private final ScheduledExecutorService saver = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "mail-saver");
        thread.setDaemon(true);
        return thread;
    });

    MailServer(Ports ports, Path folder) {
        greenMail = new GreenMail(new ServerSetup[] {
                    setup(ports.imap(), ServerSetup.PROTOCOL_IMAP), setup(ports.smtp(), ServerSetup.PROTOCOL_SMTP)
                })
                .withConfiguration(GreenMailConfiguration.aConfig().withUser(ADDRESS, LOGIN, PASSWORD));
        store = new MailStore(folder);
    }

    void start() throws IOException {
        greenMail.start();
        try {
            if (imap().getFolder(user(), "Sent") == null) {
                imap().createMailbox(user(), "Sent");
            }
        } catch (FolderException | AuthorizationException e) {
            throw new IOException(e);
        }
        for (String name : FOLDERS) {
            store.load(name, folder(name));
        }
        saver.scheduleWithFixedDelay(this::save, 2, 2, TimeUnit.SECONDS);
    }

    /** Puts a message into a folder of the mailbox, unread, as received at the given time. */
    public void append(String folder, MimeMessage message, Date receivedAt) {
        folder(folder).appendMessage(message, new Flags(), receivedAt);
    }

    /** A folder as the server holds it, with its UIDs and flags; for tests that nobody changed them. */
    public MailFolder folder(String name) {
        return imap().getFolder(user(), name);
    }

    /** The messages that arrived for somebody else's address, as a provider would have delivered them. */
    public List<MimeMessage> delivered(String address) {
        GreenMailUser recipient = greenMail.getUserManager().getUserByEmail(address);
        MailFolder inbox = recipient == null ? null : imap().getFolder(recipient, "INBOX");
        return inbox == null
                ? List.of()
                : inbox.getMessages().stream()
                        .map(StoredMessage::getMimeMessage)
                        .toList();
    }

    void stop() {
        saver.shutdownNow();
        save();
        greenMail.stop();
    }

    private synchronized void save() {
        for (String name : FOLDERS) {
            store.save(name, folder(name));
        }
    }

    private ImapHostManager imap() {
        return greenMail.getManagers().getImapHostManager();
    }

    private GreenMailUser user() {
        return greenMail.getUserManager().getUser(LOGIN);
    }

    private static ServerSetup setup(int port, String protocol) {
        ServerSetup setup = new ServerSetup(port, "127.0.0.1", protocol);
        setup.setServerStartupTimeout(20_000);
        return setup;
    }
}
