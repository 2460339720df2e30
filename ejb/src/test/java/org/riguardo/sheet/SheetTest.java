package org.riguardo.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

class SheetTest {

    private static final String FORMULA_STARTS = "=+-@\t\r\n\0";

    @Property(tries = 300)
    void noTextBecomesAFormulaInEitherKind(@ForAll("texts") String text) throws IOException {
        List<Cell> row = List.of(new Cell.Text(text));
        String field = csv(row).getField(0);
        XSSFCell cell = xlsx(row).getCell(0);
        assertThat(FORMULA_STARTS).doesNotContain(field.substring(0, 1));
        assertThat(field.stripLeading())
                .doesNotStartWith("=")
                .doesNotStartWith("+")
                .doesNotStartWith("@");
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(FORMULA_STARTS).doesNotContain(cell.getStringCellValue().substring(0, 1));
        assertThat(field).endsWith(text);
    }

    @Property(tries = 200)
    void amountsStayNumbersWhateverTheirSign(
            @ForAll @BigRange(min = "-99999999.99", max = "99999999.99") @Scale(2) BigDecimal amount)
            throws IOException {
        List<Cell> row = List.of(new Cell.Amount(amount));
        assertThat(new BigDecimal(csv(row).getField(0).replace(',', '.'))).isEqualByComparingTo(amount);
        assertThat(csv(row).getField(0)).matches("-?\\d+,\\d{2}");
        XSSFCell cell = xlsx(row).getCell(0);
        assertThat(cell.getCellType()).isEqualTo(CellType.NUMERIC);
        assertThat(BigDecimal.valueOf(cell.getNumericCellValue())).isEqualByComparingTo(amount);
    }

    @Example
    void theCsvIsInTheItalianDialect() throws IOException {
        String text = text(List.of(
                new Cell.Text("Caffè; Rossi \"F.lli\""),
                new Cell.Day(LocalDate.of(2026, 2, 28)),
                new Cell.Amount(new BigDecimal("-1234.50")),
                Cell.NONE));
        assertThat(text).isEqualTo("\uFEFFa;b;c;d\r\n\"Caffè; Rossi \"\"F.lli\"\"\";28/02/2026;-1234,50;\r\n");
    }

    @Example
    void theBookHasDaysAndCountsAsSuch() throws IOException {
        XSSFRow row = xlsx(List.of(new Cell.Day(LocalDate.of(2026, 2, 28)), new Cell.Count(12), Cell.NONE));
        assertThat(row.getCell(0).getLocalDateTimeCellValue()).isEqualTo(LocalDateTime.of(2026, 2, 28, 0, 0));
        assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(12);
        assertThat(row.getCell(2)).isNull();
    }

    @Example
    void aTextThatIsTooLongForExcelIsShortened() throws IOException {
        XSSFRow row = xlsx(List.of(new Cell.Text("=" + "x".repeat(100_000))));
        assertThat(row.getCell(0).getStringCellValue())
                .hasSize(32_767)
                .startsWith("'=")
                .endsWith("…");
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> start =
                Arbitraries.of("", "=", "+", "-", "@", "\t", "\r", "\n", " =", "\u00A0=", "＝", "\"=", "'", ";=");
        Arbitrary<String> rest = Arbitraries.strings()
                .withChars(";\",\n\r\t=@'|!A1 ")
                .alpha()
                .ofMinLength(1)
                .ofMaxLength(12);
        return Combinators.combine(start, rest).as((one, other) -> one + other);
    }

    private static String text(List<Cell> row) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Sheet sheet = SheetKind.CSV.open("t", List.of("a", "b", "c", "d"), out)) {
            sheet.row(row);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static CsvRecord csv(List<Cell> row) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(';')
                .allowMissingFields(true)
                .ofCsvRecord(text(row).substring(1))) {
            return reader.stream().skip(1).findFirst().orElseThrow();
        }
    }

    private static XSSFRow xlsx(List<Cell> row) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Sheet sheet = SheetKind.XLSX.open("t", List.of("a"), out)) {
            sheet.row(row);
        }
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            return book.getSheetAt(0).getRow(1);
        }
    }
}
