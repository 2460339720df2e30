package org.riguardo.web.worklist;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.plan.WorkKind;
import org.riguardo.plan.WorklistFilter;
import org.riguardo.plan.WorklistQuery;
import org.riguardo.plan.WorklistQuery.Tab;
import org.riguardo.web.site.Subsection;

/**
 * What of the worklist is asked for; it stands in the address, so that it can be kept and passed on. What no filter knows leaves
 * nothing out.
 *
 * @param person only what this person is to do, or did; empty for everybody
 * @param text only clients whose name contains it; empty for all
 * @param amount as it was typed; empty for any
 * @param from the cursor of the page; null for the first
 */
public record Filter(
        Subsection tab,
        String person,
        String text,
        @Nullable GroupKey group,
        @Nullable WorkKind channel,
        String amount,
        @Nullable String from) {
    static final int ROWS = 50;

    static Filter of(
            Subsection tab,
            @Nullable String person,
            @Nullable String text,
            @Nullable String group,
            @Nullable String channel,
            @Nullable String amount,
            @Nullable String from) {
        return new Filter(
                tab,
                person == null ? "" : person,
                text == null ? "" : text.strip(),
                constant(GroupKey.values(), group),
                constant(WorkKind.values(), channel),
                parsed(amount) == null ? "" : amount.strip(),
                from == null || from.isEmpty() ? null : from);
    }

    WorklistQuery query() {
        return new WorklistQuery(tab == Subsection.ON_HOLD ? Tab.ON_HOLD : Tab.TO_DO, clients(), from, ROWS);
    }

    WorklistFilter clients() {
        return new WorklistFilter(
                null, person.isEmpty() ? null : person, text.isEmpty() ? null : text, group, channel, parsed(amount));
    }

    /** Whether it leaves anything out. */
    public boolean narrow() {
        return !person.isEmpty() || !text.isEmpty() || further() > 0;
    }

    /** How many of the filters that are not always in sight leave something out. */
    public int further() {
        return (group == null ? 0 : 1) + (channel == null ? 0 : 1) + (amount.isEmpty() ? 0 : 1);
    }

    /** The address of another tab with the same filters. */
    public String on(Subsection other) {
        return new Filter(other, person, text, group, channel, amount, null).here();
    }

    /** The address of the page after this one. */
    public String after(String cursor) {
        return new Filter(tab, person, text, group, channel, amount, cursor).here();
    }

    /** The address of the tab that leaves nothing out. */
    public String everything() {
        return tab.path();
    }

    /** The query by which all rows of the tab that fit are taken along as a file. */
    public String whole() {
        StringJoiner query = new StringJoiner("&", "?", "");
        add(query, "tab", tab == Subsection.ON_HOLD ? Tab.ON_HOLD.name() : Tab.TO_DO.name());
        return added(query).toString();
    }

    /** The address of the page itself. */
    public String here() {
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        added(query);
        add(query, "from", from == null ? "" : from);
        return tab.path() + query;
    }

    private StringJoiner added(StringJoiner query) {
        add(query, "person", person);
        add(query, "text", text);
        add(query, "group", group == null ? "" : group.name());
        add(query, "channel", channel == null ? "" : channel.name());
        add(query, "amount", amount);
        return query;
    }

    /** An amount as people type it: {@code 1.200}, {@code 1200,50}, {@code 1200 €}. */
    private static @Nullable BigDecimal parsed(@Nullable String typed) {
        String plain = typed == null ? "" : typed.replaceAll("[\\s€']", "");
        if (!plain.matches("[0-9]{1,3}(?:\\.[0-9]{3}){1,4}(?:,[0-9]{1,2})?|[0-9]{1,12}(?:[.,][0-9]{1,2})?")) {
            return null;
        }
        boolean thousands = plain.matches(".*\\.[0-9]{3}(?![0-9]).*");
        BigDecimal amount = new BigDecimal((thousands ? plain.replace(".", "") : plain).replace(',', '.'));
        return amount.signum() == 0 ? null : amount;
    }

    private static <E extends Enum<E>> @Nullable E constant(E[] constants, @Nullable String name) {
        return Stream.of(constants)
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static void add(StringJoiner query, String name, String value) {
        if (!value.isEmpty()) {
            query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
