package org.riguardo.crm.wire;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.crm.CrmException;

/** Reads JSON that a customer system answered; a wrong type anywhere is a missing value, never an exception of another kind. */
public final class BoundedJson {

    private static final JsonReaderFactory FACTORY = Json.createReaderFactory(Map.of());
    private static final int LONGEST_NUMBER = 25;

    private BoundedJson() {}

    /** The document in that answer. */
    public static JsonValue of(byte[] body) throws CrmException {
        try (JsonReader reader = FACTORY.createReader(new ByteArrayInputStream(body))) {
            return reader.readValue();
        } catch (RuntimeException | StackOverflowError broken) {
            throw CrmProblems.notUnderstood("non è JSON", "it is no JSON");
        }
    }

    /** The object that a text of our own, such as a cursor, holds; empty when it is none. */
    public static JsonObject own(@Nullable String text) {
        if (text == null) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        try (JsonReader reader = FACTORY.createReader(new StringReader(text))) {
            return reader.readValue() instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
        } catch (RuntimeException broken) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
    }

    /** A text, number or truth value as text; null for anything else, so for {@code null} and {@code false} too where {@code false} stands for nothing. */
    public static @Nullable String text(@Nullable JsonValue value) {
        if (value instanceof JsonString string) {
            return string.getString();
        }
        if (value != null && value.getValueType() == JsonValue.ValueType.NUMBER) {
            String number = value.toString();
            return number.matches("-?\\d+(\\.\\d+)?") && number.length() <= LONGEST_NUMBER ? number : null;
        }
        return value == JsonValue.TRUE ? "true" : null;
    }

    /** A whole number; null for anything else. */
    public static @Nullable Long whole(@Nullable JsonValue value) {
        String text = value != null && value.getValueType() == JsonValue.ValueType.NUMBER ? value.toString() : "";
        return text.matches("-?\\d{1,18}") ? Long.valueOf(text) : null;
    }

    /** The member of an object, or null. */
    public static @Nullable JsonValue member(@Nullable JsonValue of, String name) {
        return of instanceof JsonObject object ? object.get(name) : null;
    }

    /** The array that it is; an empty one for anything else. */
    public static JsonArray array(@Nullable JsonValue value) {
        return value instanceof JsonArray array ? array : JsonValue.EMPTY_JSON_ARRAY;
    }
}
