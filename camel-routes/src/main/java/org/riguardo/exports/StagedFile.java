package org.riguardo.exports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.riguardo.api.exports.Content;

/** Our own copy of a dropped file, which nobody writes to while it is read, and the hash of its bytes; closing removes it. */
final class StagedFile implements AutoCloseable {

    private static final String PREFIX = "export";
    private static final String ENDING = ".copy";

    private final Drop drop;
    private final Path copy;
    private final String sha256;

    private StagedFile(Drop drop, Path copy, String sha256) {
        this.drop = drop;
        this.copy = copy;
        this.sha256 = sha256;
    }

    static StagedFile of(Drop drop) throws IOException {
        Files.createDirectories(drop.watched().work());
        Path copy = Files.createTempFile(drop.watched().work(), PREFIX, ENDING);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(
                            Files.newInputStream(drop.file(), LinkOption.NOFOLLOW_LINKS), digest);
                    OutputStream out = Files.newOutputStream(copy)) {
                in.transferTo(out);
            }
            return new StagedFile(drop, copy, HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
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

    Content content() throws IOException {
        return new FileContent(drop.name(), copy, Files.size(copy), drop.lastModified());
    }

    /** Whether the dropped file is still the one that was copied. */
    boolean unchanged() throws IOException {
        BasicFileAttributes now =
                Files.readAttributes(drop.file(), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return now.size() == drop.size()
                && now.size() == Files.size(copy)
                && now.lastModifiedTime().toInstant().equals(drop.lastModified());
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(copy);
    }
}
