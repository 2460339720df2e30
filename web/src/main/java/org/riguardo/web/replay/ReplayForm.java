package org.riguardo.web.replay;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks a replay for, as typed.
 *
 * @param last {@code 3}, {@code 12} or {@code 36} months, or {@code own} for {@code from} and {@code to}
 * @param policy {@code current}, {@code draft} or the number of a version
 * @param other the same, or empty for no comparison
 * @param document the text of the draft
 * @param problems what is wrong, by field
 */
public record ReplayForm(
        String last,
        String from,
        String to,
        String policy,
        String other,
        String document,
        Map<String, String> problems) {
    /** The spans of time on offer. */
    public static final List<String> SPANS = List.of("3", "12", "36", "own");

    public ReplayForm {
        problems = Map.copyOf(problems);
    }

    static ReplayForm empty() {
        return new ReplayForm("12", "", "", "current", "", "", Map.of());
    }

    static ReplayForm of(Map<String, String[]> sent) {
        return new ReplayForm(
                first(sent, "last"),
                first(sent, "from").strip(),
                first(sent, "to").strip(),
                first(sent, "policy"),
                first(sent, "other"),
                first(sent, "document"),
                Map.of());
    }

    ReplayForm with(String field, String problem) {
        Map<String, String> more = new TreeMap<>(problems);
        more.putIfAbsent(field, problem);
        return new ReplayForm(last, from, to, policy, other, document, more);
    }

    /** What is wrong with a field; null when nothing is. */
    public @Nullable String problem(String field) {
        return problems.get(field);
    }

    /** The id of the words that say what is wrong with a field; null when nothing is. */
    public @Nullable String explained(String field) {
        return problems.containsKey(field) ? "problem-" + field : null;
    }

    private static String first(Map<String, String[]> sent, String field) {
        String[] values = sent.getOrDefault(field, new String[0]);
        return values.length == 0 ? "" : values[0];
    }
}
