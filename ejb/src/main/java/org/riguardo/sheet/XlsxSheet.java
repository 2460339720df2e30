package org.riguardo.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** A list as an Excel book, whose rows go to disk as they come: amounts and days are typed cells, all else is text. */
final class XlsxSheet implements Sheet {

    private static final int ROWS_IN_MEMORY = 100;
    private static final int WIDTH = 22 * 256;
    private static final int LONGEST_TEXT = SpreadsheetVersion.EXCEL2007.getMaxTextLength() - 2;

    private final SXSSFWorkbook book = new SXSSFWorkbook(ROWS_IN_MEMORY);
    private final SXSSFSheet sheet;
    private final CellStyle amounts = style("#,##0.00");
    private final CellStyle days = style("dd/mm/yyyy");
    private final OutputStream out;
    private int rows;

    XlsxSheet(String title, List<String> headings, OutputStream out) {
        this.out = out;
        book.setCompressTempFiles(true);
        sheet = book.createSheet(title);
        sheet.createFreezePane(0, 1);
        sheet.setDefaultColumnWidth(WIDTH / 256);
        CellStyle bold = book.createCellStyle();
        Font font = book.createFont();
        font.setBold(true);
        bold.setFont(font);
        Row row = sheet.createRow(rows++);
        for (int column = 0; column < headings.size(); column++) {
            org.apache.poi.ss.usermodel.Cell cell = row.createCell(column);
            cell.setCellValue(headings.get(column));
            cell.setCellStyle(bold);
        }
    }

    @Override
    public void row(List<Cell> cells) {
        Row row = sheet.createRow(rows++);
        for (int column = 0; column < cells.size(); column++) {
            write(cells.get(column), row, column);
        }
    }

    private void write(Cell cell, Row row, int column) {
        if (cell instanceof Cell.Amount amount) {
            row.createCell(column).setCellValue(amount.amount().doubleValue());
            row.getCell(column).setCellStyle(amounts);
        } else if (cell instanceof Cell.Day day) {
            row.createCell(column).setCellValue(day.day());
            row.getCell(column).setCellStyle(days);
        } else if (cell instanceof Cell.Count count) {
            row.createCell(column).setCellValue(count.count());
        } else if (cell instanceof Cell.Text text) {
            String whole = text.text();
            String fits = whole.length() > LONGEST_TEXT ? whole.substring(0, LONGEST_TEXT) + "…" : whole;
            row.createCell(column).setCellValue(Harmless.text(fits));
        }
    }

    private CellStyle style(String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    @Override
    public void close() throws IOException {
        try {
            book.write(out);
        } finally {
            book.close();
        }
    }
}
