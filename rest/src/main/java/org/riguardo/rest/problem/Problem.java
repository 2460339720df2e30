package org.riguardo.rest.problem;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;

/**
 * One problem as a caller is told of it; it holds nothing of what went wrong inside.
 *
 * @param field the path of the field at fault; null where none is named
 * @param more further members of the document; empty for none
 * @param reference stands in the answer and in the log
 */
record Problem(
        ProblemKind kind, int status, Sentence detail, @Nullable String field, JsonObject more, String reference) {

    static final String MEDIA_TYPE = "application/problem+json";

    private static final int LONGEST_FIELD = 200;

    static Problem of(ProblemKind kind) {
        return new Problem(kind, kind.status(), kind.detail(), null, JsonValue.EMPTY_JSON_OBJECT, newReference());
    }

    static Problem of(int status) {
        ProblemKind kind = ProblemKind.of(status);
        return new Problem(kind, status, kind.detail(), null, JsonValue.EMPTY_JSON_OBJECT, newReference());
    }

    static Problem of(ProblemKind kind, @Nullable String field, Sentence detail) {
        return new Problem(kind, kind.status(), detail, field, JsonValue.EMPTY_JSON_OBJECT, newReference());
    }

    static Problem of(ProblemKind kind, Sentence detail, JsonObject more) {
        return new Problem(kind, kind.status(), detail, null, more, newReference());
    }

    /** The document, in Italian where the caller prefers that, else in English. */
    String json(Locale language) {
        String code = language.getLanguage();
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("type", kind.type())
                .add("title", kind.title().in(code))
                .add("status", status)
                .add("detail", detail.in(code));
        if (field != null && !field.isEmpty()) {
            json.add("field", field.length() > LONGEST_FIELD ? field.substring(0, LONGEST_FIELD) : field);
        }
        more.forEach(json::add);
        return json.add("instance", "urn:uuid:" + reference)
                .add("reference", reference)
                .build()
                .toString();
    }

    private static String newReference() {
        return UUID.randomUUID().toString();
    }
}
