package org.riguardo.exports.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.riguardo.exports.Samples;
import org.riguardo.exports.grid.Cell;
import org.riguardo.exports.grid.Grid;
import org.riguardo.exports.grid.Line;

/** Every sample book of Apache POI: its visible sheets, how many cells they hold, and some of them. */
class SampleBooksTest {

    private static final Map<String, List<String>> EXPECTED = new LinkedHashMap<>();

    static {
        expect(
                "1900DateWindowing.xls",
                "Sheet1: 1 rows, 2 cells",
                "A1 day 2000-01-01",
                "B1 day 2000-01-01",
                "Sheet2",
                "Sheet3");
        expect(
                "1904DateWindowing.xls",
                "Sheet1: 1 rows, 2 cells",
                "A1 day 2000-01-01",
                "B1 day 2000-01-01",
                "Sheet2",
                "Sheet3");
        expect("50867_with_table.xlsx", "Foglio1: 3 rows, 9 cells", "A1 text a", "C3 number 3", "Foglio2", "Foglio3");
        expect(
                "DateFormatTests.xlsx",
                "Flags: 4 rows, 10 cells",
                "B4 text True",
                "Tests: 46 rows, 184 cells",
                "A2 text 11-10-52",
                "C2 day 1952-10-11",
                "C21 day 2003-02-01",
                "C41 day 2025-01-01",
                "D46 text Time");
        expect(
                "DateFormats.xls",
                "Sheet1: 5 rows, 10 cells",
                "A1 text US date",
                "B5 day 2007-08-10",
                "Sheet2",
                "Sheet3");
        expect(
                "InlineStrings.xlsx",
                "Sheet1: 7 rows, 28 cells",
                "C2 text 1st Inline String",
                "D3 number 44",
                "Sheet2",
                "Sheet3");
        expect(
                "NumberFormatTests.xlsx",
                "Flags: 4 rows, 10 cells",
                "Tests: 326 rows, 1304 cells",
                "C2 number 12.344",
                "C105 number 0.00035",
                "C308 number -1");
        expect(
                "SimpleWithFormula.xls",
                "Sheet1: 3 rows, 3 cells",
                "A1 text replaceme",
                "A3 text replacemereplaceme",
                "Sheet2",
                "Sheet3");
        expect("TwoSheetsOneHidden.xlsx", "Sheet2: 1 rows, 1 cells", "A1 text Sheet2A1");
        expect("empty.xls", "Лист1", "Лист2", "Лист3");
        expect("noSharedStringTable.xlsx", "Sheet1: 1 rows, 2 cells", "A1 day 2006-04-12", "B1 number 123");
        expect(
                "sample.strict.xlsx",
                "Sheet1: 10 rows, 20 cells",
                "A1 text Lorem",
                "B10 number 4995",
                "rich test: 5 rows, 9 cells",
                "A1 text The quick brown fox jumps over the lazy dog",
                "B6 text hello, xssf",
                "Sheet3");
        expect(
                "shared_formulas.xlsx",
                "Label: 41 rows, 81 cells",
                "A2 text ProductionOrderConfirmation",
                "B41 text Code");
        expect(
                "table-sample.xlsx",
                "Tabelle1: 6 rows, 30 cells",
                "C4 text Field 1",
                "G5 number 0.166666666666667",
                "D9 number 2.5");
        expect("text.xls", "Лист1", "Лист2", "Лист3");
    }

    private static void expect(String file, String... said) {
        EXPECTED.put(file, List.of(said));
    }

    @TestFactory
    Stream<DynamicTest> everySampleHoldsWhatItShould() throws IOException {
        Path folder = Samples.folder("spreadsheets-poi");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(EXPECTED.keySet());
        }
        return EXPECTED.entrySet().stream()
                .map(sample -> DynamicTest.dynamicTest(sample.getKey(), () -> {
                    List<Grid> sheets = sheets(folder.resolve(sample.getKey()));
                    List<Line> lines = List.of();
                    int sheet = 0;
                    for (String said : sample.getValue()) {
                        if (said.matches("[A-Z]\\d+ .*")) {
                            assertThat(cell(lines, said)).isEqualTo(said);
                        } else {
                            lines = sheets.get(sheet).head(1_000);
                            assertThat(summary(sheets.get(sheet++).title(), lines))
                                    .isEqualTo(said);
                        }
                    }
                    assertThat(sheets).hasSize(sheet);
                }));
    }

    private static List<Grid> sheets(Path file) throws IOException {
        var content = Samples.content(file);
        boolean old = OldWorkbook.recognised(content.head(8));
        assertThat(old).isEqualTo(file.toString().endsWith(".xls"));
        assertThat(Workbook.recognised(content)).isEqualTo(!old);
        return old ? OldWorkbook.sheets(content) : Workbook.sheets(content);
    }

    private static String summary(String title, List<Line> lines) {
        int cells = lines.stream().mapToInt(Line::filled).sum();
        return lines.isEmpty() ? title : title + ": " + lines.size() + " rows, " + cells + " cells";
    }

    private static String cell(List<Line> lines, String said) {
        String place = said.substring(0, said.indexOf(' '));
        int row = Integer.parseInt(place.substring(1));
        Cell cell = lines.stream()
                .filter(line -> line.number() == row)
                .findFirst()
                .orElseThrow()
                .cell(place.charAt(0) - 'A');
        return place + (cell.day() != null ? " day " : cell.number() != null ? " number " : " text ") + cell.text();
    }
}
