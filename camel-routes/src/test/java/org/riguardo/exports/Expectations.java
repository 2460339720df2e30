package org.riguardo.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonPointer;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Shows that a test looks at every value that it is told to expect, by telling it another one each time. */
public final class Expectations {

    private Expectations() {}

    /** Compares a file with what is expected of it. */
    public interface Check {
        void of(JsonObject expected) throws Exception;
    }

    /**
     * With any one of its values changed, the check fails.
     *
     * @param unkept the paths of values that the product does not keep
     */
    public static void eachCounts(JsonObject expected, Pattern unkept, Check check) {
        List<String> paths = new ArrayList<>();
        paths(expected, "", paths);
        assertThat(paths).isNotEmpty();
        for (String path : paths) {
            if (!unkept.matcher(path).matches()) {
                JsonPointer pointer = Json.createPointer(path);
                JsonObject changed = pointer.replace(expected, other(pointer.getValue(expected)));
                assertThat(catchThrowable(() -> check.of(changed)))
                        .as("with another %s", path)
                        .isNotNull();
            }
        }
    }

    private static void paths(JsonValue value, String path, List<String> paths) {
        if (value instanceof JsonObject object) {
            object.forEach((name, inner) -> paths(inner, path + "/" + Json.encodePointer(name), paths));
        } else if (value instanceof JsonArray array) {
            for (int at = 0; at < array.size(); at++) {
                paths(array.get(at), path + "/" + at, paths);
            }
        } else {
            paths.add(path);
        }
    }

    /** Another value of the same kind: a last digit that is one more, a letter more, the other one of two. */
    private static JsonValue other(JsonValue value) {
        if (value instanceof JsonNumber number) {
            return Json.createValue(number.intValue() + 1);
        }
        if (value instanceof JsonString string && !string.getString().isEmpty()) {
            String text = string.getString();
            char last = text.charAt(text.length() - 1);
            boolean digit = Character.isDigit(last);
            char next = digit ? Character.forDigit((last - '0' + 1) % 10, 10) : '#';
            return Json.createValue((digit ? text.substring(0, text.length() - 1) : text) + next);
        }
        return value == JsonValue.TRUE
                ? JsonValue.FALSE
                : value == JsonValue.FALSE ? JsonValue.TRUE : Json.createValue("#");
    }
}
