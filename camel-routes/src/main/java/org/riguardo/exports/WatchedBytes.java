package org.riguardo.exports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.time.Instant;
import java.util.function.LongConsumer;
import org.riguardo.api.exports.Content;

/** A content that tells how far its furthest reading is; it changes nothing about the bytes. */
final class WatchedBytes implements Content, Seekable {

    private static final int EVERY = 1 << 16;

    private final FileContent content;
    private final LongConsumer furthest;
    private long told;

    WatchedBytes(FileContent content, LongConsumer furthest) {
        this.content = content;
        this.furthest = furthest;
    }

    @Override
    public String name() {
        return content.name();
    }

    @Override
    public long size() {
        return content.size();
    }

    @Override
    public Instant lastModified() {
        return content.lastModified();
    }

    @Override
    public InputStream open() throws IOException {
        return new Counting(content.open());
    }

    @Override
    public SeekableByteChannel channel() throws IOException {
        return content.channel();
    }

    private void at(long position) {
        if (position >= told + EVERY) {
            told = position;
            furthest.accept(position);
        }
    }

    private final class Counting extends FilterInputStream {

        private long position;
        private boolean skipping;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            return passed(read, read < 0 ? 0 : 1);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = in.read(bytes, offset, length);
            return passed(read, Math.max(0, read));
        }

        @Override
        public long skip(long count) throws IOException {
            skipping = true;
            return in.skip(count);
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private int passed(int answer, int bytes) {
            position += bytes;
            if (!skipping) {
                at(position);
            }
            return answer;
        }
    }
}
