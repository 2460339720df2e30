package org.riguardo.rest.json;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.GroupKey;

/**
 * A JSON object being written: times as ISO 8601 with the firm's offset, amounts as decimal strings, constants by their
 * names, and null wherever a value is not known.
 */
final class Doc {

    private final ZoneId zone;
    private final JsonObjectBuilder json = Json.createObjectBuilder();

    Doc(ZoneId zone) {
        this.zone = zone;
    }

    Doc put(String name, @Nullable Object value) {
        json.add(name, value(value));
        return this;
    }

    JsonObject build() {
        return json.build();
    }

    static <T> JsonArray array(Collection<T> values, Function<? super T, ? extends JsonValue> writer) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        values.forEach(value -> array.add(writer.apply(value)));
        return array.build();
    }

    private JsonValue value(@Nullable Object value) {
        if (value == null) {
            return JsonValue.NULL;
        } else if (value instanceof JsonValue done) {
            return done;
        } else if (value instanceof Boolean flag) {
            return flag ? JsonValue.TRUE : JsonValue.FALSE;
        } else if (value instanceof Integer || value instanceof Long) {
            return Json.createValue(((Number) value).longValue());
        } else if (value instanceof Collection<?> values) {
            return array(values, this::value);
        } else if (value instanceof Sentence sentence) {
            return sentence(sentence);
        }
        return Json.createValue(text(value));
    }

    private String text(Object value) {
        if (value instanceof Instant at) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone));
        } else if (value instanceof BigDecimal amount) {
            return amount.toPlainString();
        } else if (value instanceof GroupKey group) {
            return group.key();
        } else if (value instanceof Enum<?> constant) {
            return constant.name();
        } else if (value instanceof LocalDate || value instanceof String) {
            return value.toString();
        }
        throw new IllegalArgumentException("no JSON form is set for " + value.getClass());
    }

    private static JsonObject sentence(Sentence sentence) {
        return Json.createObjectBuilder()
                .add("it", sentence.it())
                .add("en", sentence.en())
                .build();
    }
}
