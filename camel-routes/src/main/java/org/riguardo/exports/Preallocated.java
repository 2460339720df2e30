package org.riguardo.exports;

import java.io.IOException;
import java.io.InputStream;
import org.riguardo.api.exports.Content;

/**
 * Tells a text whose end is still missing although its size is right: some writers reserve the whole length first, and what
 * they have not written yet reads as zeros.
 */
final class Preallocated {

    private static final int HEAD = 512;
    private static final int TAIL = 64;

    private Preallocated() {}

    static boolean recognised(Content content) throws IOException {
        if (content.size() < HEAD + TAIL || anyZero(content.head(HEAD))) {
            return false;
        }
        try (InputStream in = content.open()) {
            in.skipNBytes(content.size() - TAIL);
            for (byte one : in.readNBytes(TAIL)) {
                if (one != 0) {
                    return false;
                }
            }
            return true;
        }
    }

    private static boolean anyZero(byte[] bytes) {
        for (byte one : bytes) {
            if (one == 0) {
                return true;
            }
        }
        return false;
    }
}
