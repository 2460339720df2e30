package org.riguardo.exports.archive;

/** How much the archives of one file may unpack to, nested ones together; spent as they are opened. */
public final class Budget {

    static final int DEEPEST = 4;
    private static final int MOST_ENTRIES = 20_000;
    private static final long MOST_BYTES = 512L << 20;
    private static final long LARGEST_ENTRY = 64L << 20;
    private static final long HIGHEST_RATIO = 200;
    private static final long RATIO_COUNTS_FROM = 1L << 20;

    private int entries = MOST_ENTRIES;
    private long bytes = MOST_BYTES;

    /** Whether one more entry may be opened. */
    boolean entry() {
        return --entries >= 0;
    }

    /** How many bytes an entry of that packed size may yield at most. */
    long room(long packed) {
        long byRatio = packed < 0 ? LARGEST_ENTRY : Math.max(RATIO_COUNTS_FROM, packed * HIGHEST_RATIO);
        return Math.min(Math.min(bytes, LARGEST_ENTRY), byRatio);
    }

    void spend(long unpacked) {
        bytes -= unpacked;
    }
}
