package org.riguardo.exports.book;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.riguardo.api.exports.Content;
import org.riguardo.exports.archive.ZipContents;
import org.riguardo.exports.grid.BrokenGrid;
import org.riguardo.exports.grid.Grid;
import org.riguardo.exports.grid.LineWalk;
import org.riguardo.xml.XmlReaders;

/**
 * The visible sheets of an XLSX book, transitional or strict (ISO/IEC 29500); formulas are never computed, their stored
 * results are taken, and nothing that the book refers to is opened.
 */
public final class Workbook {

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final int MOST_SHEETS = 256;

    private final Content content;
    private final List<SheetEntry> entries = new ArrayList<>();
    private boolean from1904;

    private Workbook(Content content) {
        this.content = content;
    }

    private record SheetEntry(String name, String relation, boolean visible) {}

    private record Sheet(Content content, String title, String part, CellReader cells, Merges merges) implements Grid {
        @Override
        public LineWalk walk() throws IOException {
            BookParts parts = BookParts.open(content);
            try {
                return merges.fill(SheetWalk.of(parts, part, cells));
            } catch (IOException | XMLStreamException | RuntimeException damaged) {
                parts.close();
                throw BrokenGrid.book(0, damaged);
            }
        }
    }

    /** Whether the content is an office document of this kind; false when it cannot be opened. */
    public static boolean recognised(Content content) throws IOException {
        if (!ZipContents.recognised(content)) {
            return false;
        }
        byte[] head = content.head(30 + CONTENT_TYPES.length());
        if (new String(head, StandardCharsets.ISO_8859_1).endsWith(CONTENT_TYPES)) {
            return true;
        }
        try (BookParts parts = BookParts.open(content)) {
            return parts.has(CONTENT_TYPES);
        } catch (IOException | RuntimeException damaged) {
            return false;
        }
    }

    /**
     * The visible sheets in their order.
     *
     * @throws BrokenGrid when the book is damaged, hostile, or no book of sheets at all
     */
    public static List<Grid> sheets(Content content) throws IOException {
        try (BookParts parts = BookParts.open(content)) {
            for (BookParts.Relation relation : parts.relations(null).values()) {
                if (relation.type().equals("officeDocument")) {
                    return new Workbook(content).sheets(parts, relation.part());
                }
            }
            return List.of();
        } catch (IOException | XMLStreamException | RuntimeException damaged) {
            throw BrokenGrid.book(0, damaged);
        }
    }

    private List<Grid> sheets(BookParts parts, String book) throws IOException, XMLStreamException {
        try (InputStream in = parts.part(book)) {
            XMLStreamReader xml = XmlReaders.of(in);
            while (xml.hasNext() && entries.size() < MOST_SHEETS) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    property(xml);
                }
            }
        }
        Map<String, BookParts.Relation> relations = parts.relations(book);
        CellReader cells = cells(parts, relations);
        List<Grid> sheets = new ArrayList<>();
        for (SheetEntry entry : entries) {
            BookParts.Relation relation = relations.get(entry.relation());
            if (entry.visible() && relation != null && relation.type().equals("worksheet")) {
                sheets.add(new Sheet(content, entry.name(), relation.part(), cells, merges(parts, relation.part())));
            }
        }
        return sheets;
    }

    private static Merges merges(BookParts parts, String sheet) throws IOException {
        try (InputStream in = parts.part(sheet)) {
            return Merges.read(in);
        }
    }

    private CellReader cells(BookParts parts, Map<String, BookParts.Relation> relations)
            throws IOException, XMLStreamException {
        SharedTexts texts = new SharedTexts();
        DayStyles styles = new DayStyles();
        for (BookParts.Relation relation : relations.values()) {
            if (relation.type().equals("sharedStrings")) {
                try (InputStream in = parts.part(relation.part())) {
                    texts = SharedTexts.read(in);
                }
            } else if (relation.type().equals("styles")) {
                try (InputStream in = parts.part(relation.part())) {
                    styles = DayStyles.read(in);
                }
            }
        }
        return new CellReader(texts, styles, from1904);
    }

    private void property(XMLStreamReader xml) {
        if (xml.getLocalName().equals("workbookPr")) {
            String flag = xml.getAttributeValue(null, "date1904");
            from1904 = "1".equals(flag) || "true".equals(flag);
        } else if (xml.getLocalName().equals("sheet")) {
            String state = xml.getAttributeValue(null, "state");
            String name = xml.getAttributeValue(null, "name");
            entries.add(new SheetEntry(
                    name == null ? "" : name, relationId(xml), state == null || state.equals("visible")));
        }
    }

    private static String relationId(XMLStreamReader xml) {
        for (int at = 0; at < xml.getAttributeCount(); at++) {
            if (xml.getAttributeLocalName(at).equals("id")) {
                return xml.getAttributeValue(at);
            }
        }
        return "";
    }
}
