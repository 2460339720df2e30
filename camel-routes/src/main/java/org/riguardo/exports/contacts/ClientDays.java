package org.riguardo.exports.contacts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.riguardo.exports.grid.Cell;

/** The days of a table of clients, in the two forms that leave no doubt: ISO, and day before month with a year of four digits. */
final class ClientDays {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:[T ].*)?");
    private static final Pattern ITALIAN = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})(?: .*)?");

    private ClientDays() {}

    static Optional<LocalDate> of(Cell cell) {
        if (cell.day() != null) {
            return Optional.of(cell.day());
        }
        Matcher iso = ISO.matcher(cell.text());
        Matcher italian = ITALIAN.matcher(cell.text());
        try {
            if (iso.matches()) {
                return Optional.of(LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3)));
            }
            return italian.matches()
                    ? Optional.of(LocalDate.of(number(italian, 3), number(italian, 2), number(italian, 1)))
                    : Optional.empty();
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
