package org.riguardo.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Holds a home for one running installation. */
final class HomeLock implements AutoCloseable {
    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    static HomeLock take(Path home) throws StartProblem {
        FileChannel channel = null;
        try {
            Files.createDirectories(home.resolve("run"));
            channel = FileChannel.open(home.resolve("run/lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (held(channel.tryLock()) != null) {
                return new HomeLock(channel);
            }
        } catch (OverlappingFileLockException sameProcess) {
            quietlyClose(channel);
        } catch (IOException e) {
            throw new StartProblem(
                    "The folder " + home
                            + " cannot be written: make it writable or choose another with -Driguardo.home=FOLDER.",
                    e);
        }
        throw new StartProblem("Riguardo is already running on " + home
                + ": stop it there with Ctrl-C, or start with another folder by -Driguardo.home=FOLDER.");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static @Nullable FileLock held(@Nullable FileLock lock) {
        return lock;
    }

    private static void quietlyClose(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException ignored) {
            // nothing was locked
        }
    }
}
