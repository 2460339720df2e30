package org.riguardo.exports;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.riguardo.api.exports.ExportFormat;
import org.riguardo.api.exports.ReadContext;

/** Reads a file that is held in its folder once more, to show what would come of it; it books nothing and leaves the file. */
public final class HeldFileReader {

    private final Supplier<List<WatchedFolder>> folders;
    private final ExportReader reader;

    /** A reader of files in these folders by these formats. */
    public HeldFileReader(Supplier<List<WatchedFolder>> folders, Supplier<List<ExportFormat>> formats) {
        this.folders = folders;
        this.reader = new ExportReader(formats);
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
                        return read(drop, sha256, context, use);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private <T> Optional<T> read(Drop drop, String sha256, ReadContext context, Function<FileReading, T> use)
            throws IOException {
        try (StagedFile staged = StagedFile.of(drop)) {
            return staged.sha256().equals(sha256)
                    ? Optional.of(use.apply(reader.read(staged.content(), context)))
                    : Optional.empty();
        }
    }
}
