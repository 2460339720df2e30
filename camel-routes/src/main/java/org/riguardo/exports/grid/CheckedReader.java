package org.riguardo.exports.grid;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.MalformedInputException;

/** A reader of text that has no byte order mark and no zero characters; it remembers whether its end was reached. */
final class CheckedReader extends Reader {

    private final Reader text;
    private boolean begun;
    private boolean ended;

    CheckedReader(Reader text) {
        this.text = text;
    }

    /** Whether all of the text was read. */
    boolean ended() {
        return ended;
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        int read = text.read(into, from, length);
        if (!begun && read > 0) {
            begun = true;
            if (into[from] == '\uFEFF') {
                System.arraycopy(into, from + 1, into, from, read - 1);
                return read == 1 ? read(into, from, length) : read - 1;
            }
        }
        for (int at = from; at < from + read; at++) {
            if (into[at] == 0) {
                throw new MalformedInputException(1);
            }
        }
        ended |= read < 0;
        return read;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
