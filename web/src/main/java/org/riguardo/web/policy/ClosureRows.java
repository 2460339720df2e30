package org.riguardo.web.policy;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.riguardo.policy.Closure;
import org.riguardo.web.words.Texts;

/**
 * The rows of closures in a form, read.
 *
 * @param rows the row in which each closure stands
 */
record ClosureRows(List<Closure> closures, List<Integer> rows, Map<String, String> problems) {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2200;

    /** A row with one day alone is a closure of that day; an empty row is none. */
    static ClosureRows of(PolicyForm form, Texts texts) {
        List<Closure> closures = new ArrayList<>();
        List<Integer> rows = new ArrayList<>();
        Map<String, String> problems = new TreeMap<>();
        for (int row = 0; row < form.rows("closures"); row++) {
            String field = "closures[" + row + "]";
            String first = form.value(field + ".from").strip();
            String last = form.value(field + ".to").strip();
            if (first.isEmpty() && last.isEmpty()) {
                continue;
            }
            LocalDate from = day(first.isEmpty() ? last : first);
            LocalDate to = day(last.isEmpty() ? first : last);
            if (from == null || to == null) {
                problems.put(field, texts.say("policy.day.wrong"));
            } else if (to.isBefore(from)) {
                problems.put(field, texts.say("policy.closure.order"));
            } else {
                closures.add(new Closure(from, to));
                rows.add(row);
            }
        }
        return new ClosureRows(closures, rows, problems);
    }

    String place(String field) {
        int index = Integer.parseInt(field.substring(field.indexOf('[') + 1, field.indexOf(']')));
        return "closures[" + rows.get(index) + "]";
    }

    static @Nullable LocalDate day(String typed) {
        try {
            LocalDate day = LocalDate.parse(typed);
            return day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR ? null : day;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
