package org.riguardo.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** A list as CSV in the Italian dialect. */
final class CsvSheet implements Sheet {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final Writer writer;
    private final CsvWriter csv;

    CsvSheet(List<String> headings, OutputStream out) throws IOException {
        writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write('\uFEFF');
        csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(writer);
        csv.writeRecord(headings);
    }

    @Override
    public void row(List<Cell> cells) {
        csv.writeRecord(cells.stream().map(CsvSheet::written).toList());
    }

    private static String written(Cell cell) {
        if (cell instanceof Cell.Amount amount) {
            return amount.amount().toPlainString().replace('.', ',');
        }
        if (cell instanceof Cell.Day day) {
            return DAY.format(day.day());
        }
        if (cell instanceof Cell.Count count) {
            return Long.toString(count.count());
        }
        return cell instanceof Cell.Text text ? Harmless.text(text.text()) : "";
    }

    @Override
    public void close() throws IOException {
        csv.flush();
        writer.flush();
    }
}
