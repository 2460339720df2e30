package org.riguardo.crm.rest;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One object of a mapping file with the path to it; a field that is not known is refused, so that a typing error does not stay unseen. */
record MappingReader(String path, JsonObject json) {

    static MappingReader of(String path, JsonObject json, Set<String> known) throws MappingProblem {
        for (String name : json.keySet()) {
            if (!known.contains(name) && !name.equals("$schema")) {
                throw new MappingProblem(at(path, name), "campo sconosciuto.", "unknown field.");
            }
        }
        return new MappingReader(path, json);
    }

    /** The object of that name; null when there is none. */
    @Nullable
    MappingReader object(String name, Set<String> known) throws MappingProblem {
        JsonValue value = json.get(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof JsonObject object)) {
            throw new MappingProblem(at(path, name), "serve un oggetto.", "an object is needed.");
        }
        return of(at(path, name), object, known);
    }

    @Nullable
    String text(String name) throws MappingProblem {
        JsonValue value = json.get(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof JsonString string) || string.getString().length() > 500) {
            throw new MappingProblem(at(path, name), "serve un testo breve.", "a short text is needed.");
        }
        return string.getString();
    }

    String text(String name, String otherwise) throws MappingProblem {
        String text = text(name);
        return text == null ? otherwise : text;
    }

    String needed(String name) throws MappingProblem {
        String text = text(name);
        if (text == null || text.isBlank()) {
            throw new MappingProblem(at(path, name), "manca.", "missing.");
        }
        return text;
    }

    String oneOf(String name, String otherwise, Set<String> choices) throws MappingProblem {
        String text = text(name, otherwise);
        if (!choices.contains(text)) {
            throw new MappingProblem(
                    at(path, name),
                    "uno di " + String.join(", ", choices) + ".",
                    "one of " + String.join(", ", choices) + ".");
        }
        return text;
    }

    RestPointer pointer(String name, String otherwise) throws MappingProblem {
        try {
            return RestPointer.of(text(name, otherwise));
        } catch (IllegalArgumentException odd) {
            throw new MappingProblem(
                    at(path, name),
                    "serve un percorso JSON che comincia con /.",
                    "a JSON Pointer that begins with / is needed.");
        }
    }

    private static String at(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
