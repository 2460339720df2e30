package org.riguardo.exports.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.exports.Content;
import org.riguardo.xml.XmlReaders;

/**
 * The visible sheets of an XLSX book, transitional or strict (ISO/IEC 29500), read as streams with limits on what the book
 * may unpack to; formulas are never computed, their stored results are taken.
 */
final class Workbook {

    private static final long LARGEST_ENTRY = 128L << 20;
    private static final long MOST_ENTRIES = 1_000;
    private static final double LOWEST_INFLATE_RATIO = 0.01;

    static {
        ZipSecureFile.setMaxEntrySize(LARGEST_ENTRY);
        ZipSecureFile.setMaxFileCount(MOST_ENTRIES);
        ZipSecureFile.setMinInflateRatio(LOWEST_INFLATE_RATIO);
    }

    private final PackagePart book;
    private final List<SheetEntry> sheets = new ArrayList<>();
    private boolean from1904;

    private Workbook(PackagePart book) throws IOException, XMLStreamException {
        this.book = book;
        try (InputStream in = book.getInputStream()) {
            XMLStreamReader xml = XmlReaders.of(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    property(xml);
                }
            }
        }
    }

    /** The book is damaged, hostile, or no book of sheets at all. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(Throwable cause) {
            super(cause);
        }
    }

    private record SheetEntry(String name, String relation, boolean visible) {}

    static List<Grid> sheets(Content content) throws IOException, Unreadable {
        try (InputStream in = content.open();
                OPCPackage container = OPCPackage.open(in)) {
            for (PackageRelationship relation : container.getRelationships()) {
                if (relation.getRelationshipType().endsWith("/officeDocument")) {
                    return new Workbook(container.getPart(relation)).read();
                }
            }
            return List.of();
        } catch (OpenXML4JException | XMLStreamException | RuntimeException | IOException unreadable) {
            throw new Unreadable(unreadable);
        }
    }

    private List<Grid> read() throws IOException, OpenXML4JException, XMLStreamException {
        CellReader cells =
                new CellReader(BookTexts.texts(part("/sharedStrings")), BookTexts.dayStyles(part("/styles")), from1904);
        List<Grid> grids = new ArrayList<>();
        for (SheetEntry sheet : sheets) {
            PackageRelationship relation = book.getRelationship(sheet.relation());
            if (sheet.visible()
                    && relation != null
                    && relation.getRelationshipType().endsWith("/worksheet")) {
                try (InputStream in = book.getRelatedPart(relation).getInputStream()) {
                    grids.add(new Grid(sheet.name(), SheetReader.lines(in, cells)));
                }
            }
        }
        return grids;
    }

    private void property(XMLStreamReader xml) {
        if (xml.getLocalName().equals("workbookPr")) {
            String flag = xml.getAttributeValue(null, "date1904");
            from1904 = "1".equals(flag) || "true".equals(flag);
        } else if (xml.getLocalName().equals("sheet")) {
            String state = xml.getAttributeValue(null, "state");
            String name = xml.getAttributeValue(null, "name");
            sheets.add(new SheetEntry(
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

    private @Nullable InputStream part(String type) throws IOException, OpenXML4JException {
        for (PackageRelationship relation : book.getRelationships()) {
            if (relation.getRelationshipType().endsWith(type)) {
                return book.getRelatedPart(relation).getInputStream();
            }
        }
        return null;
    }
}
