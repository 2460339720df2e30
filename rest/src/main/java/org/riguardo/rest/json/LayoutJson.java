package org.riguardo.rest.json;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.riguardo.api.exports.LayoutAnswers;
import org.riguardo.api.exports.LayoutChoice;
import org.riguardo.api.exports.LayoutGuess;
import org.riguardo.ledger.layouts.KeptLayout;
import org.riguardo.ledger.layouts.LayoutView;
import org.riguardo.problem.InputProblem;

/** Layouts of tables: what is asked, what is answered, and what is kept. */
public final class LayoutJson {

    private static final String ANSWERS = "answers";

    private LayoutJson() {}

    /**
     * The body of an answer.
     *
     * @param keep whether the answers are to be kept, and not only tried
     */
    public record Said(LayoutAnswers answers, boolean keep) {}

    /** Reads the body of an answer. */
    public static Said read(Fields fields) {
        Map<String, String> answers = new TreeMap<>();
        if (!(fields.any(ANSWERS) instanceof JsonObject given)) {
            throw new InputProblem(ANSWERS, "Serve un oggetto.", "An object is needed.");
        }
        given.forEach((key, value) -> {
            if (!(value instanceof JsonString text)) {
                throw new InputProblem(ANSWERS + "." + key, "Serve un testo.", "A text is needed.");
            }
            answers.put(key, text.getString());
        });
        boolean keep = fields.flag("keep", true);
        fields.end();
        return new Said(new LayoutAnswers(answers), keep);
    }

    /** What is asked about a held file, and what would come of the answers. */
    public static JsonObject write(LayoutView view, ZoneId zone) {
        LayoutGuess guess = view.guess();
        var facts = view.facts();
        return new Doc(zone)
                .put("layout", guess.layout())
                .put("reason", view.reason().it())
                .put("reasonEn", view.reason().en())
                .put("columns", Doc.array(guess.columns(), column -> new Doc(zone)
                        .put("place", column.place())
                        .put("heading", column.heading())
                        .put("samples", column.samples())
                        .put("field", column.field())
                        .build()))
                .put("fields", Doc.array(guess.fields(), choice -> choice(choice, zone)))
                .put("questions", Doc.array(guess.questions(), question -> new Doc(zone)
                        .put("key", question.key())
                        .put("asked", question.asked())
                        .put("choices", Doc.array(question.choices(), choice -> choice(choice, zone)))
                        .put("answer", question.answer())
                        .build()))
                .put(ANSWERS, answers(view.answers()))
                .put("rowsRead", facts == null ? null : facts.rowsRead())
                .put("snapshotDay", facts == null ? null : facts.snapshotDay())
                .put("preview", Doc.array(view.preview(), document -> ImportJson.preview(document, zone)))
                .put("problems", Doc.array(view.problems(), problem -> ImportJson.problem(problem, zone)))
                .build();
    }

    /** What is kept of a layout. */
    public static JsonObject write(KeptLayout kept, ZoneId zone) {
        JsonObjectBuilder headings = Json.createObjectBuilder();
        kept.headings().forEach((place, heading) -> headings.add(LayoutAnswers.column(place), heading));
        return new Doc(zone)
                .put("layout", kept.layout())
                .put("format", kept.format())
                .put("headings", headings.build())
                .put(ANSWERS, answers(kept.answers()))
                .put("fileName", kept.fileName())
                .put("keptAt", kept.keptAt())
                .put("keptBy", kept.keptBy())
                .build();
    }

    private static JsonObject choice(LayoutChoice choice, ZoneId zone) {
        return new Doc(zone)
                .put("key", choice.key())
                .put("words", choice.words())
                .build();
    }

    private static JsonValue answers(LayoutAnswers answers) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        new TreeMap<>(answers.all()).forEach(json::add);
        return json.build();
    }
}
