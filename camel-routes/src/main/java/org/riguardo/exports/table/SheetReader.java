package org.riguardo.exports.table;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.util.CellReference;
import org.riguardo.xml.XmlReaders;

/** Reads the rows of one sheet of an XLSX book; bounded in rows and columns, rows without a value are passed over. */
final class SheetReader {

    private static final int MOST_COLUMNS = 512;
    private static final int MOST_CELLS = 20_000_000;
    private static final int LONGEST_TEXT = 32_767;

    private final XMLStreamReader xml;
    private final CellReader cells;
    private final List<Line> lines = new ArrayList<>();
    private int row;

    private SheetReader(XMLStreamReader xml, CellReader cells) {
        this.xml = xml;
        this.cells = cells;
    }

    static List<Line> lines(InputStream sheet, CellReader cells) throws XMLStreamException {
        SheetReader reader = new SheetReader(XmlReaders.of(sheet), cells);
        reader.read();
        return reader.lines;
    }

    private void read() throws XMLStreamException {
        List<Cell> current = new ArrayList<>();
        int seen = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
                String number = xml.getAttributeValue(null, "r");
                row = number == null ? row + 1 : Integer.parseInt(number);
                current = new ArrayList<>();
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("c")) {
                cell(current);
                if (++seen > MOST_CELLS) {
                    throw new XMLStreamException("Too many cells", xml.getLocation());
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("row")) {
                Line line = new Line(row, current);
                if (line.filled() > 0) {
                    lines.add(line);
                }
            }
        }
    }

    private void cell(List<Cell> current) throws XMLStreamException {
        String place = xml.getAttributeValue(null, "r");
        int column = place == null ? current.size() : new CellReference(place).getCol();
        Cell cell = cells.cell(xml.getAttributeValue(null, "t"), xml.getAttributeValue(null, "s"), value());
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

    private String value() throws XMLStreamException {
        StringBuilder value = new StringBuilder();
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
                value.append(xml.getText());
            }
        }
        return value.toString();
    }
}
