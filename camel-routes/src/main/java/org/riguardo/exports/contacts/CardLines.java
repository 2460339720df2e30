package org.riguardo.exports.contacts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a file as bytes, of each of which only a bounded part is kept. */
final class CardLines {

    private static final int KEPT = 256 << 10;

    private final InputStream in;
    private final byte[] buffer = new byte[16 << 10];
    private int from;
    private int to;
    private int line;
    private boolean cut;

    CardLines(InputStream in) {
        this.in = in;
    }

    /** The next line without its end; null after the last one. */
    byte @Nullable [] next() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean any = false;
        cut = false;
        for (int read = read(); read >= 0; read = read()) {
            any = true;
            if (read == '\n') {
                break;
            }
            if (bytes.size() < KEPT) {
                bytes.write(read);
            } else {
                cut = true;
            }
        }
        line++;
        return any ? withoutReturn(bytes.toByteArray()) : null;
    }

    /** The number of the line that was read last, counted from 1. */
    int number() {
        return line;
    }

    /** Whether that line is longer than what was kept of it. */
    boolean cut() {
        return cut;
    }

    private int read() throws IOException {
        if (from == to) {
            to = in.read(buffer);
            from = 0;
            if (to <= 0) {
                to = 0;
                return -1;
            }
        }
        return buffer[from++] & 0xFF;
    }

    private static byte[] withoutReturn(byte[] bytes) {
        boolean ended = bytes.length > 0 && bytes[bytes.length - 1] == '\r';
        return ended ? java.util.Arrays.copyOf(bytes, bytes.length - 1) : bytes;
    }
}
