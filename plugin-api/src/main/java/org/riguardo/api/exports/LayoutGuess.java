package org.riguardo.api.exports;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a table of a layout that is not certain seems to be, for staff to confirm or correct once.
 *
 * @param layout the name by which the answers are kept
 * @param columns in the order of the file
 * @param fields what a column may hold
 * @param preview the first documents as they would be read; none while the guess does not suffice to read any
 * @param problems what could not be placed or read
 * @since 1.0
 */
public record LayoutGuess(
        String layout,
        List<LayoutColumn> columns,
        List<LayoutChoice> fields,
        List<LayoutQuestion> questions,
        List<ExportDocument> preview,
        List<Problem> problems) {

    public LayoutGuess {
        columns = List.copyOf(columns);
        fields = List.copyOf(fields);
        questions = List.copyOf(questions);
        preview = List.copyOf(preview);
        problems = List.copyOf(problems);
    }

    /** The answers that the guess amounts to. */
    public LayoutAnswers answers() {
        SortedMap<String, String> answers = new TreeMap<>();
        for (LayoutColumn column : columns) {
            if (column.field() != null) {
                answers.put(LayoutAnswers.column(column.place()), column.field());
            }
        }
        for (LayoutQuestion question : questions) {
            if (question.answer() != null) {
                answers.put(question.key(), question.answer());
            }
        }
        return new LayoutAnswers(answers);
    }
}
