package org.riguardo.mailbox.imap;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.eclipse.angus.mail.imap.protocol.ListInfo;

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

    static boolean isSent(ListInfo folder) {
        String name = folder.name;
        String last = name.substring(name.lastIndexOf(folder.separator) + 1);
        return NAMES.contains(last.toLowerCase(Locale.ROOT)) || isMarked(folder);
    }

    /** Whether the server itself says so. */
    static boolean isMarked(ListInfo folder) {
        return folder.attrs != null && Arrays.stream(folder.attrs).anyMatch("\\Sent"::equalsIgnoreCase);
    }
}
