package org.riguardo.exports.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.riguardo.api.exports.Content;
import org.riguardo.xml.XmlReaders;
import org.xml.sax.SAXException;

/** The visible sheets of an XLSX book, read as a stream with limits on what it may unpack to; formulas are never computed. */
final class Workbook {

    private static final long LARGEST_ENTRY = 128L << 20;
    private static final long MOST_ENTRIES = 1_000;
    private static final double LOWEST_INFLATE_RATIO = 0.01;

    static {
        ZipSecureFile.setMaxEntrySize(LARGEST_ENTRY);
        ZipSecureFile.setMaxFileCount(MOST_ENTRIES);
        ZipSecureFile.setMinInflateRatio(LOWEST_INFLATE_RATIO);
    }

    private Workbook() {}

    /** The book is damaged, hostile, or no book of sheets at all. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(Throwable cause) {
            super(cause);
        }
    }

    static List<Grid> sheets(Content content) throws IOException, Unreadable {
        try (InputStream in = content.open();
                OPCPackage book = OPCPackage.open(in)) {
            XSSFReader reader = new XSSFReader(book, true);
            ReadOnlySharedStringsTable texts = new ReadOnlySharedStringsTable(book, false);
            Properties properties = properties(reader);
            CellReader cells = new CellReader(texts, reader.getStylesTable(), properties.from1904());
            List<Grid> grids = new ArrayList<>();
            XSSFReader.SheetIterator sheets = reader.getSheetIterator();
            while (sheets.hasNext()) {
                try (InputStream sheet = sheets.next()) {
                    if (!properties.hidden().contains(sheets.getSheetName())) {
                        grids.add(new Grid(sheets.getSheetName(), SheetReader.lines(sheet, cells)));
                    }
                }
            }
            return grids;
        } catch (OpenXML4JException | SAXException | XMLStreamException | RuntimeException | IOException unreadable) {
            throw new Unreadable(unreadable);
        }
    }

    private record Properties(boolean from1904, Set<String> hidden) {}

    private static Properties properties(XSSFReader reader) throws IOException, OpenXML4JException, XMLStreamException {
        boolean from1904 = false;
        Set<String> hidden = new HashSet<>();
        try (InputStream in = reader.getWorkbookData()) {
            XMLStreamReader xml = XmlReaders.of(in);
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (xml.getLocalName().equals("workbookPr")) {
                    String flag = xml.getAttributeValue(null, "date1904");
                    from1904 = "1".equals(flag) || "true".equals(flag);
                } else if (xml.getLocalName().equals("sheet") && xml.getAttributeValue(null, "state") != null) {
                    if (!xml.getAttributeValue(null, "state").equals("visible")) {
                        hidden.add(xml.getAttributeValue(null, "name"));
                    }
                }
            }
        }
        return new Properties(from1904, hidden);
    }
}
