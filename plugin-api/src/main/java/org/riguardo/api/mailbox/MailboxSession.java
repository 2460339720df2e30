package org.riguardo.api.mailbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * An account that is signed in to, used by one thread at a time; only {@link #close()} may come from another one, and ends what is going on. It only reads: it
 * never changes, moves, deletes or flags a message.
 *
 * @since 1.0
 */
public interface MailboxSession extends AutoCloseable {

    /** All folders of the mailbox, also those that the account does not read. */
    List<MailboxFolder> folders() throws MailboxException;

    /**
     * Hands every message of the account's folders that the watermarks do not know to the sink, one by one. What came since the folder was last read comes
     * before what is older, in all folders; each is handed over from the greatest UID down. A folder without a watermark, or with one of another
     * UIDVALIDITY, is handed over whole: the receiver recognises what it already has. A message that disappears while it is read is left out. A
     * folder that is gone is looked for under another name.
     *
     * @param watermarks what is known of each folder, at most one for each
     * @throws MailboxException when the mailbox cannot be read any further; what was handed over stays handed over
     */
    void read(List<Watermark> watermarks, MessageSink sink) throws MailboxException;

    /**
     * Returns when there may be something new, at once where the mailbox tells of new messages by itself, and after that time in any case.
     *
     * @throws MailboxException when the connection has ended
     */
    void await(Duration atMost) throws MailboxException;

    /**
     * One message again, whole or its first octets, without marking it as read; empty when it is there no more, or the folder has another UIDVALIDITY.
     *
     * @param mostOctets octets of it that are wanted at most
     */
    Optional<RawMessage> fetch(MessagePlace place, int mostOctets) throws MailboxException;

    /** Ends the connection; what another thread does on it ends in a {@link MailboxException}. */
    @Override
    void close();
}
