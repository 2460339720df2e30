package org.riguardo.secrets;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;

/** The file of keys, readable by its owner alone. */
final class KeyFile {

    private static final System.Logger LOG = System.getLogger(KeyFile.class.getName());
    private static final Set<PosixFilePermission> OWNER_ONLY =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path path;

    KeyFile(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    boolean exists() {
        return Files.exists(path);
    }

    /** What it holds; a file that others could read is closed to them first. */
    String read() throws IOException {
        if (POSIX && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(path))) {
            Files.setPosixFilePermissions(path, OWNER_ONLY);
            LOG.log(Level.WARNING, "{0} was open to others than its owner; it no longer is.", path);
        }
        return Files.readString(path);
    }

    /** Makes the file with a new key, unless somebody made it first. */
    void create() throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        FileAttribute<?>[] attributes = POSIX
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
        String text =
                "# Riguardo's key to the passwords of mail accounts. Without it they must be typed again: back it up,\n"
                        + "# apart from the database. To change it put a new key (openssl rand -base64 32) on a line above the old one.\n"
                        + EncryptionKey.newText(new SecureRandom()) + "\n";
        try (FileChannel channel =
                FileChannel.open(path, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
            LOG.log(Level.INFO, "Made the key to the passwords of mail accounts, {0}: back it up.", path);
        } catch (FileAlreadyExistsException another) {
            LOG.log(Level.DEBUG, "{0} is there already.", path);
        }
    }
}
