package org.riguardo.api.mailbox;

import java.time.Instant;

/**
 * One message as the mailbox holds it.
 *
 * @param receivedAt when the mailbox received it (INTERNALDATE), which a sender cannot set
 * @param sent whether the folder holds what the account itself sent
 * @param size octets of the whole message
 * @param content its first octets, the whole message unless it is longer than the connector reads; not copied, never to be changed
 * @since 1.0
 */
public record RawMessage(MessagePlace place, Instant receivedAt, boolean sent, long size, byte[] content) {

    public RawMessage(
            String folder, long uidValidity, long uid, Instant receivedAt, boolean sent, long size, byte[] content) {
        this(new MessagePlace(folder, uidValidity, uid), receivedAt, sent, size, content);
    }

    /** Whether {@code content} is only the beginning of the message. */
    public boolean truncated() {
        return content.length < size;
    }

    /** Where the message lies, without anything of what it says. */
    @Override
    public String toString() {
        return place.folder() + "/" + place.uidValidity() + "/" + place.uid() + " (" + size + " octets)";
    }
}
