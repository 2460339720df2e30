package org.riguardo.exports.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.riguardo.api.exports.ExportDocument;
import org.riguardo.api.exports.Extent;
import org.riguardo.api.exports.Reading;
import org.riguardo.exports.Samples;

class WorkbookTest {

    private static final String[] REGISTER = {
        "Data",
        "Prox scadenza",
        "Documento",
        "Numero",
        "Serie",
        "Saldato",
        "Centro ricavo",
        "Cliente",
        "Comune",
        "P.IVA",
        "CF",
        "Imponibile",
        "IVA",
        "Rit. acconto",
        "Lordo"
    };

    @Test
    void aRegisterOfIssuedDocumentsIsReadWithWhatIsPaid() throws IOException {
        Reading.Read read = Tables.ok(Tables.read("registro.xlsx", register(300)));
        assertThat(read.facts().extent()).isEqualTo(Extent.ADDITION);
        assertThat(read.facts().rowsRead()).isEqualTo(300);
        assertThat(read.facts().rowsLeftOut()).isEqualTo(30);
        ExportDocument first = read.documents().list().get(0);
        assertThat(first.number()).isEqualTo("1/A");
        assertThat(first.date()).isEqualTo(LocalDate.of(2026, 1, 2));
        assertThat(first.total()).isEqualTo(new BigDecimal("122.35"));
        assertThat(first.payable()).isEqualTo(new BigDecimal("102.35"));
        assertThat(first.instalments().get(0).open()).isNull();
        assertThat(read.documents().list().get(1).instalments().get(0).open()).isEqualTo(new BigDecimal("0.00"));
        assertThat(first.client().vatId()).isEqualTo("IT01180680397");
    }

    @Test
    void aTruncatedBookIsHeldOrRefused() throws IOException {
        byte[] whole = register(3);
        TableFormat format = new TableFormat();
        for (int length = 1; length < whole.length; length += 7) {
            var cut = Samples.content("x", Arrays.copyOf(whole, length));
            if (format.recognises(cut)) {
                assertThat(format.read(cut, Samples.CONTEXT))
                        .as("after %d bytes", length)
                        .isNotInstanceOf(Reading.Read.class);
            }
        }
    }

    @Test
    void hiddenSheetsAreNotRead() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            fill(book, book.createSheet("vecchio"), 2);
            book.createSheet("aperto").createRow(0).createCell(0).setCellValue("niente");
            book.setSheetHidden(0, true);
            assertThat(Tables.read("x", bytes(book))).isInstanceOf(Reading.Refused.class);
        }
    }

    private static byte[] register(int rows) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            fill(book, book.createSheet("Documenti"), rows);
            return bytes(book);
        }
    }

    private static void fill(XSSFWorkbook book, Sheet sheet, int rows) {
        CellStyle day = book.createCellStyle();
        day.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
        sheet.createRow(0).createCell(0).setCellValue("Elenco documenti emessi - Studio Bianchi");
        Row heading = sheet.createRow(2);
        for (int column = 0; column < REGISTER.length; column++) {
            heading.createCell(column).setCellValue(REGISTER[column]);
        }
        for (int number = 1; number <= rows; number++) {
            Row row = sheet.createRow(number + 2);
            LocalDate issued = LocalDate.of(2026, 1, 1).plusDays(number);
            row.createCell(0).setCellValue(issued);
            row.getCell(0).setCellStyle(day);
            row.createCell(1).setCellValue(issued.plusDays(30).format(DateTimeFormatter.ofPattern("dd/MM/yy")));
            row.createCell(2).setCellValue(number % 10 == 0 ? "Preventivo" : "Fattura");
            row.createCell(3).setCellValue(number);
            row.createCell(4).setCellValue("A");
            row.createCell(5).setCellValue(number % 2 == 0 ? "SI" : "NO");
            row.createCell(7).setCellValue("Rossi Impianti srl");
            row.createCell(9).setCellValue(1180680397L);
            row.createCell(11).setCellValue(100.29);
            row.createCell(12).setCellValue(22.06);
            row.createCell(13).setCellValue(20.0);
            row.createCell(14).setCellFormula("L" + (number + 3) + "+M" + (number + 3));
            book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(row.getCell(14));
        }
    }

    private static byte[] bytes(XSSFWorkbook book) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        book.write(bytes);
        return bytes.toByteArray();
    }
}
