package org.riguardo.plugins.data;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.riguardo.api.exports.LayoutAnswers;
import org.riguardo.exports.table.TableQuestions;
import org.riguardo.json.Fields;
import org.riguardo.json.InvalidDocument;
import org.riguardo.json.JsonDocuments;

/**
 * Which column of a table is what: module type {@code export-mapping}. What the firm's staff said of the same layout comes before it.
 *
 * @param layout the name of the layout, by its headings
 * @param headings as they stand in the file
 * @param answers as formats take them
 */
public record TableMapping(String layout, List<String> headings, String answers) {

    private static final int MOST = 200;

    public TableMapping {
        headings = List.copyOf(headings);
    }

    /**
     * Reads {@code {"headings": ["Cliente", ...], "answers": {"column.1": "CLIENT", ..., "amounts": "COMMA"}}}.
     *
     * @throws InvalidDocument where it cannot be used
     */
    static TableMapping read(String json) {
        Fields fields =
                Fields.root(JsonDocuments.object(new StringReader(json))).only("headings", "answers");
        List<String> headings = new ArrayList<>(fields.texts("headings"));
        if (headings.isEmpty() || headings.size() > MOST) {
            throw fields.complain(
                    "headings",
                    "Ci vogliono le intestazioni delle colonne, da 1 a " + MOST + ".",
                    "There must be the headings of the columns, 1 to " + MOST + ".");
        }
        Fields answers = fields.requiredObject("answers");
        Map<String, String> all = new HashMap<>();
        for (String key : answers.names()) {
            JsonValue value = answers.json().get(key);
            String answer = value instanceof JsonString text ? text.getString() : answers.requiredText(key);
            if (!key.matches("[a-z0-9.-]{1,40}") || !answer.matches("[A-Za-z0-9_-]{1,40}")) {
                throw answers.complain(key, "Questa risposta non si capisce.", "This answer is not understood.");
            }
            all.put(key, answer);
        }
        LayoutAnswers given = new LayoutAnswers(all);
        TableQuestions.problem(headings, given).ifPresent(problem -> {
            throw fields.complain("answers", problem.it(), problem.en());
        });
        return new TableMapping(TableQuestions.layout(headings), headings, given.write());
    }
}
