package org.riguardo.mailbox.imap;

import jakarta.mail.MessagingException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.eclipse.angus.mail.imap.IMAPFolder;

/** Says whether a folder holds what the account sent: by its special use (RFC 6154), else by the names that mail programs give it. */
final class SentFolders {

    private static final Set<String> NAMES = Set.of(
            "sent",
            "sent items",
            "sent messages",
            "sent mail",
            "sent-mail",
            "inviati",
            "inviata",
            "posta inviata",
            "elementi inviati",
            "messaggi inviati",
            "gesendet",
            "envoyés");

    private SentFolders() {}

    static boolean isSent(IMAPFolder folder) throws MessagingException {
        return NAMES.contains(folder.getName().toLowerCase(Locale.ROOT))
                || Arrays.stream(folder.getAttributes()).anyMatch("\\Sent"::equalsIgnoreCase);
    }
}
