package org.riguardo.exports.table;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.LayoutAnswers;
import org.riguardo.api.exports.LayoutChoice;
import org.riguardo.api.exports.LayoutQuestion;
import org.riguardo.exports.grid.Cell;
import org.riguardo.exports.grid.Line;

/** What may be asked about any table, for changing what was said without a file at hand. */
public final class TableQuestions {

    private TableQuestions() {}

    /** What a column may hold. */
    public static List<LayoutChoice> fields() {
        return Arrays.stream(Field.values()).map(Field::choice).toList();
    }

    /** The name of the layout of tables with these headings. */
    public static String layout(List<String> headings) {
        return LayoutName.of(line(headings));
    }

    /** What is wrong with these answers about tables with these headings; empty when they can be read by them. */
    public static Optional<Sentence> problem(List<String> headings, LayoutAnswers answers) {
        Set<String> asked = new HashSet<>();
        questions().forEach(question -> asked.add(question.key()));
        for (String key : answers.all().keySet()) {
            boolean column = key.matches("column\\.\\d{1,4}")
                    && Integer.parseInt(key.substring(7)) <= headings.size()
                    && Field.named(answers.all().get(key)).isPresent();
            if (!column && !asked.contains(key)) {
                return Optional.of(new Sentence(
                        "Non si capisce «" + key + "»: una colonna è tra 1 e " + headings.size()
                                + ", e tiene uno dei campi noti.",
                        "\"" + key + "\" is not understood: a column is from 1 to " + headings.size()
                                + ", and holds one of the known fields."));
            }
        }
        if (!Questions.understood(answers)) {
            return Optional.of(new Sentence(
                    "Una risposta sul modo di scrivere importi, date o elenco non è tra le scelte.",
                    "An answer about how amounts, days or the list are written is none of the choices."));
        }
        List<Field> missing = Columns.said(line(headings), answers).missing();
        return missing.isEmpty() ? Optional.empty() : Optional.of(Columns.missing(missing));
    }

    private static Line line(List<String> headings) {
        return new Line(1, headings.stream().map(Cell::text).toList());
    }

    /** What is asked beside the columns, without any guess. */
    public static List<LayoutQuestion> questions() {
        return Questions.all(null, null);
    }
}
