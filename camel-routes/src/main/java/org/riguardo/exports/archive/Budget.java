package org.riguardo.exports.archive;

/** How much the archives of one file may unpack to, nested ones together; spent as they are opened. */
public final class Budget {

    static final int DEEPEST = 16;
    static final int MOST_ENTRIES = 20_000;
    private static final long MOST_BYTES = 1L << 30;
    private static final long LARGEST_ENTRY = 24L << 20;
    private static final long HIGHEST_RATIO = 100;
    private static final long RATIO_COUNTS_FROM = 4L << 20;

    private int entries = MOST_ENTRIES;
    private long packed;
    private long unpacked;

    /** Whether one more entry, of that packed size, may be opened; negative when its archive does not tell. */
    boolean entry(long size) {
        packed += Math.max(0, size);
        return --entries >= 0;
    }

    /** How many bytes the entry opened last may yield at most. */
    long room() {
        long byRatio = Math.max(RATIO_COUNTS_FROM, packed * HIGHEST_RATIO) - unpacked;
        return Math.max(0, Math.min(Math.min(MOST_BYTES - unpacked, LARGEST_ENTRY), byRatio));
    }

    void spend(long bytes) {
        unpacked += bytes;
    }
}
