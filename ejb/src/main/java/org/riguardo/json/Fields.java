package org.riguardo.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;

/** The fields of one object of a document, read strictly; it knows its path and names it in every complaint. */
public final class Fields {

    private final String path;
    private final JsonObject object;

    private Fields(String path, JsonObject object) {
        this.path = path;
        this.object = object;
    }

    /** The whole document. */
    public static Fields root(JsonObject document) {
        return new Fields("", document);
    }

    /** Refuses a field that is not among these. */
    public Fields only(String... names) {
        Set<String> known = Set.of(names);
        String all = Stream.of(names).sorted().collect(Collectors.joining(", "));
        for (String name : object.keySet()) {
            if (!known.contains(name)) {
                throw complain(
                        name,
                        "Qui non c'è un campo «" + name + "»; ci sono " + all + ".",
                        "There is no field \"" + name + "\" here; known are " + all + ".");
            }
        }
        return this;
    }

    /** The object itself. */
    public JsonObject json() {
        return object;
    }

    public Set<String> names() {
        return object.keySet();
    }

    public boolean has(String name) {
        return present(name) != null;
    }

    public InvalidDocument complain(String name, String reason) {
        return new InvalidDocument(pathOf(name), reason);
    }

    public InvalidDocument complain(String name, String it, String en) {
        return new InvalidDocument(pathOf(name), new Sentence(it, en));
    }

    public @Nullable Fields object(String name) {
        JsonValue value = present(name);
        if (value == null) {
            return null;
        }
        if (value instanceof JsonObject inner) {
            return new Fields(pathOf(name), inner);
        }
        throw complain(name, "«" + name + "» deve essere un oggetto { }.", "\"" + name + "\" must be an object.");
    }

    public Fields requiredObject(String name) {
        return required(name, object(name));
    }

    public @Nullable String text(String name) {
        JsonValue value = present(name);
        return value == null ? null : text(value, pathOf(name));
    }

    public String requiredText(String name) {
        String text = required(name, text(name));
        if (text.isBlank()) {
            throw complain(name, "«" + name + "» è vuoto.", "\"" + name + "\" must not be blank.");
        }
        return text;
    }

    public boolean flag(String name, boolean absent) {
        JsonValue value = present(name);
        if (value == null) {
            return absent;
        }
        return switch (value.getValueType()) {
            case TRUE -> true;
            case FALSE -> false;
            default ->
                throw complain(name, "«" + name + "» è true o false.", "\"" + name + "\" must be true or false.");
        };
    }

    public BigDecimal requiredNumber(String name) {
        JsonValue value = required(name, present(name));
        if (!(value instanceof JsonNumber number)) {
            throw complain(name, "«" + name + "» deve essere un numero.", "\"" + name + "\" must be a number.");
        }
        try {
            return number.bigDecimalValue();
        } catch (UnsupportedOperationException | NumberFormatException tooLong) {
            throw complain(name, "«" + name + "» è un numero troppo lungo.", "\"" + name + "\" is too long a number.");
        }
    }

    public int requiredWhole(String name) {
        BigDecimal number = requiredNumber(name);
        try {
            return number.intValueExact();
        } catch (ArithmeticException e) {
            throw complain(
                    name, "«" + name + "» deve essere un numero intero.", "\"" + name + "\" must be a whole number.");
        }
    }

    public BigDecimal requiredAmount(String name) {
        return Values.amount(required(name, text(name)), pathOf(name));
    }

    @Nullable
    LocalDate day(String name) {
        String text = text(name);
        return text == null ? null : Values.day(text, pathOf(name));
    }

    LocalDate requiredDay(String name) {
        return required(name, day(name));
    }

    Instant requiredInstant(String name) {
        return Values.instant(requiredText(name), pathOf(name));
    }

    <E extends Enum<E>> @Nullable E word(String name, Class<E> words) {
        String text = text(name);
        return text == null ? null : Values.word(text, words, pathOf(name));
    }

    <E extends Enum<E>> E requiredWord(String name, Class<E> words) {
        return required(name, word(name, words));
    }

    public List<String> texts(String name) {
        return each(name, Fields::text);
    }

    <E extends Enum<E>> Set<E> words(String name, Class<E> words) {
        return new HashSet<>(each(name, (value, where) -> Values.word(text(value, where), words, where)));
    }

    public <T> List<T> objects(String name, Function<Fields, T> read) {
        return each(name, (value, where) -> {
            if (value instanceof JsonObject inner) {
                return read.apply(new Fields(where, inner));
            }
            throw new InvalidDocument(
                    where,
                    new Sentence(
                            "Questa voce di «" + name + "» deve essere un oggetto { }.",
                            "This entry of \"" + name + "\" must be an object."));
        });
    }

    /** The same, refusing an id that comes twice. */
    <T> List<T> identified(String name, Function<Fields, T> read) {
        Set<String> seen = new HashSet<>();
        return objects(name, fields -> {
            String id = fields.requiredText("id");
            if (!seen.add(id)) {
                throw fields.complain("id", "The id \"" + id + "\" comes twice in \"" + name + "\".");
            }
            return read.apply(fields);
        });
    }

    public <T> List<T> each(String name, BiFunction<JsonValue, String, T> read) {
        JsonValue value = present(name);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof JsonArray array)) {
            throw complain(name, "«" + name + "» deve essere un elenco [ ].", "\"" + name + "\" must be a list.");
        }
        List<T> all = new ArrayList<>(array.size());
        for (int i = 0; i < array.size(); i++) {
            all.add(read.apply(array.get(i), pathOf(name) + "[" + i + "]"));
        }
        return all;
    }

    public <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw complain(name, "Manca «" + name + "».", "\"" + name + "\" is missing.");
        }
        return value;
    }

    public static String text(JsonValue value, String where) {
        if (value instanceof JsonString string) {
            return string.getString();
        }
        throw new InvalidDocument(
                where,
                new Sentence(
                        "Qui ci vuole un testo tra virgolette.",
                        "A text in quotes is expected here, not "
                                + value.getValueType().name().toLowerCase(Locale.ROOT) + "."));
    }

    private @Nullable JsonValue present(String name) {
        JsonValue value = object.get(name);
        return value == null || value == JsonValue.NULL || value.getValueType() == JsonValue.ValueType.NULL
                ? null
                : value;
    }

    private String pathOf(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
