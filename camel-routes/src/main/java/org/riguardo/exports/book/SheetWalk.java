package org.riguardo.exports.book;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.riguardo.exports.grid.BrokenGrid;
import org.riguardo.exports.grid.Cell;
import org.riguardo.exports.grid.Line;
import org.riguardo.exports.grid.LineWalk;
import org.riguardo.xml.XmlReaders;

/** One walk over the rows of a sheet of an XLSX book; rows without a value are passed over. */
final class SheetWalk implements LineWalk {

    private static final int MOST_ROWS = 1 << 20;
    private static final int MOST_COLUMNS = 1_024;
    private static final int LONGEST_TEXT = 32_767;
    private static final long EMPTY_CELLS_ALLOWED = 300_000;
    private static final long EMPTY_CELLS_FOR_EACH_FILLED = 50;

    private final BookParts parts;
    private final InputStream in;
    private final XMLStreamReader xml;
    private final CellReader cells;
    private final StringBuilder value = new StringBuilder();
    private int row;
    private int rows;
    private long empty;
    private long filled;

    private SheetWalk(BookParts parts, InputStream in, XMLStreamReader xml, CellReader cells) {
        this.parts = parts;
        this.in = in;
        this.xml = xml;
        this.cells = cells;
    }

    /** A walk over that part; closing it closes the parts. */
    static SheetWalk of(BookParts parts, String sheet, CellReader cells) throws IOException, XMLStreamException {
        InputStream in = parts.part(sheet);
        return new SheetWalk(parts, in, XmlReaders.of(in), cells);
    }

    @Override
    public @Nullable Line next() throws IOException {
        try {
            return row();
        } catch (XMLStreamException | RuntimeException | IOException damaged) {
            throw BrokenGrid.book(row, damaged);
        }
    }

    private @Nullable Line row() throws XMLStreamException, IOException {
        List<Cell> current = new ArrayList<>();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
                String number = xml.getAttributeValue(null, "r");
                row = number == null ? row + 1 : Integer.parseInt(number);
                current.clear();
                if (++rows > MOST_ROWS) {
                    throw new IOException("Too many rows");
                }
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("c")) {
                cell(current);
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("row")
                    && !current.isEmpty()) {
                return new Line(row, current);
            }
        }
        return null;
    }

    private void cell(List<Cell> current) throws XMLStreamException, IOException {
        String place = xml.getAttributeValue(null, "r");
        String kind = xml.getAttributeValue(null, "t");
        String style = xml.getAttributeValue(null, "s");
        Cell cell = cells.cell(kind, style, value());
        if (cell.isEmpty()) {
            if (++empty > EMPTY_CELLS_ALLOWED + filled * EMPTY_CELLS_FOR_EACH_FILLED) {
                throw new IOException("Nothing but empty cells");
            }
        } else {
            filled++;
        }
        int column = place == null ? current.size() : column(place);
        if (column >= MOST_COLUMNS || cell.isEmpty() && place != null) {
            return;
        }
        while (current.size() < column) {
            current.add(Cell.EMPTY);
        }
        if (current.size() == column) {
            current.add(cell);
        } else {
            current.set(column, cell);
        }
    }

    /** The number of the column at that place, such as {@code B12}, counted from 0. */
    static int column(String place) {
        int column = 0;
        for (int at = 0; at < place.length() && Character.isLetter(place.charAt(at)) && column < MOST_ROWS; at++) {
            column = column * 26 + (place.charAt(at) & ~0x20) - 'A' + 1;
        }
        return Math.max(0, column - 1);
    }

    private String value() throws XMLStreamException {
        value.setLength(0);
        boolean counts = false;
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                counts = xml.getLocalName().equals("v") || xml.getLocalName().equals("t");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                counts = false;
            } else if (counts && xml.hasText() && value.length() < LONGEST_TEXT) {
                value.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            }
        }
        return value.toString();
    }

    @Override
    public void close() throws IOException {
        try (parts) {
            in.close();
        }
    }
}
