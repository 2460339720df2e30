package org.riguardo.mailbox.imap;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import jakarta.mail.Flags;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.iap.Literal;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.imap.protocol.ListInfo;
import org.riguardo.api.mailbox.MailboxAccount;
import org.riguardo.api.mailbox.MailboxException;

/**
 * Files the copy of a message that the account itself has sent, in its folder for sent mail, as read. It is all that Riguardo ever writes into a mailbox, over
 * a connection of its own; what is there already is neither changed nor doubled.
 */
public final class SentFiler {

    private static final Pattern ID = Pattern.compile("(?im)^Message-ID:\\s*(<[!-~&&[^<>\"\\\\]]+>)");

    private final ImapSettings settings;
    private final SSLSocketFactory trust;

    /** Trusts the certificates that the Java installation trusts. */
    public SentFiler(ImapSettings settings) {
        this.settings = settings;
        this.trust = (SSLSocketFactory) SSLSocketFactory.getDefault();
    }

    /**
     * Files a message.
     *
     * @return whether it was put there now; not when a message with its Message-ID was there
     * @throws MailboxException when it could not be filed, or {@link MailboxException.Reason#NO_FOLDER} when there is nowhere to file it
     */
    public boolean file(MailboxAccount account, byte[] message) throws MailboxException {
        ImapConnection connection = new SignIn(account, settings, trust).connection();
        try {
            String folder = folder(connection, account);
            if (holds(connection, folder, message)) {
                return false;
            }
            connection.append(folder, new Flags(Flags.Flag.SEEN), null, literal(message));
            return true;
        } catch (ProtocolException broken) {
            throw new Trouble(account).reading(broken);
        } finally {
            connection.cut();
        }
    }

    private static String folder(ImapConnection connection, MailboxAccount account)
            throws ProtocolException, MailboxException {
        ListInfo[] listed = connection.list("", "*");
        List<ListInfo> sent = new ArrayList<>();
        for (ListInfo folder : listed == null ? new ListInfo[0] : listed) {
            if (folder.canOpen && SentFolders.isSent(folder)) {
                sent.add(folder);
            }
        }
        Optional<ListInfo> marked = sent.stream().filter(SentFolders::isMarked).findFirst();
        Optional<ListInfo> read = sent.stream()
                .filter(folder -> account.folders().contains(folder.name))
                .findFirst();
        return marked.or(() -> read)
                .or(() -> sent.stream().findFirst())
                .map(folder -> folder.name)
                .orElseThrow(() -> new MailboxException(
                        MailboxException.Reason.NO_FOLDER,
                        List.of(account.key(), "Sent"),
                        "The account " + account.key() + " has no folder for sent mail. Make one, such as Sent."));
    }

    private static boolean holds(ImapConnection connection, String folder, byte[] message) throws ProtocolException {
        Optional<String> id = messageId(message);
        UidCommands commands = new UidCommands(connection);
        return id.isPresent() && commands.examine(folder).messages() != 0 && commands.holds(id.get());
    }

    /** The message's id, as long as it can stand between quotation marks as it is. */
    static Optional<String> messageId(byte[] message) {
        String text = new String(message, 0, Math.min(message.length, 64_000), ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        Matcher id = ID.matcher(end < 0 ? text : text.substring(0, end));
        return id.find() ? Optional.of(id.group(1)) : Optional.empty();
    }

    private static Literal literal(byte[] message) {
        return new Literal() {
            @Override
            public int size() {
                return message.length;
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                out.write(message);
            }
        };
    }
}
