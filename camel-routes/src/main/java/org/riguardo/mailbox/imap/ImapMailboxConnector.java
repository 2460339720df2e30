package org.riguardo.mailbox.imap;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.riguardo.api.mailbox.MailboxAccount;
import org.riguardo.api.mailbox.MailboxConnector;
import org.riguardo.api.mailbox.MailboxException;
import org.riguardo.api.mailbox.MessageSink;
import org.riguardo.api.mailbox.Watermark;

/** Reads mailboxes over IMAP. Folders are opened by EXAMINE and messages fetched by BODY.PEEK, so that nothing in the mailbox ever changes. */
public final class ImapMailboxConnector implements MailboxConnector {

    private final ImapSettings settings;

    public ImapMailboxConnector(ImapSettings settings) {
        this.settings = settings;
    }

    @Override
    public String key() {
        return "imap";
    }

    @Override
    public void read(MailboxAccount account, List<Watermark> watermarks, MessageSink sink) throws MailboxException {
        Map<String, Watermark> marks =
                watermarks.stream().collect(Collectors.toMap(Watermark::folder, Function.identity(), (a, b) -> b));
        List<String> missing = new ArrayList<>();
        try (IMAPStore store = settings.connect(account)) {
            for (String name : account.folders()) {
                IMAPFolder folder = (IMAPFolder) store.getFolder(name);
                if (folder.exists()) {
                    new FolderReader(folder, settings, sink).readAfter(marks.get(name));
                } else {
                    missing.add(name);
                }
            }
        } catch (AuthenticationFailedException refused) {
            throw new MailboxException(
                    "The mail server " + account.host() + " refuses the user name or password of the account "
                            + account.key() + ".",
                    refused);
        } catch (MessagingException broken) {
            throw new MailboxException(
                    "The mail server " + account.host() + ":" + account.port()
                            + " could not be reached, or broke off. The next attempt goes on where this one ended.",
                    broken);
        }
        if (!missing.isEmpty()) {
            throw new MailboxException("The account " + account.key() + " has no folder " + String.join(", ", missing)
                    + ". The other folders were read; correct the list of folders.");
        }
    }
}
