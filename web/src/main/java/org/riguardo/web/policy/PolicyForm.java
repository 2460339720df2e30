package org.riguardo.web.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The policy as a form was filled in: what was typed stays, whatever is wrong with it.
 *
 * @param values what stands in each field, by name; a box that is not ticked has none
 * @param problems what is wrong, by field
 */
public record PolicyForm(Map<String, String> values, Map<String, String> problems) {
    private static final int MOST_ROWS = 60;
    private static final Pattern ROW = Pattern.compile("(.+)\\[(\\d{1,2})]\\..+");

    public PolicyForm {
        values = Map.copyOf(values);
        problems = Map.copyOf(problems);
    }

    /** The form as it was sent. */
    public static PolicyForm of(Map<String, String[]> sent) {
        Map<String, String> values = new LinkedHashMap<>();
        sent.forEach((field, all) -> values.put(field, all.length == 0 ? "" : all[0]));
        return new PolicyForm(values, Map.of());
    }

    /** What stands in a field; empty when nothing does. */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** Whether a box is ticked. */
    public boolean ticked(String field) {
        return !value(field).isEmpty();
    }

    /** What is wrong with a field; null when nothing is. */
    public @Nullable String problem(String field) {
        return problems.get(field);
    }

    /** The id under which the page explains what is wrong with a field; null when nothing is. */
    public @Nullable String explained(String field) {
        return problems.containsKey(field) ? "problem-" + id(field) : null;
    }

    /** The field's name as an id that links and labels can use. */
    public static String id(String field) {
        return field.replaceAll("[^A-Za-z0-9-]", "-");
    }

    /** How many rows of a list stand in the form, empty ones included. */
    public int rows(String list) {
        return values.keySet().stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .filter(row -> row.group(1).equals(list))
                .mapToInt(row -> Math.min(MOST_ROWS, Integer.parseInt(row.group(2)) + 1))
                .max()
                .orElse(0);
    }

    /** The same with something wrong at a field; what was found first stays. */
    PolicyForm with(String field, String problem) {
        Map<String, String> more = new TreeMap<>(problems);
        more.putIfAbsent(field, problem);
        return new PolicyForm(values, more);
    }

    /** The same with another value in a field. */
    PolicyForm filled(String field, String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(field, value);
        return new PolicyForm(more, problems);
    }

    /** What is wrong, in the order of these fields; then what is wrong anywhere else. */
    List<Map.Entry<String, String>> problemsBy(List<String> order) {
        return problems.entrySet().stream()
                .sorted((one, other) -> Integer.compare(place(order, one.getKey()), place(order, other.getKey())))
                .toList();
    }

    private static int place(List<String> order, String field) {
        int place = order.indexOf(field);
        return place < 0 ? order.size() : place;
    }
}
