package org.riguardo.mailbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.mailbox.FolderState;
import org.riguardo.api.mailbox.MailboxAccount;
import org.riguardo.api.mailbox.MailboxException;
import org.riguardo.api.mailbox.Watermark;

/** The port that takes mail: knows the accounts, how far each was read, and keeps messages with their watermarks in one transaction. */
public interface MailIntake {

    /** The accounts to read now. */
    List<MailboxAccount> accounts();

    /** What is known of the folders of that account, at most one for each folder. */
    List<Watermark> watermarks(String account);

    /**
     * Keeps messages, or recognises them as kept already, and adds what their places cover to what is known of their folders; all or nothing. A place of
     * another UIDVALIDITY than is known of its folder makes everything older unknown.
     *
     * @param mails some hundred at most, of any folders
     * @throws RuntimeException when one of them could not be kept; no watermark moved
     */
    void take(String account, List<IncomingMail> mails);

    /**
     * Keeps no more than where a message lies and why it could not be kept, and counts it as known, so that the next message can come.
     */
    void setAside(String account, IncomingMail mail, String reason);

    /** Learns how far a folder is read; replaces what was known of it. */
    void folder(String account, FolderState state);

    /** Learns that a folder of the account goes by another name now, with all that is known of it. */
    void renamed(String account, String from, String to);

    /** Tells how the last reading of an account ended; the problem is a sentence for people, null when there was none. */
    void polled(String account, @Nullable MailboxException problem);
}
