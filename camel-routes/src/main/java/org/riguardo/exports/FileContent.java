package org.riguardo.exports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.riguardo.api.exports.Content;

/** A content in a file that nobody else writes to. */
record FileContent(String name, Path file, long size, Instant lastModified) implements Content, Seekable {

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    public SeekableByteChannel channel() throws IOException {
        return Files.newByteChannel(file);
    }
}
