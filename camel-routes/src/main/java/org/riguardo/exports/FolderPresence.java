package org.riguardo.exports;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Tells a watched folder from the empty place where a network share should be: once looked into, the folder holds a small
 * hidden file of ours, so that it is never quite empty.
 */
final class FolderPresence {

    private static final String MARK = ".riguardo";
    private static final String KNOWN = "exports.known";
    private static final String WORDS = "Riguardo legge questa cartella. Non togliere questo file.\r\n"
            + "Riguardo reads this folder. Leave this file here.\r\n";

    private FolderPresence() {}

    /** Makes a folder that is new; throws when it was there before and cannot be reached now. */
    static void require(WatchedFolder watched) throws IOException {
        Path folder = watched.folder();
        Path known = watched.work().resolve(KNOWN);
        if (Files.notExists(folder, LinkOption.NOFOLLOW_LINKS)
                && (Files.notExists(known) || Files.isDirectory(folder.getParent()))) {
            Files.createDirectories(folder);
        } else if (!Files.isDirectory(folder) || Files.exists(known) && isEmpty(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        mark(folder.resolve(MARK));
        Files.createDirectories(watched.work());
        mark(known);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            return !entries.iterator().hasNext();
        }
    }

    private static void mark(Path file) {
        try {
            if (Files.notExists(file)) {
                Files.writeString(file, WORDS);
            }
        } catch (IOException readOnlyOrFull) {
            // A folder without the mark is looked into all the same.
        }
    }
}
