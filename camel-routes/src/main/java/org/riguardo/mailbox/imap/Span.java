package org.riguardo.mailbox.imap;

import java.util.Arrays;
import org.riguardo.api.mailbox.UidRange;

/** UIDs of a folder that nothing is known of, and the messages among them, handed out from the greatest down. */
final class Span {

    private final UidRange range;
    private final long[] uids;
    private int left;

    /** @param existing the UIDs of the folder's messages, ascending; those outside of the range are left out */
    Span(UidRange range, long[] existing) {
        this.range = range;
        int from = at(existing, range.first());
        this.uids = Arrays.copyOfRange(existing, from, at(existing, range.last() + 1));
        this.left = uids.length;
    }

    private static int at(long[] existing, long uid) {
        int found = Arrays.binarySearch(existing, uid);
        return found < 0 ? -found - 1 : found;
    }

    int left() {
        return left;
    }

    /** The greatest UIDs that are left, as many as that, as a range without a message of another span. */
    UidRange ahead(int most) {
        return new UidRange(uids[Math.max(0, left - most)], uids[left - 1]);
    }

    /** The UID at that place from the top of those that are left. */
    long peek(int place) {
        return uids[left - 1 - place];
    }

    /** Passes over the greatest UIDs that are left, as many as that. */
    void drop(int count) {
        left -= count;
    }

    /** The UIDs that are known with the one at that place from the top: down to the next message, and the empty ones above the first. */
    UidRange covers(int place) {
        int index = left - 1 - place;
        long first = index == 0 ? range.first() : uids[index - 1] + 1;
        return new UidRange(first, index == uids.length - 1 ? range.last() : uids[index]);
    }
}
