package org.riguardo.exports.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.ExportDocument;
import org.riguardo.api.exports.Reading;

/** What spreadsheet programs do to cells. */
class CellsOfBooksTest {

    @Test
    void cellsMergedOverSeveralRowsCountForEachButAmountsOnce() throws IOException {
        for (Workbook book : new Workbook[] {new XSSFWorkbook(), new HSSFWorkbook()}) {
            try (book) {
                Sheet sheet = book.createSheet();
                Books.row(sheet, 0, "Cliente", "Codice", "Numero", "Data", "Importo", "Residuo");
                Books.row(sheet, 1, "Rossi", 7, "12", "05/03/2026", 100.0, 40.0);
                Books.row(sheet, 2, "", "", "13", "06/03/2026", 50.0, 50.0);
                Books.row(sheet, 3, "", "", "14", "07/03/2026", "", 30.0);
                for (String area : List.of("A2:A4", "B2:B4", "E3:E4")) {
                    sheet.addMergedRegion(CellRangeAddress.valueOf(area));
                }
                Reading.Read read = Tables.ok(Tables.read("x", Books.bytes(book)));
                assertThat(read.documents().list())
                        .extracting(
                                document -> document.client().name(),
                                document -> document.client().code(),
                                ExportDocument::number,
                                ExportDocument::total)
                        .containsExactly(
                                tuple("Rossi", "7", "12", new BigDecimal("100.00")),
                                tuple("Rossi", "7", "13", new BigDecimal("50.00")),
                                tuple("Rossi", "7", "14", new BigDecimal("30.00")));
            }
        }
    }

    @Test
    void aNumberThatASpreadsheetTookForADayIsReadAsItWasTyped() throws IOException {
        Reading.Read read = Tables.ok(Tables.read("x", numbered(LocalDate.of(2026, 1, 12), "A-7")));
        assertThat(read.documents().list()).extracting(ExportDocument::number).containsExactly("12/1", "A-7");
        assertThat(notes(read)).contains("riga 2: 12/01/2026): letti come 12/1");
    }

    /** The note about it is not given where the other numbers of the column tell how it was typed. */
    @Test
    void aColumnThatDecidesItIsNotSpokenOf() throws IOException {
        Reading.Read read = Tables.ok(Tables.read("x", numbered(LocalDate.of(2026, 1, 12), "013/1")));
        assertThat(read.documents().list()).extracting(ExportDocument::number).containsExactly("12/1", "013/1");
        assertThat(notes(read)).doesNotContain("letti come");
        assertThat(notes(Tables.ok(Tables.read("x", numbered("14/1", "013/1")))))
                .doesNotContain("letti come");
    }

    private static String notes(Reading.Read read) {
        return read.facts().notes().stream().map(Sentence::it).toList().toString();
    }

    private static byte[] numbered(Object one, Object other) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            Sheet sheet = book.createSheet();
            Books.row(sheet, 0, "Cliente", "Numero", "Data", "Importo");
            Books.row(sheet, 1, "Rossi", one, LocalDate.of(2026, 3, 5), 100.0);
            Books.row(sheet, 2, "Verdi", other, LocalDate.of(2026, 3, 5), 100.0);
            var style = book.createCellStyle();
            style.setDataFormat((short) 14);
            for (int at = 1; at < 3; at++) {
                sheet.getRow(at).getCell(1).setCellStyle(style);
                sheet.getRow(at).getCell(2).setCellStyle(style);
            }
            return Books.bytes(book);
        }
    }
}
