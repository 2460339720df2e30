package org.riguardo.exports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.exports.Content;

/**
 * Our own copy of a dropped file, which nobody writes to while it is read, and the hash of its bytes; a small one is held in
 * memory, a larger one lies on the disk until it is closed.
 */
final class StagedFile implements AutoCloseable {

    private static final String PREFIX = "export";
    private static final String ENDING = ".copy";
    private static final int SMALL = 1 << 18;

    private final Drop drop;
    private final Content content;
    private final String sha256;
    private final @Nullable Path copy;

    private StagedFile(Drop drop, Content content, String sha256, @Nullable Path copy) {
        this.drop = drop;
        this.content = content;
        this.sha256 = sha256;
        this.copy = copy;
    }

    static StagedFile of(Drop drop) throws IOException {
        MessageDigest digest = sha256Digest();
        if (small(drop)) {
            byte[] bytes = bytes(drop);
            return new StagedFile(
                    drop,
                    new InMemoryContent(drop.name(), bytes, drop.lastModified()),
                    HexFormat.of().formatHex(digest.digest(bytes)),
                    null);
        }
        try (InputStream in =
                new DigestInputStream(Files.newInputStream(drop.file(), LinkOption.NOFOLLOW_LINKS), digest)) {
            return copied(drop, in, digest);
        }
    }

    /** Whether it is held in memory. */
    static boolean small(Drop drop) {
        return drop.size() <= SMALL;
    }

    /** All of them, and one more if it has grown meanwhile. */
    private static byte[] bytes(Drop drop) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate((int) drop.size() + 1);
        try (SeekableByteChannel file =
                Files.newByteChannel(drop.file(), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            int read = 0;
            while (buffer.hasRemaining() && read >= 0) {
                read = file.read(buffer);
            }
        }
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    /** Only hashed, as it is too large to be read. */
    static StagedFile hashed(Drop drop) throws IOException {
        MessageDigest digest = sha256Digest();
        try (InputStream in =
                new DigestInputStream(Files.newInputStream(drop.file(), LinkOption.NOFOLLOW_LINKS), digest)) {
            long size = in.transferTo(OutputStream.nullOutputStream());
            Content content = new FileContent(drop.name(), drop.file(), size, drop.lastModified());
            return new StagedFile(drop, content, HexFormat.of().formatHex(digest.digest()), null);
        }
    }

    private static StagedFile copied(Drop drop, InputStream in, MessageDigest digest) throws IOException {
        Files.createDirectories(drop.watched().work());
        if (!DiskSpace.fits(drop.watched().work(), drop.size())) {
            throw new IOException("No room for a copy");
        }
        Path copy = Files.createTempFile(drop.watched().work(), PREFIX, ENDING);
        try {
            try (OutputStream out = Files.newOutputStream(copy)) {
                in.transferTo(out);
            }
            Content content = new FileContent(drop.name(), copy, Files.size(copy), drop.lastModified());
            return new StagedFile(drop, content, HexFormat.of().formatHex(digest.digest()), copy);
        } catch (IOException failed) {
            Files.deleteIfExists(copy);
            throw failed;
        }
    }

    /** Removes copies that a killed process left behind before that instant. */
    static void removeLeftOver(Path work, Instant before) throws IOException {
        if (!Files.isDirectory(work)) {
            return;
        }
        try (DirectoryStream<Path> copies = Files.newDirectoryStream(work, PREFIX + "*" + ENDING)) {
            for (Path copy : copies) {
                if (Files.getLastModifiedTime(copy).toInstant().isBefore(before)) {
                    Files.deleteIfExists(copy);
                }
            }
        }
    }

    String sha256() {
        return sha256;
    }

    Content content() {
        return content;
    }

    /** The content, which tells how far its reading is where that takes a while. */
    Content content(LongConsumer furthest) {
        return content instanceof FileContent file ? new WatchedBytes(file, furthest) : content;
    }

    /** Whether the dropped file is still the one that was copied. */
    boolean unchanged() throws IOException {
        BasicFileAttributes now =
                Files.readAttributes(drop.file(), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return now.size() == drop.size()
                && now.size() == content.size()
                && now.lastModifiedTime().toInstant().equals(drop.lastModified());
    }

    @Override
    public void close() throws IOException {
        if (copy != null) {
            Files.deleteIfExists(copy);
        }
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
