package org.riguardo.web.worklist;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.riguardo.plan.WorklistQuery;
import org.riguardo.plan.WorklistQuery.Tab;

/**
 * What of the worklist is asked for; it stands in the address, so that it can be kept and passed on.
 *
 * @param person only this person's clients; empty for everybody's
 * @param text only clients whose name contains it; empty for all
 * @param from the cursor of the page; null for the first
 */
public record Filter(Tab tab, String person, String text, @Nullable String from) {
    private static final int ROWS = 50;

    static Filter of(Tab tab, @Nullable String person, @Nullable String text, @Nullable String from) {
        return new Filter(
                tab,
                person == null ? "" : person,
                text == null ? "" : text.strip(),
                from == null || from.isEmpty() ? null : from);
    }

    WorklistQuery query() {
        return new WorklistQuery(tab, person.isEmpty() ? null : person, text.isEmpty() ? null : text, from, ROWS);
    }

    /** Whether it leaves anything out. */
    public boolean narrow() {
        return !person.isEmpty() || !text.isEmpty();
    }

    /** The path of a tab below the context root. */
    public static String path(Tab tab) {
        return tab == Tab.TO_DO
                ? "/"
                : "/worklist/" + tab.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The address of another tab with the same person and text. */
    public String on(Tab other) {
        return new Filter(other, person, text, null).address();
    }

    /** The address of the page after this one. */
    public String after(String cursor) {
        return new Filter(tab, person, text, cursor).address();
    }

    /** The query by which all rows of the tab that fit are taken along as a file. */
    public String whole() {
        StringJoiner query = new StringJoiner("&", "?", "");
        add(query, "tab", tab.name());
        add(query, "person", person);
        add(query, "text", text);
        return query.toString();
    }

    /** The address of the page itself. */
    public String here() {
        return address();
    }

    private String address() {
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        add(query, "person", person);
        add(query, "text", text);
        add(query, "from", from == null ? "" : from);
        return path(tab) + query;
    }

    private static void add(StringJoiner query, String name, String value) {
        if (!value.isEmpty()) {
            query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
