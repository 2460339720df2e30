package org.riguardo.exports.table;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.riguardo.api.exports.Content;
import org.riguardo.api.exports.Extent;
import org.riguardo.api.exports.ReadContext;
import org.riguardo.exports.grid.Cell;
import org.riguardo.exports.grid.Line;
import org.riguardo.exports.grid.Squashed;

/**
 * Tells a statement of all open items from a list that only adds, and of which day it is: a statement has a column of what
 * is open, or calls itself one above its heading. A mere list of invoices is never taken for one, as that would settle what
 * it does not name.
 */
final class SnapshotDay {

    private static final Pattern STATEMENT = Pattern.compile(
            ".*\\b(scadenzario|scadenziario|partite aperte|situazione partite|situazione clienti|estratto partite"
                    + "|open items|a r ageing|a r aging|accounts receivable)\\b.*");
    private static final Pattern DAY =
            Pattern.compile("\\b(\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4})\\b|\\b(\\d{4}-\\d{2}-\\d{2})\\b");
    private static final Pattern DAY_IN_NAME = Pattern.compile(
            "(?<!\\d)(?:(20\\d{2})[-_.]?(\\d{2})[-_.]?(\\d{2})|(\\d{2})[-_.]?(\\d{2})[-_.]?(20\\d{2}))(?!\\d)");

    private SnapshotDay() {}

    /** Whether the table calls itself a statement of open items, above its headings or by its name. */
    static boolean named(Plan plan) {
        return STATEMENT
                .matcher(Squashed.of(preamble(plan) + " " + plan.grid().title()))
                .matches();
    }

    /** What the table says about documents that it does not list, by its columns and its name. */
    static Extent extent(Plan plan, Notation notation) {
        Optional<String> said = plan.answers().answer(Questions.EXTENT);
        if (said.isPresent()) {
            return Extent.valueOf(said.get());
        }
        if (plan.traits().extent() != null) {
            return plan.traits().extent();
        }
        boolean open = plan.columns().has(Field.OPEN) && !notation.openRunsOn();
        return open || named(plan) && !plan.columns().has(Field.PAID) ? Extent.SNAPSHOT : Extent.ADDITION;
    }

    /** The day that a statement is of. */
    static LocalDate of(Plan plan, Content content, ReadContext context) {
        LocalDate inRows = plan.traits().snapshotDay();
        if (inRows != null) {
            return inRows.isAfter(context.today()) ? context.today() : inRows;
        }
        return inPreamble(preamble(plan), context)
                .or(() -> inName(content.name(), context))
                .orElseGet(() -> context.dayOf(content));
    }

    private static String preamble(Plan plan) {
        StringBuilder text = new StringBuilder();
        for (Line line : plan.head()) {
            if (line.number() < plan.columns().heading().number()) {
                for (Cell cell : line.cells()) {
                    text.append(cell.day() == null ? cell.text() : Written.day(cell.day()))
                            .append(' ');
                }
            }
        }
        return text.toString();
    }

    private static Optional<LocalDate> inPreamble(String preamble, ReadContext context) {
        Optional<LocalDate> last = Optional.empty();
        for (Matcher day = DAY.matcher(preamble); day.find(); ) {
            last = Days.DAY_FIRST
                    .read(day.group())
                    .filter(found -> !found.isAfter(context.today()))
                    .or(() -> Optional.empty());
        }
        return last;
    }

    private static Optional<LocalDate> inName(String name, ReadContext context) {
        Matcher day = DAY_IN_NAME.matcher(name);
        if (!day.find()) {
            return Optional.empty();
        }
        String iso = day.group(1) != null
                ? day.group(1) + "-" + day.group(2) + "-" + day.group(3)
                : day.group(6) + "-" + day.group(5) + "-" + day.group(4);
        return Days.DAY_FIRST.read(iso).filter(found -> !found.isAfter(context.today()));
    }
}
