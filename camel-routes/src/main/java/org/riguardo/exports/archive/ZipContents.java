package org.riguardo.exports.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.time.Instant;
import java.util.Iterator;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.Content;
import org.riguardo.exports.InMemoryContent;
import org.riguardo.exports.Seekable;

/** Goes through the contents of a ZIP archive one at a time, refusing what unpacks to more than any real export does. */
public final class ZipContents {

    private ZipContents() {}

    /** What came of opening. */
    public sealed interface Opened {

        /** All of it was visited, or as much as the visitor wanted. */
        record Visited() implements Opened {}

        /** It is encrypted, damaged or a bomb; part of it may have been visited. */
        record Refused(Sentence reason) implements Opened {}

        /** Its central directory is missing. */
        record CutOff(Sentence reason) implements Opened {}
    }

    /** Takes the files of an archive. */
    @FunctionalInterface
    public interface Visitor {

        /** Takes one file, unpacked; false when no more are wanted. */
        boolean visit(Content file) throws IOException;
    }

    /** Whether the content begins like a ZIP archive, which XLSX books do too. */
    public static boolean recognised(Content content) throws IOException {
        byte[] head = content.head(4);
        return head.length == 4
                && head[0] == 'P'
                && head[1] == 'K'
                && (head[2] == 3 && head[3] == 4 || head[2] == 5 && head[3] == 6);
    }

    /** Whether the archive has its central directory, so that it was written to its end. */
    public static boolean whole(Content content) throws IOException {
        return ZipEnd.of(content) != null;
    }

    /** Whether the archive lists an entry of that name; false when it cannot be opened. */
    public static boolean lists(Content content, String name) throws IOException {
        ZipEnd end = ZipEnd.of(content);
        if (end == null || !end.reasonable()) {
            return false;
        }
        try (SeekableByteChannel channel = channel(content);
                ZipFile zip = ZipFile.builder().setSeekableByteChannel(channel).get()) {
            return zip.getEntry(name) != null;
        } catch (IOException | RuntimeException damaged) {
            return false;
        }
    }

    /**
     * Shows the files of the archive in its order, folders and the housekeeping of other systems apart.
     *
     * @param depth how many archives deep it lies
     * @param budget from which what it unpacks to is taken
     */
    public static Opened visit(Content content, int depth, Budget budget, Visitor visitor) throws IOException {
        if (depth > Budget.DEEPEST) {
            return refused("L'archivio contiene troppi archivi uno dentro l'altro.", "The archive nests too deeply.");
        }
        ZipEnd end = ZipEnd.of(content);
        if (end == null) {
            return new Opened.CutOff(new Sentence(
                    "L'archivio ZIP non arriva alla fine: il file sembra interrotto.",
                    "The ZIP archive does not reach its end: the file seems to be cut off."));
        }
        if (!end.reasonable()) {
            return refused(
                    "L'elenco dei file nell'archivio è più lungo di quello di un'esportazione: per sicurezza non viene letto.",
                    "The archive's list of files is longer than any export's: it is not read, for safety.");
        }
        try (SeekableByteChannel channel = channel(content);
                ZipFile zip = open(channel)) {
            for (Iterator<ZipArchiveEntry> entries = zip.getEntries().asIterator(); entries.hasNext(); ) {
                ZipArchiveEntry entry = entries.next();
                if (!budget.entry(entry.getCompressedSize())) {
                    return refused("L'archivio contiene troppi file.", "The archive holds too many files.");
                }
                if (entry.isDirectory() || entry.isUnixSymlink() || housekeeping(entry.getName())) {
                    continue;
                }
                if (entry.getGeneralPurposeBit().usesEncryption()) {
                    return refused("L'archivio è protetto da password.", "The archive is protected by a password.");
                }
                byte[] bytes = unpack(zip, entry, budget.room());
                if (bytes == null) {
                    return refused(
                            "L'archivio si espande oltre ogni misura ragionevole, o contiene un file oltre i 24 MB:"
                                    + " depositare i file grandi fuori dall'archivio.",
                            "The archive unpacks to more than is reasonable, or holds a file beyond 24 MB: drop large files"
                                    + " outside the archive.");
                }
                budget.spend(bytes.length);
                if (!visitor.visit(new InMemoryContent(entry.getName(), bytes, changed(entry, content)))) {
                    break;
                }
            }
            return new Opened.Visited();
        } catch (ZipException damaged) {
            return refused("L'archivio ZIP è danneggiato.", "The ZIP archive is damaged.");
        }
    }

    private static SeekableByteChannel channel(Content content) throws IOException {
        return content instanceof Seekable seekable
                ? seekable.channel()
                : new SeekableInMemoryByteChannel(content.bytes());
    }

    private static ZipFile open(SeekableByteChannel channel) throws ZipException {
        try {
            return ZipFile.builder().setSeekableByteChannel(channel).get();
        } catch (IOException | RuntimeException damaged) {
            throw (ZipException) new ZipException("A damaged archive").initCause(damaged);
        }
    }

    private static byte @Nullable [] unpack(ZipFile zip, ZipArchiveEntry entry, long room) throws IOException {
        try (InputStream bytes = zip.getInputStream(entry)) {
            byte[] unpacked = bytes.readNBytes((int) room + 1);
            return unpacked.length > room ? null : unpacked;
        } catch (IOException | RuntimeException damaged) {
            throw (ZipException) new ZipException("A damaged entry").initCause(damaged);
        }
    }

    private static boolean housekeeping(String name) {
        return name.contains("__MACOSX/") || name.endsWith(".DS_Store") || name.endsWith("Thumbs.db");
    }

    private static Instant changed(ZipArchiveEntry entry, Content archive) {
        return entry.getTime() > 0 ? Instant.ofEpochMilli(entry.getTime()) : archive.lastModified();
    }

    private static Opened refused(String it, String en) {
        return new Opened.Refused(new Sentence(it, en));
    }
}
