package org.riguardo.exports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.riguardo.api.exports.ExportFormat;
import org.riguardo.api.exports.ReadContext;

/** Reads a file that is held in its folder, or was put away, once more, to show what would come of it; it books nothing and leaves the file. */
public final class HeldFileReader {

    private final Supplier<List<WatchedFolder>> folders;
    private final Function<String, List<ExportFormat>> formats;

    /** With the same formats for all firms. */
    public HeldFileReader(Supplier<List<WatchedFolder>> folders, Supplier<List<ExportFormat>> formats) {
        this(folders, (String firm) -> formats.get());
    }

    /** A reader of files in these folders by these formats, which are asked for anew for each file. */
    public HeldFileReader(Supplier<List<WatchedFolder>> folders, Function<String, List<ExportFormat>> formats) {
        this.folders = folders;
        this.formats = formats;
    }

    /**
     * What that use makes of the reading; empty when the file is no longer there, or no longer the same.
     *
     * @param use must be done with the documents when it returns
     */
    public <T> Optional<T> read(
            String firm, String name, String sha256, ReadContext context, Function<FileReading, T> use)
            throws IOException {
        for (WatchedFolder watched : folders.get()) {
            if (watched.firm().equals(firm)) {
                for (Drop drop : FolderListing.of(watched, Instant.EPOCH)) {
                    if (drop.name().equals(name)) {
                        return read(firm, drop, sha256, context, use);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /**
     * The same of a file that was put away as done on that day; empty when it is no longer there, or no longer the same.
     *
     * @param use must be done with the documents when it returns
     */
    public <T> Optional<T> readDone(
            String firm, String name, String sha256, LocalDate day, ReadContext context, Function<FileReading, T> use)
            throws IOException {
        Pattern names = copies(SafeNames.file(name));
        for (WatchedFolder watched : folders.get()) {
            Path folder = watched.folder().resolve("done").resolve(day.toString());
            if (watched.firm().equals(firm) && Files.isDirectory(folder)) {
                WatchedFolder done = new WatchedFolder(firm, folder, watched.work());
                for (Drop drop : FolderListing.of(done, Instant.EPOCH)) {
                    Optional<T> found =
                            names.matcher(drop.file().getFileName().toString()).matches()
                                    ? read(firm, drop, sha256, context, use)
                                    : Optional.empty();
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The name under which a file is put away: its own, or with a number where that was taken. */
    private static Pattern copies(String name) {
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        return Pattern.compile(Pattern.quote(stem) + "(-\\d{1,6})?" + Pattern.quote(name.substring(stem.length())));
    }

    private <T> Optional<T> read(
            String firm, Drop drop, String sha256, ReadContext context, Function<FileReading, T> use)
            throws IOException {
        List<ExportFormat> now = formats.apply(firm);
        ExportReader reader = new ExportReader(() -> now);
        try (StagedFile staged = StagedFile.of(drop)) {
            return staged.sha256().equals(sha256)
                    ? Optional.of(use.apply(reader.read(staged.content(), context)))
                    : Optional.empty();
        }
    }
}
