package org.riguardo.web.meaning;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.web.policy.PolicyTabs;
import org.riguardo.web.site.Frame;
import org.riguardo.web.words.Moment;

/**
 * The firm's own words and rules as their template shows them.
 *
 * @param words as typed or kept
 * @param rules as typed or kept
 * @param sentence the sentence to try
 * @param voice whose words it is: {@code IN}, {@code OUT} or {@code NOTE}
 * @param tried what the sentence says; null where nothing was tried
 * @param marked the sentence with its words marked
 * @param field where the problem is: {@code words}, {@code rules} or {@code sentence}; null when there is none
 * @param problem what is wrong there and what to do
 */
public record WordsPage(
        Frame frame,
        PolicyTabs tabs,
        String words,
        String rules,
        String sentence,
        String voice,
        @Nullable List<Tried> tried,
        List<Marked> marked,
        List<Version> versions,
        boolean editable,
        @Nullable String notice,
        @Nullable String field,
        @Nullable String problem) {

    /** One thing that the sentence that was tried says. */
    public record Tried(
            String what, String words, @Nullable Moment day, @Nullable String amount, String rule, boolean certain) {}

    /** One version that was kept. */
    public record Version(int number, String by, Moment at, boolean current) {}

    /** What is wrong with a field; null when nothing is. */
    public @Nullable String problem(String of) {
        return of.equals(field) ? problem : null;
    }

    /** What a screen reader says first. */
    public String spoken() {
        return problem != null ? problem : notice != null ? notice : "";
    }
}
