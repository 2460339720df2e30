package org.riguardo.api.mailbox;

import java.util.List;

/**
 * Brings in the new messages of a mail account; the module type {@value #MODULE_TYPE}. A connector only reads: it never changes, moves, deletes or
 * flags a message, and keeps nothing between two calls.
 */
public interface MailboxConnector {

    /** The name of this module type in a plugin's descriptor. */
    String MODULE_TYPE = "mailbox-connector";

    /** The name by which an account asks for this connector, such as {@code imap}. */
    String key();

    /**
     * Hands every message that is newer than the watermarks to the sink, one by one, in ascending order of UID within each folder. A folder without a
     * watermark, or with one of another UIDVALIDITY, is handed over from its beginning: the receiver recognises what it already has. A message that
     * disappears while it is read is left out.
     *
     * @param watermarks how far each folder was read, at most one for each folder
     * @throws MailboxException when the mailbox cannot be reached or read any further; what was handed over stays handed over
     */
    void read(MailboxAccount account, List<Watermark> watermarks, MessageSink sink) throws MailboxException;
}
