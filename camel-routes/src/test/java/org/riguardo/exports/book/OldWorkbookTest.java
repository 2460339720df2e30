package org.riguardo.exports.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.riguardo.exports.Samples;
import org.riguardo.exports.grid.BrokenGrid;
import org.riguardo.exports.grid.Cell;
import org.riguardo.exports.grid.Grid;
import org.riguardo.exports.grid.Line;

class OldWorkbookTest {

    @Test
    void numbersDaysTruthsAndResultsOfFormulasAreReadAndAWalkMayBeRepeated() throws IOException {
        Grid sheet = OldWorkbook.sheets(Samples.content("x", book(null))).get(0);
        List<Line> first = sheet.head(100);
        assertThat(sheet.head(100)).isEqualTo(first);
        assertThat(first).hasSize(50);
        assertThat(first.get(9).number()).isEqualTo(10);
        assertThat(first.get(9).cells().stream().map(Cell::text))
                .startsWith("Rossi 10", "10.5", "2026-01-11", "SI", "21", "ab10");
        assertThat(first.get(9).cell(2).day()).isEqualTo(LocalDate.of(2026, 1, 11));
    }

    @Test
    void aHiddenSheetIsNotListed() throws IOException {
        assertThat(OldWorkbook.sheets(Samples.content("x", book(null))))
                .extracting(Grid::title)
                .containsExactly("Elenco");
    }

    @Test
    void aProtectedBookSaysSo() throws IOException {
        assertThatThrownBy(() -> OldWorkbook.sheets(Samples.content("x", book("segreta"))))
                .isInstanceOfSatisfying(
                        BrokenGrid.class, broken -> assertThat(broken.fault()).isEqualTo(BrokenGrid.Fault.PASSWORD));
    }

    @Test
    void aBookThatIsCutOffIsNeverReadInPart() throws IOException {
        byte[] whole = book(null);
        int broken = 0;
        for (int length = 1; length < whole.length; length += 97) {
            var cut = Samples.content("x", Arrays.copyOf(whole, length));
            try {
                assertThat(OldWorkbook.sheets(cut).get(0).head(1_000))
                        .as("after %d bytes", length)
                        .hasSize(50);
            } catch (BrokenGrid damaged) {
                broken++;
            }
        }
        assertThat(broken).isGreaterThan(10);
    }

    private static byte[] book(String password) throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            Sheet hidden = book.createSheet("Vecchio");
            hidden.createRow(0).createCell(0).setCellValue("nascosto");
            book.setSheetHidden(0, true);
            Sheet sheet = book.createSheet("Elenco");
            book.setActiveSheet(1);
            CellStyle day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
            for (int number = 1; number <= 50; number++) {
                Row row = sheet.createRow(number - 1);
                row.createCell(0).setCellValue("Rossi " + number);
                row.createCell(1).setCellValue(number + 0.5);
                row.createCell(2).setCellValue(LocalDate.of(2026, 1, 1).plusDays(number));
                row.getCell(2).setCellStyle(day);
                row.createCell(3).setCellValue(true);
                row.createCell(4).setCellFormula("B" + number + "*2");
                row.createCell(5).setCellFormula("\"ab\"&" + number);
                row.createCell(6);
            }
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            if (password != null) {
                Biff8EncryptionKey.setCurrentUserPassword(password);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            book.write(bytes);
            return bytes.toByteArray();
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }
}
