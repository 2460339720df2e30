package org.riguardo.api.mailbox;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reaches the mail accounts of one kind; the module type {@value #MODULE_TYPE}. It keeps nothing between two sessions.
 *
 * @since 1.0
 */
public interface MailboxConnector {

    /** The name of this module type in a plugin's descriptor. */
    String MODULE_TYPE = "mailbox-connector";

    /** The name by which an account asks for this connector, such as {@code imap}. */
    String key();

    /**
     * Signs in.
     *
     * @throws MailboxException when the account cannot be reached, with what to do about it
     */
    MailboxSession open(MailboxAccount account) throws MailboxException;

    /** All folders that the account has, from which a person chooses those to read. */
    default List<MailboxFolder> folders(MailboxAccount account) throws MailboxException {
        try (MailboxSession session = open(account)) {
            return session.folders();
        }
    }

    /**
     * Tries the account out: signs in and looks for its folders, and reads no message.
     *
     * @throws MailboxException the first thing that does not work, with what to do about it
     */
    default void test(MailboxAccount account) throws MailboxException {
        Set<String> there = folders(account).stream()
                .filter(MailboxFolder::selectable)
                .map(MailboxFolder::name)
                .collect(Collectors.toSet());
        List<String> missing = account.folders().stream()
                .filter(name -> !there.contains(name) && !name.equalsIgnoreCase("INBOX"))
                .toList();
        if (!missing.isEmpty()) {
            throw missing(account, missing);
        }
    }

    /** What to say of folders that an account names and the mailbox does not have. */
    static MailboxException missing(MailboxAccount account, List<String> folders) {
        String names = String.join(", ", folders);
        return new MailboxException(
                MailboxException.Reason.NO_FOLDER,
                List.of(account.key(), names),
                "The account " + account.key() + " has no folder " + names
                        + ". The other folders are read; correct the list of folders.");
    }
}
