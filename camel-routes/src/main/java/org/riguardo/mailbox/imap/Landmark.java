package org.riguardo.mailbox.imap;

import org.riguardo.mailbox.imap.UidCommands.Entry;

/** What a folder is known by beside its UIDVALIDITY, which two folders may share: UID, size and arrival of its newest message. */
final class Landmark {

    private Landmark() {}

    static String of(Entry newest) {
        return newest.uid() + " " + newest.size() + " " + newest.received().getEpochSecond();
    }

    /** The UID to look at. */
    static long uid(String landmark) {
        return Long.parseLong(landmark.substring(0, landmark.indexOf(' ')));
    }
}
