package org.riguardo.exports;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * The receipts of files that were fetched from elsewhere, and how each ended: on disk, so that a restart at any point knows
 * which originals are here already and which have to be put away.
 */
public final class Receipts {

    private static final String RECEIPT = ".receipt";
    private static final String ENDED = ".ended";
    private static final String JSON = ".report.json";
    private static final String TEXT = ".report.txt";

    private final Path folder;

    private Receipts(Path folder) {
        this.folder = folder;
    }

    /** Those of a watched folder. */
    public static Receipts of(WatchedFolder watched) {
        return new Receipts(watched.work().resolve("fetched"));
    }

    /**
     * How the copy of an original ended.
     *
     * @param outcome {@code done} or {@code rejected}, the folder into which the original goes, under {@code day}
     * @param json and {@code text}: its reports
     */
    public record End(Receipt receipt, String outcome, LocalDate day, String json, String text) {}

    /** Where a file is downloaded to: on the same disk as the copy that is read, under a name of our own. */
    public Path draft() throws IOException {
        Files.createDirectories(folder);
        return folder.resolve("download.part");
    }

    /** Keeps the receipt; to be called before the copy appears in the watched folder. */
    public void keep(Receipt receipt) throws IOException {
        Files.createDirectories(folder);
        Properties properties = new Properties();
        properties.setProperty("name", receipt.remoteName());
        properties.setProperty("size", Long.toString(receipt.size()));
        properties.setProperty("time", receipt.lastModified().toString());
        Files.deleteIfExists(path(receipt, ENDED));
        write(path(receipt, RECEIPT), properties);
    }

    /** Notes how the copy ended, if it is one; to be called before it leaves the watched folder. */
    void ended(Drop drop, String outcome, LocalDate day, String json, String text) throws IOException {
        String name = drop.file().getFileName().toString();
        Path file = folder.resolve(name + RECEIPT);
        if (Files.notExists(file)) {
            return;
        }
        Receipt receipt = receipt(file);
        if (receipt.isOf(drop.size(), drop.lastModified())) {
            Files.writeString(path(receipt, JSON), json);
            Files.writeString(path(receipt, TEXT), text);
            Properties properties = new Properties();
            properties.setProperty("outcome", outcome);
            properties.setProperty("day", day.toString());
            write(path(receipt, ENDED), properties);
        }
    }

    /** All of them. */
    public List<Receipt> all() throws IOException {
        List<Receipt> receipts = new ArrayList<>();
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + RECEIPT)) {
                for (Path file : files) {
                    receipts.add(receipt(file));
                }
            }
        }
        return receipts;
    }

    /** How that copy ended; empty while it has not. */
    public Optional<End> end(Receipt receipt) throws IOException {
        Path file = path(receipt, ENDED);
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        Properties properties = read(file);
        return Optional.of(new End(
                receipt,
                properties.getProperty("outcome"),
                LocalDate.parse(properties.getProperty("day")),
                Files.readString(path(receipt, JSON)),
                Files.readString(path(receipt, TEXT))));
    }

    /** Forgets it: its original was put away, or is another one by now. */
    public void drop(Receipt receipt) throws IOException {
        for (String ending : List.of(RECEIPT, ENDED, JSON, TEXT)) {
            Files.deleteIfExists(path(receipt, ending));
        }
    }

    private Receipt receipt(Path file) throws IOException {
        Properties properties = read(file);
        String name = file.getFileName().toString();
        return new Receipt(
                properties.getProperty("name"),
                Long.parseLong(properties.getProperty("size")),
                Instant.parse(properties.getProperty("time")),
                name.substring(0, name.length() - RECEIPT.length()));
    }

    private Path path(Receipt receipt, String ending) {
        return folder.resolve(receipt.localName() + ending);
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(Files.readString(file)));
        return properties;
    }

    private static void write(Path file, Properties properties) throws IOException {
        StringWriter text = new StringWriter();
        properties.store(text, null);
        Path draft = file.resolveSibling(file.getFileName() + ".tmp");
        Files.writeString(draft, text.toString());
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
