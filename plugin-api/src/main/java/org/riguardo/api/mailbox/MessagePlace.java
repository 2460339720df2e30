package org.riguardo.api.mailbox;

/**
 * Where a message lies.
 *
 * @param uidValidity UIDVALIDITY of the folder
 * @param covers the UIDs of the folder that are known once this message is kept: its own, and those beside it that no message has
 * @since 1.0
 */
public record MessagePlace(String folder, long uidValidity, long uid, UidRange covers) {

    public MessagePlace {
        if (!covers.contains(uid)) {
            throw new IllegalArgumentException(covers + " leaves out " + uid);
        }
    }

    public MessagePlace(String folder, long uidValidity, long uid) {
        this(folder, uidValidity, uid, UidRange.of(uid));
    }
}
