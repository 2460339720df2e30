package org.riguardo.exports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a disk has room, asked before a file is written so that a full disk is noticed as what it is. */
public final class DiskSpace {

    private static final long RESERVE = 64L << 10;

    private DiskSpace() {}

    /** Whether so many more bytes fit on the disk of that folder, which exists, with a little to spare. */
    public static boolean fits(Path folder, long bytes) throws IOException {
        return Files.getFileStore(folder).getUsableSpace() >= bytes + RESERVE;
    }
}
