package org.riguardo.exports;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.exports.ControlTotal;
import org.riguardo.api.exports.Problem;

/** Reports of imports as JSON, for the file beside the import and for its row; amounts are decimal strings. */
public final class ImportJson {

    private static final JsonProvider JSON = JsonProvider.provider();

    private ImportJson() {}

    /** The whole report; reasons and notes in Italian, and in English under names that end with {@code En}. */
    public static JsonObject report(ImportReport report) {
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("id", report.id())
                .add("name", report.name())
                .add("sha256", report.sha256());
        put(json, "format", report.format());
        json.add("state", report.state().name());
        put(json, "heldFor", report.heldFor() == null ? null : report.heldFor().name());
        put(
                json,
                "snapshotDay",
                report.snapshotDay() == null ? null : report.snapshotDay().toString());
        json.add("receivedAt", report.receivedAt().toString());
        put(
                json,
                "finishedAt",
                report.finishedAt() == null ? null : report.finishedAt().toString());
        return json.add("documents", report.documents())
                .add("rowsRead", report.rowsRead())
                .add("rowsLeftOut", report.rowsLeftOut())
                .add("sums", sums(report.sums()))
                .add("accounts", accounts(report.accounts()))
                .add("problems", problems(report.problems()))
                .add("notes", notes(report.notes()))
                .build();
    }

    public static JsonArray sums(List<ControlTotal> sums) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        for (ControlTotal sum : sums) {
            array.add(JSON.createObjectBuilder()
                    .add("currency", sum.currency())
                    .add("documents", sum.documents())
                    .add("total", sum.total().toPlainString())
                    .add("payable", sum.payable().toPlainString())
                    .add("open", sum.open().toPlainString())
                    .add("leftOut", sum.leftOut().toPlainString()));
        }
        return array.build();
    }

    private static JsonArray accounts(List<AccountTotal> totals) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        for (AccountTotal total : totals) {
            array.add(JSON.createObjectBuilder()
                    .add("currency", total.currency())
                    .add("entries", total.entries())
                    .add("known", total.known())
                    .add("in", total.in().toPlainString())
                    .add("out", total.out().toPlainString())
                    .add("matched", total.matched())
                    .add("matchedIn", total.matchedIn().toPlainString())
                    .add("waiting", total.waiting())
                    .add("waitingIn", total.waitingIn().toPlainString())
                    .add("leftOut", total.leftOut()));
        }
        return array.build();
    }

    public static JsonArray problems(List<Problem> problems) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        for (Problem problem : problems) {
            JsonObjectBuilder json = JSON.createObjectBuilder();
            if (problem.line() == null) {
                json.addNull("line");
            } else {
                json.add("line", problem.line());
            }
            put(json, "field", problem.field());
            put(json, "value", problem.value());
            array.add(json.add("reason", problem.reason().it())
                    .add("reasonEn", problem.reason().en()));
        }
        return array.build();
    }

    public static JsonArray notes(List<Sentence> notes) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        notes.forEach(note ->
                array.add(JSON.createObjectBuilder().add("note", note.it()).add("noteEn", note.en())));
        return array.build();
    }

    public static List<ControlTotal> readSums(@Nullable String text) {
        return array(text).getValuesAs(value -> {
            JsonObject sum = value.asJsonObject();
            return new ControlTotal(
                    sum.getString("currency"),
                    sum.getInt("documents"),
                    new BigDecimal(sum.getString("total")),
                    new BigDecimal(sum.getString("payable")),
                    new BigDecimal(sum.getString("open")),
                    new BigDecimal(sum.getString("leftOut")));
        });
    }

    public static List<Problem> readProblems(@Nullable String text) {
        return array(text).getValuesAs(value -> {
            JsonObject problem = value.asJsonObject();
            return new Problem(
                    problem.isNull("line") ? null : problem.getInt("line"),
                    problem.getString("field", null),
                    problem.getString("value", null),
                    new Sentence(problem.getString("reason"), problem.getString("reasonEn")));
        });
    }

    public static List<Sentence> readNotes(@Nullable String text) {
        return array(text).getValuesAs(value -> {
            JsonObject note = value.asJsonObject();
            return new Sentence(note.getString("note"), note.getString("noteEn"));
        });
    }

    private static JsonArray array(@Nullable String text) {
        if (text == null) {
            return JsonArray.EMPTY_JSON_ARRAY;
        }
        try (JsonReader reader = JSON.createReader(new StringReader(text))) {
            return reader.readArray();
        }
    }

    private static void put(JsonObjectBuilder json, String name, @Nullable String value) {
        if (value == null) {
            json.addNull(name);
        } else {
            json.add(name, value);
        }
    }
}
