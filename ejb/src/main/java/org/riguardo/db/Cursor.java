package org.riguardo.db;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import org.riguardo.problem.InputProblem;

/** Where the next page of a list begins: the sort values of the last row, safe to stand in an address. */
public final class Cursor {

    private static final String DIVIDER = "\u001f";

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

    private Cursor() {}

    /** The cursor after the row with these sort values. */
    public static String write(String... values) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(DIVIDER, values).getBytes(StandardCharsets.UTF_8));
    }

    /** The sort values of a cursor, {@code count} of them; {@link InputProblem} for anything that no page gave out. */
    public static String[] read(String cursor, int count) {
        String[] values;
        try {
            values = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(DIVIDER, -1);
        } catch (IllegalArgumentException e) {
            values = new String[0];
        }
        if (values.length != count || Arrays.stream(values).anyMatch(value -> value.indexOf('\0') >= 0)) {
            throw unknown();
        }
        return values;
    }

    /** The one number of a cursor; {@link InputProblem} for anything that no page gave out. */
    public static long number(String cursor) {
        try {
            return Long.parseLong(read(cursor, 1)[0]);
        } catch (NumberFormatException e) {
            throw unknown();
        }
    }

    /** How many rows stand before the page of a cursor; {@link InputProblem} for anything that no page gave out. */
    public static int position(String cursor) {
        long rows = number(cursor);
        if (rows < 0 || rows > Integer.MAX_VALUE) {
            throw unknown();
        }
        return (int) rows;
    }

    /** The instant and id of a cursor; {@link InputProblem} for anything that no page gave out. */
    public static Moment moment(String cursor) {
        String[] values = read(cursor, 2);
        try {
            Instant at = Instant.parse(values[0]);
            if (at.isBefore(FIRST) || at.isAfter(LAST)) {
                throw unknown();
            }
            return new Moment(at, values[1]);
        } catch (DateTimeParseException e) {
            throw unknown();
        }
    }

    private static InputProblem unknown() {
        return new InputProblem(
                "cursor",
                "Il cursore non viene da una pagina precedente: ricominciare dalla prima pagina.",
                "The cursor does not come from an earlier page: begin with the first page again.");
    }

    /** The instant and the id of a page's last row. */
    public record Moment(Instant at, String id) {}
}
