package org.riguardo.xml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of an XML file in UTF-16, told by its first bytes, or in an encoding that keeps ASCII. */
final class GuardedBytes extends FilterInputStream {

    private final TagLimit limit = new TagLimit();
    private int first = -1;
    private int before = -1;
    private Width width = Width.UNKNOWN;

    private enum Width {
        UNKNOWN,
        ONE,
        TWO_LOW_FIRST,
        TWO_HIGH_FIRST
    }

    GuardedBytes(InputStream bytes) {
        super(bytes);
    }

    @Override
    public int read() throws IOException {
        int read = in.read();
        if (read >= 0) {
            next(read);
        }
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, length);
        for (int at = offset; at < offset + read; at++) {
            next(bytes[at] & 0xFF);
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void next(int read) throws IOException {
        if (width == Width.ONE) {
            limit.next(read);
        } else if (width == Width.UNKNOWN) {
            begin(read);
        } else if (before < 0) {
            before = read;
        } else {
            limit.next(width == Width.TWO_LOW_FIRST ? read << 8 | before : before << 8 | read);
            before = -1;
        }
    }

    private void begin(int read) throws IOException {
        if (first < 0) {
            first = read;
            return;
        }
        if (first == 0xFF && read == 0xFE || first == '<' && read == 0) {
            width = Width.TWO_LOW_FIRST;
        } else if (first == 0xFE && read == 0xFF || first == 0 && read == '<') {
            width = Width.TWO_HIGH_FIRST;
        } else {
            width = Width.ONE;
            limit.next(first);
            limit.next(read);
            return;
        }
        before = -1;
        limit.next(width == Width.TWO_LOW_FIRST ? read << 8 | first : first << 8 | read);
    }
}
