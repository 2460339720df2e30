package org.riguardo.exports.filed;

import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.riguardo.exports.WatchedFolder;

/** The files of a firm that were put away as done or rejected, and those that still wait; it removes only what it is told to. */
public final class FiledFiles {

    private static final JsonProvider JSON = JsonProvider.provider();
    private static final String REPORT = ".report.json";
    private static final List<String> BESIDE = List.of(REPORT, ".report.txt");
    private static final List<String> OUTCOMES = List.of("done", "rejected");

    private final Supplier<List<WatchedFolder>> folders;

    /** Those of these folders, which are asked for each time. */
    public FiledFiles(Supplier<List<WatchedFolder>> folders) {
        this.folders = folders;
    }

    /**
     * The files that were put away and hold one of the words, or cannot be looked into, in the order of their days. It reads
     * all of them.
     */
    public List<FiledFile> naming(String firm, Collection<String> words) {
        WordSearch search = new WordSearch(words);
        List<FiledFile> found = new ArrayList<>();
        if (!search.isEmpty()) {
            each(firm, null, (folder, file) -> {
                LocalDate day = day(file.getParent());
                boolean told = Files.exists(beside(file, REPORT)) && new FileSearch(search).holds(beside(file, REPORT));
                if (day != null && (told || new FileSearch(search).holds(file))) {
                    found.add(new FiledFile(folder, day, file.getFileName().toString(), importId(file)));
                }
            });
        }
        return found;
    }

    /** The names of files that lie in the folder itself, not taken yet or held, and hold one of the words. */
    public List<String> waiting(String firm, Collection<String> words) {
        WordSearch search = new WordSearch(words);
        List<String> found = new ArrayList<>();
        of(firm).forEach(watched -> files(watched.folder()).stream()
                .filter(file -> !file.getFileName().toString().startsWith(".") && new FileSearch(search).holds(file))
                .forEach(file -> found.add(file.getFileName().toString())));
        return search.isEmpty() ? List.of() : found;
    }

    /** Removes the files of these imports, which ended about that day, with their reports; those already gone are no fault. */
    public void remove(String firm, LocalDate about, Set<String> imports) {
        for (LocalDate day = about.minusDays(1); !day.isAfter(about.plusDays(1)); day = day.plusDays(1)) {
            each(firm, day, (folder, file) -> {
                if (imports.contains(String.valueOf(importId(file)))) {
                    Files.deleteIfExists(file);
                    for (String ending : BESIDE) {
                        Files.deleteIfExists(beside(file, ending));
                    }
                }
            });
        }
    }

    private interface Use {
        void of(String folder, Path file) throws IOException;
    }

    private void each(String firm, @Nullable LocalDate only, Use use) {
        for (WatchedFolder watched : of(firm)) {
            for (String outcome : OUTCOMES) {
                for (Path day : entries(watched.folder().resolve(outcome))) {
                    if (day(day) != null && (only == null || only.equals(day(day)))) {
                        for (Path file : files(day)) {
                            use(use, outcome, file);
                        }
                    }
                }
            }
        }
    }

    private static void use(Use use, String outcome, Path file) {
        boolean report = BESIDE.stream().anyMatch(file.toString()::endsWith);
        try {
            if (!report) {
                use.of(outcome, file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private List<WatchedFolder> of(String firm) {
        return folders.get().stream()
                .filter(watched -> watched.firm().equals(firm))
                .toList();
    }

    private static List<Path> files(Path folder) {
        return entries(folder).stream()
                .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                .toList();
    }

    private static List<Path> entries(Path folder) {
        List<Path> entries = new ArrayList<>();
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
                all.forEach(entries::add);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        entries.sort(null);
        return entries;
    }

    private static @Nullable LocalDate day(Path folder) {
        try {
            return LocalDate.parse(folder.getFileName().toString());
        } catch (DateTimeParseException other) {
            return null;
        }
    }

    private static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    private static @Nullable String importId(Path file) {
        try (InputStream report = Files.newInputStream(beside(file, REPORT), LinkOption.NOFOLLOW_LINKS);
                JsonReader reader = JSON.createReader(report)) {
            return reader.readObject().getString("id", null);
        } catch (IOException | RuntimeException none) {
            return null;
        }
    }
}
