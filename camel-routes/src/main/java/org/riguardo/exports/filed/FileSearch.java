package org.riguardo.exports.filed;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.riguardo.exports.InMemoryContent;
import org.riguardo.exports.signed.SignedFile;

/** Looks into one file, archives and signed envelopes in it included; one that cannot be looked into counts as if it held the words. */
final class FileSearch {

    private static final int DEEPEST = 16;
    private static final int IN_MEMORY = 12 << 20;
    private static final long MOST_UNPACKED = 4L << 30;

    private final WordSearch words;
    private long unpacked;

    FileSearch(WordSearch words) {
        this.words = words;
    }

    boolean holds(Path file) {
        unpacked = 0;
        try (InputStream bytes = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return said(file.getFileName().toString()) || holds(bytes, 0);
        } catch (IOException | RuntimeException unreadable) {
            return true;
        }
    }

    private boolean holds(InputStream bytes, int depth) throws IOException {
        byte[] head = bytes.readNBytes(IN_MEMORY);
        if (depth > DEEPEST || (unpacked += head.length) > MOST_UNPACKED) {
            throw new IOException("unpacks to more than any export does");
        }
        if (head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4) {
            return inArchive(whole(head, bytes), depth);
        }
        if (head.length < IN_MEMORY) {
            Optional<byte[]> signed = SignedFile.unverified(new InMemoryContent("", head, Instant.EPOCH));
            if (signed.isPresent() && holds(new ByteArrayInputStream(signed.get()), depth + 1)) {
                return true;
            }
        }
        return words.in(whole(head, bytes));
    }

    private boolean inArchive(InputStream bytes, int depth) throws IOException {
        ZipInputStream archive = new ZipInputStream(bytes);
        int entries = 0;
        for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            entries++;
            if (said(entry.getName()) || holds(archive, depth + 1)) {
                return true;
            }
        }
        if (entries == 0) {
            throw new ZipException("no entry can be read");
        }
        return false;
    }

    private boolean said(String name) throws IOException {
        return words.in(new ByteArrayInputStream(name.getBytes(StandardCharsets.UTF_8)));
    }

    private static final class Open extends FilterInputStream {
        Open(InputStream bytes) {
            super(bytes);
        }

        @Override
        public void close() {}
    }

    /** Head and rest as one; the rest is left open, as an archive has entries behind it. */
    private static InputStream whole(byte[] head, InputStream rest) {
        InputStream first = new ByteArrayInputStream(head);
        return head.length < IN_MEMORY ? first : new SequenceInputStream(first, new Open(rest));
    }
}
