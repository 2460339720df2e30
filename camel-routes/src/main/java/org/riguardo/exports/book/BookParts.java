package org.riguardo.exports.book;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.exports.Content;
import org.riguardo.xml.XmlReaders;

/**
 * The parts of an office document (ECMA-376, part 2) as streams that refuse to unpack to more than a hundred times what
 * they take; nothing outside of the package is ever opened.
 */
final class BookParts implements Closeable {

    private static final int MOST_ENTRIES = 1_000;
    private static final int MOST_RELATIONS = 2_000;

    private final ZipFile zip;

    private BookParts(ZipFile zip) {
        this.zip = zip;
    }

    static BookParts open(Content content) throws IOException {
        ContentChannel channel = new ContentChannel(content);
        try {
            BookParts opened = new BookParts(ZipFile.builder()
                    .setSeekableByteChannel(channel)
                    .setIgnoreLocalFileHeader(true)
                    .get());
            int entries = 0;
            for (var all = opened.zip.getEntries(); all.hasMoreElements(); all.nextElement()) {
                if (++entries > MOST_ENTRIES) {
                    throw new IOException("Too many parts");
                }
            }
            return opened;
        } catch (IOException | RuntimeException damaged) {
            channel.close();
            throw damaged;
        }
    }

    /**
     * Where a relation leads.
     *
     * @param type the last word of its type, which is the same in transitional and strict documents
     */
    record Relation(String type, String part) {}

    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    /** The bytes of that part, unpacked. */
    InputStream part(String name) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(name);
        if (entry == null || !zip.canReadEntryData(entry)) {
            throw new IOException("No such part, or one that cannot be read");
        }
        return new Unpacking(zip.getInputStream(entry), entry.getCompressedSize());
    }

    /** The relations of that part, or of the package itself when it is null, by their ids. */
    Map<String, Relation> relations(@Nullable String part) throws IOException, XMLStreamException {
        int slash = part == null ? -1 : part.lastIndexOf('/');
        String base = part == null ? "" : part.substring(0, slash + 1);
        String name = base + "_rels/" + (part == null ? "" : part.substring(slash + 1)) + ".rels";
        Map<String, Relation> relations = new TreeMap<>();
        if (!has(name)) {
            return relations;
        }
        try (InputStream in = part(name)) {
            XMLStreamReader xml = XmlReaders.of(in);
            while (xml.hasNext() && relations.size() < MOST_RELATIONS) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("Relationship")
                        && !"External".equals(xml.getAttributeValue(null, "TargetMode"))) {
                    String type = String.valueOf(xml.getAttributeValue(null, "Type"));
                    relations.put(
                            String.valueOf(xml.getAttributeValue(null, "Id")),
                            new Relation(
                                    type.substring(type.lastIndexOf('/') + 1),
                                    place(base, String.valueOf(xml.getAttributeValue(null, "Target")))));
                }
            }
        }
        return relations;
    }

    private static String place(String base, String target) {
        String path = target.startsWith("/") ? target.substring(1) : base + target;
        String plain = path.replace("/./", "/");
        while (plain.contains("/../")) {
            String shorter = plain.replaceFirst("[^/]+/\\.\\./", "");
            if (shorter.equals(plain)) {
                break;
            }
            plain = shorter;
        }
        return plain;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Counts what comes out of a part. */
    private static final class Unpacking extends java.io.FilterInputStream {

        private static final long ALWAYS = 1 << 20;
        private static final long RATIO = 100;

        private long room;

        Unpacking(InputStream in, long packed) {
            super(in);
            this.room = ALWAYS + packed * RATIO;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            spend(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            spend(Math.max(0, read));
            return read;
        }

        private void spend(long bytes) throws IOException {
            room -= bytes;
            if (room < 0) {
                throw new IOException("Unpacks to too much");
            }
        }
    }
}
