package org.riguardo.exports;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;

/** A content that can be read at any place without holding all of it in memory. */
public interface Seekable {

    /** A new channel at the first byte, which the caller closes. */
    SeekableByteChannel channel() throws IOException;
}
