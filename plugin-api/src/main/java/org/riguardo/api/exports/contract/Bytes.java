package org.riguardo.api.exports.contract;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Instant;
import org.riguardo.api.exports.Content;

/** A content in memory for tests. */
record Bytes(String name, byte[] content) implements Content {

    @Override
    public long size() {
        return content.length;
    }

    @Override
    public Instant lastModified() {
        return Instant.parse("2026-03-30T08:00:00Z");
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(content);
    }
}
