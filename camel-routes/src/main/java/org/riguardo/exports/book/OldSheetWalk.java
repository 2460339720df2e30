package org.riguardo.exports.book;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;
import org.riguardo.exports.grid.BrokenGrid;
import org.riguardo.exports.grid.Cell;
import org.riguardo.exports.grid.Line;
import org.riguardo.exports.grid.LineWalk;

/** One walk over the rows of a sheet of a BIFF8 book; rows without a value are passed over. */
final class OldSheetWalk implements LineWalk {

    private static final int MOST_COLUMNS = 256;

    private final POIFSFileSystem container;
    private final InputStream in;
    private final RecordFactoryInputStream records;
    private final CellReader cells;
    private List<Cell> current = new ArrayList<>();
    private int row = -1;
    private int depth;
    private int awaitsText = -1;
    private boolean ended;

    private OldSheetWalk(POIFSFileSystem container, InputStream in, CellReader cells) {
        this.container = container;
        this.in = in;
        this.records = new RecordFactoryInputStream(in, false);
        this.cells = cells;
    }

    /** A walk over the sheet that begins at that place of the stream; closing it closes the container. */
    static OldSheetWalk of(POIFSFileSystem container, String stream, int place, CellReader cells) throws IOException {
        InputStream in = container.getRoot().createDocumentInputStream(stream);
        in.skipNBytes(place);
        return new OldSheetWalk(container, in, cells);
    }

    @Override
    public @Nullable Line next() throws IOException {
        try {
            while (!ended) {
                Line line = take(records.nextRecord());
                if (line != null) {
                    return line;
                }
            }
            return null;
        } catch (RuntimeException damaged) {
            throw BrokenGrid.book(row + 1, damaged);
        }
    }

    /** Takes the record in; the row before it, if one ends with it. */
    private @Nullable Line take(@Nullable Record record) throws IOException {
        if (record instanceof BOFRecord) {
            depth++;
        } else if (record == null || record instanceof EOFRecord && --depth <= 0) {
            ended = true;
            return finished(-1);
        } else if (depth == 1 && record instanceof CellValueRecordInterface cell) {
            Line line = cell.getRow() == row ? null : finished(cell.getRow());
            put(cell.getColumn(), value(record, cell));
            return line;
        } else if (depth == 1 && record instanceof StringRecord text && awaitsText >= 0) {
            put(awaitsText, Cell.text(text.getString()));
        }
        return null;
    }

    private @Nullable Line finished(int next) {
        Line line = new Line(row + 1, current);
        current = new ArrayList<>();
        row = next;
        return line.filled() == 0 ? null : line;
    }

    private Cell value(Record record, CellValueRecordInterface cell) throws IOException {
        awaitsText = -1;
        if (record instanceof NumberRecord number) {
            return number(cell, number.getValue());
        }
        if (record instanceof LabelSSTRecord shared) {
            return cells.shared(shared.getSSTIndex());
        }
        if (record instanceof LabelRecord label) {
            return Cell.text(label.getValue());
        }
        if (record instanceof BoolErrRecord value) {
            return value.isBoolean() ? truth(value.getBooleanValue()) : error(value.getErrorValue());
        }
        return record instanceof FormulaRecord formula ? result(formula) : Cell.EMPTY;
    }

    private Cell result(FormulaRecord formula) {
        CellType type = formula.getCachedResultTypeEnum();
        if (type == CellType.STRING) {
            awaitsText = formula.getColumn();
            return Cell.EMPTY;
        }
        return switch (type) {
            case NUMERIC -> number(formula, formula.getValue());
            case BOOLEAN -> truth(formula.getCachedBooleanValue());
            case ERROR -> error((byte) formula.getCachedErrorValue());
            default -> Cell.EMPTY;
        };
    }

    private Cell number(CellValueRecordInterface cell, double value) {
        return Double.isFinite(value) ? cells.number(cell.getXFIndex(), BigDecimal.valueOf(value)) : Cell.EMPTY;
    }

    private static Cell truth(boolean value) {
        return Cell.text(value ? "SI" : "NO");
    }

    private static Cell error(byte code) {
        return Cell.text(
                FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#N/A");
    }

    private void put(int column, Cell cell) {
        if (column < 0 || column >= MOST_COLUMNS || cell.isEmpty()) {
            return;
        }
        while (current.size() <= column) {
            current.add(Cell.EMPTY);
        }
        current.set(column, cell);
    }

    @Override
    public void close() throws IOException {
        try (container) {
            in.close();
        }
    }
}
