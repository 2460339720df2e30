package org.riguardo.rest.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.riguardo.problem.GivenDay;
import org.riguardo.problem.InputProblem;

/**
 * The fields of a JSON object, read one by one; each wrong type, unknown word and unknown name is an
 * {@link InputProblem} with the field's path, and null counts as absent.
 */
public final class Fields {

    private static final int MOST = 1_000;

    private final JsonObject object;
    private final String path;
    private final Set<String> known = new HashSet<>();

    Fields(JsonObject object) {
        this(object, "");
    }

    private Fields(JsonObject object, String path) {
        this.object = object;
        this.path = path;
    }

    /** A value of any kind; null when absent. */
    public @Nullable JsonValue any(String name) {
        return value(name);
    }

    /** A text; null when absent. */
    public @Nullable String text(String name) {
        JsonValue value = value(name);
        return value == null ? null : text(value, path + name);
    }

    /** A text, which must be there. */
    public String requiredText(String name) {
        return needed(text(name), name);
    }

    /** A constant by its name; null when absent. */
    public <E extends Enum<E>> @Nullable E word(Class<E> type, String name) {
        JsonValue value = value(name);
        return value == null ? null : word(type, value, path + name);
    }

    /** A constant by its name, which must be there. */
    public <E extends Enum<E>> E requiredWord(Class<E> type, String name) {
        return needed(word(type, name), name);
    }

    /** True or false; null when absent. */
    public @Nullable Boolean flag(String name) {
        JsonValue value = value(name);
        if (value != null && value != JsonValue.TRUE && value != JsonValue.FALSE) {
            throw Wrong.flag(path + name);
        }
        return value == null ? null : value == JsonValue.TRUE;
    }

    /** True or false; {@code absent} when absent. */
    public boolean flag(String name, boolean absent) {
        Boolean value = flag(name);
        return value == null ? absent : value;
    }

    /** True or false, which must be there. */
    public boolean requiredFlag(String name) {
        return needed(flag(name), name);
    }

    /** A whole number of at most nine digits; {@code absent} when absent. */
    public int whole(String name, int absent) {
        JsonValue value = value(name);
        if (value == null) {
            return absent;
        }
        if (!value.toString().matches("-?[0-9]{1,9}")) {
            throw Wrong.whole(path + name);
        }
        return Integer.parseInt(value.toString());
    }

    /** An instant, ISO 8601 with offset, which must be there. */
    public Instant requiredInstant(String name) {
        return needed(instant(name), name);
    }

    /** An instant, ISO 8601 with offset, from 1900 to 2999; null when absent. */
    public @Nullable Instant instant(String name) {
        String text = text(name);
        try {
            OffsetDateTime at = text == null ? null : OffsetDateTime.parse(text);
            if (at != null && outside(at.getYear())) {
                throw Wrong.instant(path + name);
            }
            return at == null ? null : at.toInstant();
        } catch (DateTimeParseException e) {
            throw Wrong.instant(path + name);
        }
    }

    /** A day, ISO 8601, from 1900 to 2999; null when absent. */
    public @Nullable LocalDate day(String name) {
        String text = text(name);
        return text == null ? null : GivenDay.of(text).orElseThrow(() -> Wrong.day(path + name));
    }

    /** A day, which must be there. */
    public LocalDate requiredDay(String name) {
        return needed(day(name), name);
    }

    /** An amount as a decimal string with at most two decimals, which must be there. */
    public BigDecimal requiredAmount(String name) {
        JsonValue value = needed(value(name), name);
        if (!(value instanceof JsonString text) || !text.getString().matches("-?[0-9]{1,15}(\\.[0-9]{1,2})?")) {
            throw Wrong.amount(path + name);
        }
        return new BigDecimal(text.getString());
    }

    /** An amount as a decimal string with at most two decimals; null when absent. */
    public @Nullable BigDecimal amount(String name) {
        return value(name) == null ? null : requiredAmount(name);
    }

    /** Texts; none when absent. */
    public List<String> texts(String name) {
        return list(name, Fields::text);
    }

    /** Constants, each once; none when absent. */
    public <E extends Enum<E>> Set<E> words(Class<E> type, String name) {
        return Set.copyOf(new HashSet<>(list(name, (value, at) -> word(type, value, at))));
    }

    /** Objects, each to be read and {@link #end ended} in turn; none when absent. */
    public List<Fields> objects(String name) {
        return list(name, (value, at) -> {
            if (value instanceof JsonObject inner) {
                return new Fields(inner, at + ".");
            }
            throw Wrong.object(at);
        });
    }

    /** An object, to be read and {@link #end ended} in turn; null when absent. */
    public @Nullable Fields object(String name) {
        JsonValue value = value(name);
        if (value == null) {
            return null;
        }
        if (value instanceof JsonObject inner) {
            return new Fields(inner, path + name + ".");
        }
        throw Wrong.object(path + name);
    }

    /** Refuses whatever the object holds beyond the fields that were read. */
    public void end() {
        object.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw Wrong.unknown(path + name);
                });
    }

    private <T> List<T> list(String name, BiFunction<JsonValue, String, T> reader) {
        JsonValue value = value(name);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof JsonArray array) || array.size() > MOST) {
            throw Wrong.list(path + name, MOST);
        }
        List<T> read = new ArrayList<>();
        for (JsonValue element : array) {
            read.add(reader.apply(element, path + name + "[" + read.size() + "]"));
        }
        return read;
    }

    private @Nullable JsonValue value(String name) {
        known.add(name);
        JsonValue value = object.get(name);
        return value == JsonValue.NULL ? null : value;
    }

    private static boolean outside(int year) {
        return year < 1900 || year > 2999;
    }

    private <T> T needed(@Nullable T value, String name) {
        if (value == null) {
            throw Wrong.missing(path + name);
        }
        return value;
    }

    private static String text(JsonValue value, String at) {
        if (!(value instanceof JsonString string)) {
            throw Wrong.text(at);
        }
        if (!Texts.storable(string.getString())) {
            throw Wrong.character(at);
        }
        return string.getString();
    }

    private static <E extends Enum<E>> E word(Class<E> type, JsonValue value, String at) {
        String text = text(value, at);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() -> Wrong.word(at, type));
    }
}
