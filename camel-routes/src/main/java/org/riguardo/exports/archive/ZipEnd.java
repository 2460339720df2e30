package org.riguardo.exports.archive;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.exports.Content;

/**
 * The end of a ZIP archive: where its central directory stands, which tells how much memory its list of entries will take.
 *
 * @param directory the length of the central directory in bytes
 * @param entries how many files it says it lists
 * @param huge whether it is of the variant for archives beyond 4 GB, which no export needs
 */
record ZipEnd(long directory, int entries, boolean huge) {

    private static final int RECORD = 22;
    private static final int LOCATOR = 20;
    private static final int LONGEST_COMMENT = 65_535;
    private static final long MOST_DIRECTORY = 3L << 20;

    /** The end of that archive; null when it has none and so was not written to its end. */
    static @Nullable ZipEnd of(Content content) throws IOException {
        long skipped = Math.max(0, content.size() - RECORD - LOCATOR - LONGEST_COMMENT);
        byte[] tail;
        try (InputStream in = content.open()) {
            in.skipNBytes(skipped);
            tail = in.readAllBytes();
        }
        for (int at = tail.length - RECORD; at >= 0; at--) {
            if (signed(tail, at, 5, 6)) {
                int comment = (int) number(tail, at + 20, 2);
                if (at + RECORD + comment > tail.length) {
                    return null;
                }
                boolean huge = at >= LOCATOR && signed(tail, at - LOCATOR, 6, 7);
                return new ZipEnd(skipped + at - number(tail, at + 16, 4), (int) number(tail, at + 10, 2), huge);
            }
        }
        return null;
    }

    /** Whether its list of entries is as short as a real export's. */
    boolean reasonable() {
        return !huge && directory >= 0 && directory <= MOST_DIRECTORY && entries <= Budget.MOST_ENTRIES;
    }

    private static boolean signed(byte[] bytes, int at, int third, int fourth) {
        return bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == third && bytes[at + 3] == fourth;
    }

    private static long number(byte[] bytes, int at, int length) {
        long number = 0;
        for (int place = length - 1; place >= 0; place--) {
            number = number << 8 | bytes[at + place] & 0xFF;
        }
        return number;
    }
}
