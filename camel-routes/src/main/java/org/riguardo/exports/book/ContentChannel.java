package org.riguardo.exports.book;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.exports.Content;

/** Reads a content at any place without holding it: its end is kept, as archives are read from there, the rest is streamed. */
final class ContentChannel implements SeekableByteChannel {

    private static final int TAIL = 1 << 17;

    private final Content content;
    private final long tailFrom;
    private final byte[] tail;
    private @Nullable InputStream stream;
    private long streamAt;
    private long position;
    private boolean closed;

    ContentChannel(Content content) throws IOException {
        this.content = content;
        this.tailFrom = Math.max(0, content.size() - TAIL);
        try (InputStream in = content.open()) {
            in.skipNBytes(tailFrom);
            this.tail = in.readNBytes((int) (content.size() - tailFrom));
        }
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        if (closed) {
            throw new ClosedChannelException();
        }
        if (position >= tailFrom + tail.length) {
            return -1;
        }
        if (position >= tailFrom) {
            int from = (int) (position - tailFrom);
            int length = Math.min(into.remaining(), tail.length - from);
            into.put(tail, from, length);
            position += length;
            return length;
        }
        return stream(into);
    }

    private int stream(ByteBuffer into) throws IOException {
        InputStream in = stream;
        if (in == null || streamAt > position) {
            if (in != null) {
                in.close();
            }
            in = content.open();
            stream = in;
            streamAt = 0;
        }
        if (streamAt < position) {
            in.skipNBytes(position - streamAt);
            streamAt = position;
        }
        byte[] bytes = new byte[(int) Math.min(into.remaining(), Math.min(1 << 16, tailFrom - position))];
        int read = in.read(bytes);
        if (read > 0) {
            into.put(bytes, 0, read);
            streamAt += read;
            position = streamAt;
        }
        return read;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long place) {
        position = place;
        return this;
    }

    @Override
    public long size() {
        return content.size();
    }

    @Override
    public boolean isOpen() {
        return !closed;
    }

    @Override
    public void close() throws IOException {
        closed = true;
        if (stream != null) {
            stream.close();
        }
    }

    @Override
    public int write(ByteBuffer from) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }
}
