package org.riguardo.crm.rest;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.riguardo.crm.wire.BoundedJson;

/** Fills {@code {name}} in a document or an address; a text that is nothing but one name becomes the value itself, of its own type. */
final class RestTemplate {

    private static final Pattern NAME = Pattern.compile("\\{([A-Za-z]{1,40})}");

    private RestTemplate() {}

    static JsonValue fill(JsonValue template, Map<String, JsonValue> values) {
        if (template instanceof JsonObject object) {
            JsonObjectBuilder filled = Json.createObjectBuilder();
            object.forEach((name, value) -> filled.add(name, fill(value, values)));
            return filled.build();
        }
        if (template instanceof JsonArray array) {
            JsonArrayBuilder filled = Json.createArrayBuilder();
            array.forEach(value -> filled.add(fill(value, values)));
            return filled.build();
        }
        if (template instanceof JsonString string) {
            Matcher whole = NAME.matcher(string.getString());
            return whole.matches()
                    ? values.getOrDefault(whole.group(1), JsonValue.NULL)
                    : Json.createValue(text(string.getString(), values, false));
        }
        return template;
    }

    /** An address with its values encoded. */
    static String address(String template, Map<String, JsonValue> values) {
        return text(template, values, true);
    }

    private static String text(String template, Map<String, JsonValue> values, boolean encode) {
        return NAME.matcher(template).replaceAll(name -> {
            String value = BoundedJson.text(values.get(name.group(1)));
            String written = value == null ? "" : value;
            return Matcher.quoteReplacement(
                    encode ? URLEncoder.encode(written, StandardCharsets.UTF_8).replace("+", "%20") : written);
        });
    }
}
