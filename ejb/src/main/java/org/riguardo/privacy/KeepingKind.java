package org.riguardo.privacy;

import java.util.List;

/**
 * Kinds of data that a firm keeps for a while and no longer, with how many months by default and between which bounds. What the
 * law has kept of a client (accounting records) is not among them.
 */
public enum KeepingKind {
    /** Words of mail messages; that there was a message, from when and about what, stays for the policy. Ten years: limitation. */
    MAIL(60, 12, 120),
    /** Records of the phone system and numbers of calls; the contacts that they are stay. */
    CALLS(24, 6, 60),
    /** Notes of contacts, and the words in which something was found. */
    NOTES(60, 12, 120),
    /** Drafts that nobody sent, and the words of mail that left or did not; what left is in the firm's mailbox. */
    DRAFTS(12, 1, 60),
    /** Files that were put away after they were taken, with their reports; the originals are in the accounting system. */
    FILES(24, 1, 120),
    /**
     * Lines of files as they stated them, packed; the same documents stand in the ledger. Ten years (art. 2220 of the Italian civil
     * code) are over at the end of a year, so that eleven from the day on which a file came cover them.
     */
    LINES(132, 132, 240),
    /** Worries that are over. */
    WORRIES(12, 1, 60),
    /** What was done, by whom. */
    AUDIT(120, 24, 240),
    /** Who looked at what. */
    ACCESS(12, 6, 36);

    private final int months;
    private final int least;
    private final int most;

    KeepingKind(int months, int least, int most) {
        this.months = months;
        this.least = least;
        this.most = most;
    }

    /** How many months where the firm says nothing. */
    public int months() {
        return months;
    }

    /** The fewest months that a firm may set. */
    public int least() {
        return least;
    }

    /** The most months that a firm may set. */
    public int most() {
        return most;
    }

    /** The statements that count and end what ran out, in their order. */
    List<Expiry> expiries() {
        return Expiry.of(this);
    }
}
