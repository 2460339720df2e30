package org.riguardo.web.week;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.riguardo.problem.GivenDay;

/** Addresses of the week, which say whose it is and which days are shown. */
final class WeekAddress {
    private WeekAddress() {}

    /** The week, with what was done beside it. */
    static String of(@Nullable String person, @Nullable LocalDate from, String... more) {
        return "/week" + query(person, from, more);
    }

    /** The same as a query; empty when nothing is said. */
    static String query(@Nullable String person, @Nullable LocalDate from, String... more) {
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        add(query, "person", person);
        add(query, "from", from == null ? null : from.toString());
        for (int i = 0; i + 1 < more.length; i += 2) {
            add(query, more[i], more[i + 1]);
        }
        return query.toString();
    }

    /** The day that somebody named; null when it is none. */
    static @Nullable LocalDate day(@Nullable String named) {
        return GivenDay.of(named).orElse(null);
    }

    private static void add(StringJoiner query, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
