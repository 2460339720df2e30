package org.riguardo.exports;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lists what lies in a watched folder; links, folders, hidden files and those under a writer's temporary name are no files. */
final class FolderListing {

    private FolderListing() {}

    static List<Drop> of(WatchedFolder watched, Instant now) throws IOException {
        Map<String, Path> files = new HashMap<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(watched.folder())) {
            for (Path entry : entries) {
                files.put(entry.getFileName().toString(), entry);
            }
        }
        List<Drop> drops = new ArrayList<>();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            BasicFileAttributes attributes = DropNames.ignored(file.getKey()) ? null : attributes(file.getValue());
            if (attributes != null && attributes.isRegularFile()) {
                drops.add(new Drop(
                        watched,
                        file.getValue(),
                        SafeNames.shown(file.getKey()),
                        attributes.size(),
                        attributes.lastModifiedTime().toInstant(),
                        companion(file.getKey(), files, attributes),
                        now));
            }
        }
        return drops;
    }

    private static @Nullable Path companion(String name, Map<String, Path> files, BasicFileAttributes file)
            throws IOException {
        Path companion = files.get(name + DropNames.COMPANION);
        BasicFileAttributes attributes = companion == null ? null : attributes(companion);
        boolean current = attributes != null && attributes.lastModifiedTime().compareTo(file.lastModifiedTime()) >= 0;
        return current ? companion : null;
    }

    private static @Nullable BasicFileAttributes attributes(Path file) throws IOException {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException gone) {
            return null;
        }
    }
}
