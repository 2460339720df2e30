package org.riguardo.mailbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.mailbox.MailboxAccount;
import org.riguardo.api.mailbox.Watermark;

/** The port that takes mail: knows the accounts, how far each was read, and keeps each message with its watermark in one transaction. */
public interface MailIntake {

    /** The accounts to read now. */
    List<MailboxAccount> accounts();

    /** How far the folders of that account were read. */
    List<Watermark> watermarks(String account);

    /**
     * Keeps a message, or recognises it as one that is kept already, and moves the watermark of its folder; both or neither.
     *
     * @throws RuntimeException when it could not be kept; the watermark did not move
     */
    void take(String account, IncomingMail mail);

    /**
     * Keeps no more than where a message lies and why it could not be kept, and moves the watermark, so that the next message can come.
     */
    void setAside(String account, IncomingMail mail, String reason);

    /** Tells how the last reading of an account ended; the problem is a sentence for people, null when there was none. */
    void polled(String account, @Nullable String problem);
}
