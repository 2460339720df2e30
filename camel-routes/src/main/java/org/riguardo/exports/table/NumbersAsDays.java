package org.riguardo.exports.table;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.exports.grid.Cell;
import org.riguardo.exports.grid.Line;

/**
 * Watches numbers of documents like {@code 12/1} that a spreadsheet turned into days. Where other numbers of the column have the
 * same second half, it is certain how they were typed; else that has to be said, as {@code 1/12} would look the same.
 */
final class NumbersAsDays {

    private static final Pattern HALVES = Pattern.compile("0*(\\d{1,6})\\s*/\\s*0*(\\d{1,4})");

    private final Columns columns;
    private final Set<Integer> months = new HashSet<>();
    private final Set<String> secondHalves = new HashSet<>();
    private int days;
    private int line;
    private @Nullable LocalDate first;

    NumbersAsDays(Columns columns) {
        this.columns = columns;
    }

    /** The number as it was typed: the day, then the month. */
    static String asTyped(LocalDate day) {
        return day.getDayOfMonth() + "/" + day.getMonthValue();
    }

    void see(Line row) {
        if (!columns.has(Field.NUMBER)) {
            return;
        }
        Cell cell = columns.cell(row, Field.NUMBER);
        LocalDate day = cell.day();
        if (day != null) {
            days++;
            months.add(day.getMonthValue());
            if (first == null) {
                first = day;
                line = row.number();
            }
        } else if (cell.isText() && cell.text().indexOf('/') > 0 && secondHalves.size() < 100) {
            Matcher halves = HALVES.matcher(cell.text());
            if (halves.matches()) {
                secondHalves.add(halves.group(2));
            }
        }
    }

    /** What is to be said about them; nothing where the column leaves no doubt. */
    List<Sentence> notes() {
        boolean decided = months.stream().allMatch(month -> secondHalves.contains(month.toString()));
        if (first == null || decided) {
            return List.of();
        }
        String title = columns.title(Field.NUMBER);
        String day = Written.day(first);
        return List.of(new Sentence(
                "Nella colonna \"" + title + "\" il foglio di calcolo ha trasformato in date " + days
                        + " numeri (riga " + line + ": " + day + "): letti come " + asTyped(first)
                        + ". Se il numero era un altro, correggere il file.",
                "In the column \"" + title + "\" the spreadsheet turned " + days + " numbers into dates (line " + line
                        + ": " + day + "): read as " + asTyped(first)
                        + ". If the number was another one, correct the file."));
    }
}
