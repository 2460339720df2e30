package org.riguardo.exports.archive;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.Content;
import org.riguardo.exports.InMemoryContent;

/** Lists the contents of a ZIP archive, refusing what unpacks to more than any real export does. */
public final class ZipContents {

    private static final int END_RECORD = 22;
    private static final int LONGEST_COMMENT = 65_535;

    private ZipContents() {}

    /** What came of opening. */
    public sealed interface Opened {

        /** The files in the order of the archive, folders and the housekeeping of other systems apart. */
        record Files(List<Content> files) implements Opened {}

        /** It is encrypted, damaged or a bomb. */
        record Refused(Sentence reason) implements Opened {}

        /** Its central directory is missing. */
        record CutOff(Sentence reason) implements Opened {}
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
        try (InputStream in = content.open()) {
            in.skipNBytes(Math.max(0, content.size() - END_RECORD - LONGEST_COMMENT));
            byte[] tail = in.readAllBytes();
            for (int at = tail.length - END_RECORD; at >= 0; at--) {
                if (tail[at] == 'P' && tail[at + 1] == 'K' && tail[at + 2] == 5 && tail[at + 3] == 6) {
                    int comment = (tail[at + 20] & 0xFF) | (tail[at + 21] & 0xFF) << 8;
                    return at + END_RECORD + comment <= tail.length;
                }
            }
            return false;
        }
    }

    /** Whether the archive lists an entry of that name; false when it cannot be opened. */
    public static boolean lists(Content content, String name) throws IOException {
        try (var channel = new SeekableInMemoryByteChannel(content.bytes());
                var zip = ZipFile.builder().setSeekableByteChannel(channel).get()) {
            return zip.getEntry(name) != null;
        } catch (IOException | RuntimeException damaged) {
            return false;
        }
    }

    /** Opens the archive, {@code depth} archives deep, and takes what it unpacks to from the budget. */
    public static Opened open(Content content, int depth, Budget budget) throws IOException {
        if (depth > Budget.DEEPEST) {
            return refused("L'archivio contiene troppi archivi uno dentro l'altro.", "The archive nests too deeply.");
        }
        if (!whole(content)) {
            return new Opened.CutOff(new Sentence(
                    "L'archivio ZIP non arriva alla fine: il file sembra interrotto.",
                    "The ZIP archive does not reach its end: the file seems to be cut off."));
        }
        try (var channel = new SeekableInMemoryByteChannel(content.bytes());
                var zip = ZipFile.builder().setSeekableByteChannel(channel).get()) {
            List<Content> files = new ArrayList<>();
            for (Iterator<ZipArchiveEntry> entries = zip.getEntries().asIterator(); entries.hasNext(); ) {
                ZipArchiveEntry entry = entries.next();
                if (!budget.entry()) {
                    return refused("L'archivio contiene troppi file.", "The archive holds too many files.");
                }
                if (entry.isDirectory() || entry.isUnixSymlink() || housekeeping(entry.getName())) {
                    continue;
                }
                if (entry.getGeneralPurposeBit().usesEncryption()) {
                    return refused("L'archivio è protetto da password.", "The archive is protected by a password.");
                }
                byte[] bytes = unpack(zip.getInputStream(entry), budget.room(entry.getCompressedSize()));
                if (bytes == null) {
                    return refused(
                            "L'archivio si espande oltre ogni misura ragionevole: per sicurezza non viene letto.",
                            "The archive unpacks to more than is reasonable: it is not read, for safety.");
                }
                budget.spend(bytes.length);
                files.add(new InMemoryContent(entry.getName(), bytes, changed(entry, content)));
            }
            return new Opened.Files(files);
        } catch (IOException | RuntimeException damaged) {
            return refused("L'archivio ZIP è danneggiato.", "The ZIP archive is damaged.");
        }
    }

    private static byte @Nullable [] unpack(InputStream entry, long room) throws IOException {
        try (entry) {
            byte[] bytes = entry.readNBytes((int) room + 1);
            return bytes.length > room ? null : bytes;
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
