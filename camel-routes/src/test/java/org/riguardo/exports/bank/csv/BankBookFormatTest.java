package org.riguardo.exports.bank.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riguardo.api.exports.BankEntry;
import org.riguardo.api.exports.BankStatement;
import org.riguardo.api.exports.ExportFormat;
import org.riguardo.api.exports.Reading;
import org.riguardo.api.exports.contract.BankFormatContract;
import org.riguardo.exports.Samples;
import org.riguardo.exports.table.TableFormat;

/** The same lists as workbooks, whose cells say themselves what is a number or a day. */
class BankBookFormatTest extends BankFormatContract {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);

    private final BankBookFormat format = new BankBookFormat();

    @Override
    protected ExportFormat format() {
        return format;
    }

    @Override
    protected byte[] sample() throws IOException {
        return book(false, book -> list(book, "Movimenti", "IT60X0542811101000000123456"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void numbersAndDaysOfCellsAreThose(boolean old) throws IOException {
        Reading.Read read = read(book(old, book -> list(book, "Movimenti", "IT60X0542811101000000123456")));
        BankStatement statement = read.statements().get(0);
        assertThat(statement.account()).isEqualTo("IT60X0542811101000000123456");
        assertThat(statement.opening()).isEqualByComparingTo("1000.00");
        assertThat(statement.closing()).isEqualByComparingTo("1949.55");
        assertThat(statement.entries())
                .extracting(entry -> entry.amount().toString())
                .containsExactly("1200.10", "-250.55");
        BankEntry in = statement.entries().get(0);
        assertThat(in.bookedOn()).isEqualTo(DAY);
        assertThat(in.valueOn()).isEqualTo(DAY.plusDays(1));
        assertThat(in.line()).isEqualTo(4);
        assertThat(in.party()).isEqualTo("ROSSI IMPIANTI SRL");
    }

    @Test
    void textsInCellsAreUnderstoodFromTheWholeList() throws IOException {
        Reading.Read read = read(book(false, book -> {
            Sheet sheet = book.createSheet("x");
            row(sheet, "Data contabile", "Descrizione", "Importo", "Causale ABI");
            row(sheet, "09/03/2026", "BONIFICO FT 12", "1.000,00", "48");
            row(sheet, "13/03/2026", "F24", "-20,00", "19");
        }));
        assertThat(read.statements().get(0).entries())
                .extracting(entry -> entry.amount().toString())
                .containsExactly("1000.00", "-20.00");
    }

    @Test
    void eachSheetIsAnAccountAndOthersAreNamed() throws IOException {
        Reading.Read read = read(book(false, book -> {
            list(book, "Uno", "IT60X0542811101000000123456");
            book.createSheet("Note").createRow(0).createCell(0).setCellValue("niente");
            list(book, "Due", "IT40S0542811101000000123457");
        }));
        assertThat(read.statements()).hasSize(2);
        assertThat(read.facts().rowsRead()).isEqualTo(4);
        assertThat(read.facts().notes())
                .anySatisfy(note -> assertThat(note.it()).isEqualTo("Foglio non letto: Note"));
    }

    @Test
    void oneBadCellRefusesTheBookAndIsNamed() throws IOException {
        byte[] bytes = book(false, book -> {
            list(book, "Uno", "IT60X0542811101000000123456");
            list(book, "Due", "IT60X0542811101000000123456");
            book.getSheet("Due").getRow(4).getCell(0).setCellValue("ieri");
        });
        Reading.Refused refused = (Reading.Refused) format.read(Samples.content("x", bytes), Samples.CONTEXT);
        assertThat(refused.problems().get(0).field()).isEqualTo("Due: Data contabile");
        assertThat(refused.problems().get(0).line()).isEqualTo(5);
    }

    @Test
    void aTableOfOpenItemsIsLeftToItsOwnFormat() throws IOException {
        byte[] bytes = book(false, book -> {
            Sheet sheet = book.createSheet("x");
            row(sheet, "Cliente", "Numero", "Data", "Scadenza", "Importo", "Residuo");
            row(sheet, "Rossi", "1", "09/03/2026", "09/04/2026", "1,00", "1,00");
        });
        assertThat(format.recognises(Samples.content("x", bytes))).isFalse();
        assertThat(new TableFormat().recognises(Samples.content("x", bytes))).isTrue();
    }

    private Reading.Read read(byte[] bytes) throws IOException {
        assertThat(format.recognises(Samples.content("x", bytes))).isTrue();
        return (Reading.Read) format.read(Samples.content("x", bytes), Samples.CONTEXT);
    }

    private static void list(Workbook book, String title, String account) {
        Sheet sheet = book.createSheet(title);
        CellStyle day = book.createCellStyle();
        day.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
        row(sheet, "Conto corrente", account);
        sheet.createRow(1);
        row(sheet, 2, "Data contabile", "Data valuta", "Descrizione", "Entrate", "Uscite", "Saldo progressivo");
        movement(sheet, 3, day, "BONIFICO ORD: ROSSI IMPIANTI SRL CAUSALE: FT 12", 3, 1200.1, 2200.1);
        movement(sheet, 4, day, "F24", 4, 250.55, 1949.55);
    }

    private static void movement(
            Sheet sheet, int at, CellStyle day, String text, int column, double amount, double balance) {
        Row row = sheet.createRow(at);
        for (int cell = 0; cell < 2; cell++) {
            row.createCell(cell).setCellValue(DAY.plusDays(cell));
            row.getCell(cell).setCellStyle(day);
        }
        row.createCell(2).setCellValue(text);
        row.createCell(column).setCellValue(amount);
        row.createCell(5).setCellValue(balance);
    }

    private static void row(Sheet sheet, String... cells) {
        row(sheet, sheet.getPhysicalNumberOfRows(), cells);
    }

    private static void row(Sheet sheet, int at, String... cells) {
        Row row = sheet.createRow(at);
        for (int cell = 0; cell < cells.length; cell++) {
            row.createCell(cell).setCellValue(cells[cell]);
        }
    }

    private static byte[] book(boolean old, Consumer<Workbook> filling) throws IOException {
        try (Workbook book = old ? new HSSFWorkbook() : new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            filling.accept(book);
            book.write(out);
            return out.toByteArray();
        }
    }
}
