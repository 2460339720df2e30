package org.riguardo.api.mailbox;

/**
 * The UIDs from one to another, both included (RFC 9051, section 2.3.1.1).
 *
 * @param first at least 1
 * @param last at least {@code first}
 * @since 1.0
 */
public record UidRange(long first, long last) {

    public UidRange {
        if (first < 1 || last < first) {
            throw new IllegalArgumentException("not a range of UIDs: " + first + ":" + last);
        }
    }

    public static UidRange of(long uid) {
        return new UidRange(uid, uid);
    }

    public boolean contains(long uid) {
        return first <= uid && uid <= last;
    }

    /** As IMAP writes it: {@code 7} or {@code 7:9}. */
    @Override
    public String toString() {
        return first == last ? Long.toString(first) : first + ":" + last;
    }
}
