package org.riguardo.api.mailbox;

import java.time.Instant;

/**
 * One message as the mailbox holds it.
 *
 * @param receivedAt when the mailbox received it (INTERNALDATE), which a sender cannot set
 * @param sent whether the folder holds what the account itself sent
 * @param size octets of the whole message
 * @param content its first octets, the whole message unless it is longer than the connector reads; not copied, never to be changed
 */
public record RawMessage(
        String folder, long uidValidity, long uid, Instant receivedAt, boolean sent, long size, byte[] content) {

    /** The watermark of the folder once this message is kept. */
    public Watermark watermark() {
        return new Watermark(folder, uidValidity, uid);
    }

    /** Whether {@code content} is only the beginning of the message. */
    public boolean truncated() {
        return content.length < size;
    }

    /** Where the message lies, without anything of what it says. */
    @Override
    public String toString() {
        return folder + "/" + uidValidity + "/" + uid + " (" + size + " octets)";
    }
}
