package org.riguardo.web.agreements;

import java.util.List;
import java.util.Map;

/**
 * The part of a form that says what was agreed, as it was filled in.
 *
 * @param words what was typed, such as "fine mese"; empty for nothing
 * @param shownFor the words that the preview beside them was made from; empty where there was none
 * @param kind a name of a kind of agreement, as the preview has it; empty where there was none
 * @param due days as the preview has them, such as {@code 2026-11-30}
 * @param amounts one for each day, such as {@code 1.220,00}
 */
public record AgreementFields(String words, String shownFor, String kind, List<String> due, List<String> amounts) {

    /** Nothing was agreed. */
    public static final AgreementFields NONE = new AgreementFields("", "", "", List.of(), List.of());

    public AgreementFields {
        due = List.copyOf(due);
        amounts = List.copyOf(amounts);
    }

    /** From what a browser sent. */
    public static AgreementFields of(Map<String, String[]> sent) {
        return new AgreementFields(
                first(sent, "terms").strip(),
                first(sent, "termsShown").strip(),
                first(sent, "agreementKind"),
                List.of(sent.getOrDefault("due", new String[0])),
                List.of(sent.getOrDefault("amount", new String[0])));
    }

    /** Whether anything was agreed. */
    public boolean given() {
        return !words.isEmpty();
    }

    /** Whether the preview was made from these words, so that what a person changed in it counts. */
    boolean shown() {
        return words.equals(shownFor) && !due.isEmpty() && due.size() == amounts.size();
    }

    private static String first(Map<String, String[]> sent, String field) {
        String[] values = sent.getOrDefault(field, new String[0]);
        return values.length == 0 ? "" : values[0];
    }
}
