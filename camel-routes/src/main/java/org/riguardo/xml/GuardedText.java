package org.riguardo.xml;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** The text of an XML file, whose tags are watched. */
final class GuardedText extends FilterReader {

    private final TagLimit limit = new TagLimit();

    GuardedText(Reader text) {
        super(text);
    }

    @Override
    public int read() throws IOException {
        int read = in.read();
        if (read >= 0) {
            limit.next(read);
        }
        return read;
    }

    @Override
    public int read(char[] characters, int offset, int length) throws IOException {
        int read = in.read(characters, offset, length);
        limit.next(characters, offset, offset + read);
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
