package org.riguardo.web.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.exports.LayoutAnswers;
import org.riguardo.api.exports.LayoutChoice;
import org.riguardo.api.exports.LayoutColumn;
import org.riguardo.api.exports.LayoutGuess;
import org.riguardo.api.exports.LayoutQuestion;
import org.riguardo.ledger.layouts.KeptLayout;
import org.riguardo.web.words.Texts;

/**
 * The questions about a layout in words, with the answers that stand in the form.
 *
 * @param columns one row each
 * @param questions what is asked beside the columns
 */
public record LayoutForm(List<Row> columns, List<Question> questions) {

    /**
     * A column.
     *
     * @param key the name of its field in the form
     * @param heading as in the file, or its number in words where it has none
     * @param samples some of its values; empty when none are known
     * @param choices what it may hold; the first one is nothing
     */
    public record Row(String key, String heading, String samples, List<Choice> choices) {}

    /** A question with its choices. */
    public record Question(String key, String asked, List<Choice> choices) {}

    /** One choice, and whether it stands in the form. */
    public record Choice(String key, String words, boolean chosen) {}

    /** The form about a held file. */
    static LayoutForm of(LayoutGuess guess, LayoutAnswers answers, Texts texts) {
        List<Row> rows = guess.columns().stream()
                .map(column -> row(column, guess.fields(), answers, texts))
                .toList();
        return new LayoutForm(rows, questions(guess.questions(), answers, texts));
    }

    /** The form about what is kept of a layout, without any file. */
    static LayoutForm of(
            KeptLayout kept,
            LayoutAnswers answers,
            List<LayoutChoice> fields,
            List<LayoutQuestion> questions,
            Texts texts) {
        List<Row> rows = kept.headings().entrySet().stream()
                .map(heading -> row(
                        new LayoutColumn(heading.getKey(), heading.getValue(), List.of(), null),
                        fields,
                        answers,
                        texts))
                .toList();
        return new LayoutForm(rows, questions(questions, answers, texts));
    }

    /** The answers in a form that was sent. */
    static LayoutAnswers sent(Map<String, String[]> fields) {
        SortedMap<String, String> answers = new TreeMap<>();
        Map<String, String> given = new HashMap<>();
        fields.forEach((name, values) -> given.put(name, values.length == 0 ? "" : values[0]));
        given.forEach((name, value) -> {
            if (name.matches("column\\.\\d{1,4}|question\\.[a-z-]{1,30}") && !value.isEmpty()) {
                answers.put(name.startsWith("question.") ? name.substring("question.".length()) : name, value);
            }
        });
        return new LayoutAnswers(answers);
    }

    private static Row row(LayoutColumn column, List<LayoutChoice> fields, LayoutAnswers answers, Texts texts) {
        String key = LayoutAnswers.column(column.place());
        String chosen = answers.answer(key).orElse("");
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", texts.say("layout.unused"), chosen.isEmpty()));
        fields.forEach(field -> choices.add(choice(field, chosen, texts)));
        String heading = column.heading().isEmpty() ? texts.say("layout.column", column.place()) : column.heading();
        return new Row(key, heading, String.join(" · ", column.samples()), choices);
    }

    private static List<Question> questions(List<LayoutQuestion> questions, LayoutAnswers answers, Texts texts) {
        return questions.stream()
                .map(question -> {
                    @Nullable String chosen = answers.answer(question.key()).orElse(null);
                    return new Question(
                            question.key(),
                            texts.say(question.asked()),
                            question.choices().stream()
                                    .map(choice -> choice(choice, chosen == null ? "" : chosen, texts))
                                    .toList());
                })
                .toList();
    }

    private static Choice choice(LayoutChoice choice, String chosen, Texts texts) {
        return new Choice(choice.key(), texts.say(choice.words()), choice.key().equals(chosen));
    }
}
