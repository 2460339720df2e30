package org.riguardo.exports.bank.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.BankStatement;
import org.riguardo.api.exports.Content;
import org.riguardo.api.exports.ExportFormat;
import org.riguardo.api.exports.Problem;
import org.riguardo.api.exports.ReadContext;
import org.riguardo.api.exports.Reading;
import org.riguardo.exports.archive.ZipContents;
import org.riguardo.exports.bank.BankReadings;
import org.riguardo.exports.book.OldWorkbook;
import org.riguardo.exports.book.Workbook;
import org.riguardo.exports.grid.BrokenGrid;
import org.riguardo.exports.grid.Grid;
import org.riguardo.exports.table.BrokenWords;

/**
 * Lists of movements as workbooks, {@code .xlsx} or {@code .xls}, read by their headings as the texts are. Each sheet that has
 * such headings is an account; what a cell itself says of being a number or a day counts.
 */
public final class BankBookFormat implements ExportFormat {

    private static final int HEAD = 65_536;
    private static final long LARGEST = 12L << 20;

    @Override
    public String key() {
        return "bank-book";
    }

    @Override
    public boolean recognises(Content content) throws IOException {
        try {
            for (Grid sheet : sheets(content)) {
                if (Rows.begin(sheet)) {
                    return true;
                }
            }
            return false;
        } catch (BrokenGrid damaged) {
            return false;
        }
    }

    @Override
    public Reading read(Content content, ReadContext context) throws IOException {
        try {
            if (!OldWorkbook.recognised(content.head(HEAD)) && !ZipContents.whole(content)) {
                return new Reading.Incomplete(new Sentence(
                        "Il libro Excel non arriva alla fine: il file sembra interrotto.",
                        "The Excel book does not reach its end: the file seems to be cut off."));
            }
            return read(sheets(content));
        } catch (BrokenGrid broken) {
            return BrokenWords.reading(broken, context);
        }
    }

    private static Reading read(List<Grid> sheets) throws IOException {
        List<BankStatement> statements = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        List<Sentence> notes = new ArrayList<>();
        for (Grid sheet : sheets) {
            Optional<Rows> rows = Rows.of(sheet);
            if (rows.isEmpty()) {
                notes.add(new Sentence("Foglio non letto: " + sheet.title(), "Sheet not read: " + sheet.title()));
                continue;
            }
            MovementRows movements = new MovementRows(rows.get());
            movements.statement().ifPresent(statements::add);
            for (Problem problem : movements.problems()) {
                String field = sheets.size() == 1 ? problem.field() : sheet.title() + ": " + problem.field();
                problems.add(new Problem(problem.line(), field, problem.value(), problem.reason()));
            }
            notes.addAll(movements.notes());
        }
        return problems.isEmpty() ? BankReadings.read("bank-book", statements, notes) : new Reading.Refused(problems);
    }

    /** None where the content is no book, or larger than any list of movements. */
    private static List<Grid> sheets(Content content) throws IOException {
        if (content.size() > LARGEST) {
            return List.of();
        }
        if (OldWorkbook.recognised(content.head(HEAD))) {
            return OldWorkbook.sheets(content);
        }
        return Workbook.recognised(content) ? Workbook.sheets(content) : List.of();
    }
}
