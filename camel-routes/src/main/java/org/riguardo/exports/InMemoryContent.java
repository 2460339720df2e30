package org.riguardo.exports;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Instant;
import org.riguardo.api.exports.Content;

/** A content that was unpacked from another one and never touches the disk. */
public final class InMemoryContent implements Content {

    private final String name;
    private final byte[] bytes;
    private final Instant lastModified;

    /** The array is kept, not copied: nobody may change it afterwards. */
    public InMemoryContent(String name, byte[] bytes, Instant lastModified) {
        this.name = name;
        this.bytes = bytes;
        this.lastModified = lastModified;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public Instant lastModified() {
        return lastModified;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    /** The array itself, which nobody may change. */
    @Override
    public byte[] bytes() {
        return bytes;
    }
}
