package org.riguardo.exports.book;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.riguardo.api.exports.Content;
import org.riguardo.exports.grid.BrokenGrid;
import org.riguardo.exports.grid.Grid;
import org.riguardo.exports.grid.LineWalk;

/**
 * The visible sheets of a BIFF8 book ({@code .xls}, Excel 97 to 2003); of formulas the stored results are taken, and nothing
 * that the book refers to is opened.
 */
public final class OldWorkbook {

    private static final long LARGEST = 24L << 20;
    private static final int[] MAGIC = {0xD0, 0xCF, 0x11, 0xE0};
    private static final List<String> STREAMS = List.of("Workbook", "WORKBOOK", "BOOK");

    private final Content content;
    private final SharedTexts texts = new SharedTexts();
    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Integer> formats = new ArrayList<>();
    private final List<BoundSheetRecord> sheets = new ArrayList<>();
    private boolean from1904;

    private OldWorkbook(Content content) {
        this.content = content;
    }

    /** A sheet that begins at that place of the book's stream. */
    private record Sheet(Content content, String title, int place, CellReader cells, Merges merges) implements Grid {
        @Override
        public LineWalk walk() throws IOException {
            POIFSFileSystem container = container(content);
            try {
                return merges.fill(OldSheetWalk.of(container, stream(container.getRoot()), place, cells));
            } catch (IOException | RuntimeException damaged) {
                container.close();
                throw BrokenGrid.book(0, damaged);
            }
        }
    }

    /** Whether the content is in the container that such books come in, as other and encrypted documents do. */
    public static boolean recognised(byte[] head) {
        for (int at = 0; at < MAGIC.length; at++) {
            if (head.length <= at || (head[at] & 0xFF) != MAGIC[at]) {
                return false;
            }
        }
        return true;
    }

    /**
     * The visible sheets in their order.
     *
     * @throws BrokenGrid when the book is damaged, too large, protected by a password, or no such book
     */
    public static List<Grid> sheets(Content content) throws IOException {
        try (POIFSFileSystem container = container(content)) {
            DirectoryNode root = container.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new BrokenGrid(BrokenGrid.Fault.PASSWORD, 0);
            }
            String stream = stream(root);
            try (InputStream in = root.createDocumentInputStream(stream)) {
                OldBookLimits.check(in);
            }
            OldWorkbook book = new OldWorkbook(content);
            try (InputStream in = root.createDocumentInputStream(stream)) {
                book.readGlobals(new RecordFactoryInputStream(in, false));
            }
            return book.visible(container, stream);
        } catch (IOException | RuntimeException damaged) {
            throw BrokenGrid.book(0, damaged);
        }
    }

    private static POIFSFileSystem container(Content content) throws IOException {
        if (content.size() > LARGEST) {
            throw new BrokenGrid(BrokenGrid.Fault.TOO_LONG, 0);
        }
        try (InputStream in = content.open()) {
            return new POIFSFileSystem(in);
        }
    }

    private static String stream(DirectoryNode root) throws BrokenGrid {
        return STREAMS.stream()
                .filter(root::hasEntry)
                .findFirst()
                .orElseThrow(() -> new BrokenGrid(BrokenGrid.Fault.OTHER_BOOK, 0));
    }

    private void readGlobals(RecordFactoryInputStream records) throws IOException {
        for (Record record = records.nextRecord();
                record != null && !(record instanceof EOFRecord);
                record = records.nextRecord()) {
            if (record instanceof BoundSheetRecord sheet) {
                sheets.add(sheet);
            } else if (record instanceof FormatRecord format) {
                codes.put(format.getIndexCode(), format.getFormatString());
            } else if (record instanceof ExtendedFormatRecord style) {
                formats.add((int) style.getFormatIndex());
            } else if (record instanceof DateWindow1904Record window) {
                from1904 = window.getWindowing() == 1;
            } else if (record instanceof SSTRecord shared) {
                for (int at = 0; at < shared.getNumUniqueStrings(); at++) {
                    texts.add(shared.getString(at).getString());
                }
            }
        }
    }

    private List<Grid> visible(POIFSFileSystem container, String stream) throws IOException {
        CellReader cells = new CellReader(texts, DayStyles.of(formats, codes), from1904);
        List<Grid> visible = new ArrayList<>();
        for (BoundSheetRecord sheet : sheets) {
            if (!sheet.isHidden() && !sheet.isVeryHidden()) {
                int place = sheet.getPositionOfBof();
                Merges merges;
                try (InputStream in = container.getRoot().createDocumentInputStream(stream)) {
                    in.skipNBytes(place);
                    merges = OldBookLimits.merges(in);
                }
                visible.add(new Sheet(content, sheet.getSheetname(), place, cells, merges));
            }
        }
        return visible;
    }
}
