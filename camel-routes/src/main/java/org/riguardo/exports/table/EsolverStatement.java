package org.riguardo.exports.table;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.exports.grid.Cell;
import org.riguardo.exports.grid.Grid;
import org.riguardo.exports.grid.Line;

/**
 * The "Situazione partite sintetica" of Esolver (Sistemi): no headings, fixed places, company and day on every row, kind,
 * number and date of the document in one text ({@code FT n. EE-FAT202600026496 del 12/03/2026}). What is open has the sign
 * of the firm's own view, so that invoices of clients are above zero and those of suppliers below.
 */
final class EsolverStatement implements Layout {

    private static final String NAME = "table-esolver-partite";
    private static final int DAY = 2;
    private static final int CODE = 10;
    private static final int FIRST_NAME = 11;
    private static final int SECOND_NAME = 12;
    private static final int DOCUMENT = 18;
    private static final int OPEN = 19;
    private static final int DUE = 22;
    private static final Pattern TEXT =
            Pattern.compile("\\s*([A-Z]{1,5})\\s+n\\.?\\s*(.+?)\\s+del\\s+(\\d{1,2}/\\d{1,2}/\\d{2,4})\\s*");
    private static final Sentence SUPPLIERS = new Sentence(
            "È la situazione dei fornitori: sono debiti dello studio, non crediti verso clienti.",
            "This is the statement of suppliers: what the firm owes, nothing that clients owe.");

    @Override
    public Optional<Plan> plan(Grid grid, List<Line> head) throws IOException {
        List<Line> rows =
                head.stream().filter(line -> document(line).isPresent()).toList();
        if (rows.isEmpty() || rows.size() * 5 < head.size() * 4) {
            return Optional.empty();
        }
        long below = rows.stream()
                .filter(line -> document(line).orElseThrow().group(1).equals("FT"))
                .filter(line -> isBelowZero(line.cell(OPEN)))
                .count();
        long invoices = rows.stream()
                .filter(line -> document(line).orElseThrow().group(1).equals("FT"))
                .count();
        Traits traits = Traits.NONE.asOf(day(rows.get(0).cell(DAY)));
        boolean suppliers = below * 2 > invoices;
        Columns columns = Columns.fixed(
                Layout.heading("Codice", "Cliente", "Tipo", "Numero", "Data", "Residuo", "Scadenza"),
                Field.CODE,
                Field.CLIENT,
                Field.TYPE,
                Field.NUMBER,
                Field.DATE,
                Field.OPEN,
                Field.DUE);
        return Optional.of(Layout.rewritten(
                NAME, grid, columns, suppliers ? traits.leavingOut(SUPPLIERS) : traits, EsolverStatement::rewrite));
    }

    private static Line rewrite(Line line) {
        Matcher document = document(line).orElse(null);
        Cell type = document == null ? Cell.EMPTY : Cell.text(document.group(1));
        Cell number = document == null ? line.cell(DOCUMENT) : Cell.text(document.group(2));
        Cell date = document == null ? Cell.EMPTY : Cell.text(document.group(3));
        String name =
                line.cell(FIRST_NAME).text() + " " + line.cell(SECOND_NAME).text();
        return new Line(
                line.number(),
                List.of(line.cell(CODE), Cell.text(name), type, number, date, line.cell(OPEN), line.cell(DUE)));
    }

    private static Optional<Matcher> document(Line line) {
        Matcher text = TEXT.matcher(line.cell(DOCUMENT).text());
        return text.matches() ? Optional.of(text) : Optional.empty();
    }

    private static boolean isBelowZero(Cell open) {
        return open.number() != null
                ? open.number().signum() < 0
                : open.text().contains("-") || open.text().contains("(");
    }

    private static @Nullable LocalDate day(Cell cell) {
        return cell.day() != null
                ? cell.day()
                : Days.DAY_FIRST.read(cell.text()).orElse(null);
    }
}
