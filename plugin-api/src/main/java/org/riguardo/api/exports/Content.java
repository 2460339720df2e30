package org.riguardo.api.exports;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;

/**
 * The bytes of one file, complete and unchanging; it may be opened as often as needed.
 *
 * @since 1.0
 */
public interface Content {

    /** The name under which it came, for messages only: it may be anything, also misleading or hostile. */
    String name();

    /** Its length in bytes. */
    long size();

    /** When its sender last changed it. */
    Instant lastModified();

    /** A new stream from the first byte, which the caller closes. */
    InputStream open() throws IOException;

    /** Its first bytes, at most {@code length} of them. */
    default byte[] head(int length) throws IOException {
        try (InputStream in = open()) {
            return in.readNBytes(length);
        }
    }

    /** All its bytes. */
    default byte[] bytes() throws IOException {
        try (InputStream in = open()) {
            return in.readAllBytes();
        }
    }
}
