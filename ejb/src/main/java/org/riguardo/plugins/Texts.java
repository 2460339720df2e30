package org.riguardo.plugins;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.json.Fields;

/** The words of a descriptor: a text for both languages, one for each, or the name of one among its {@code texts}. */
final class Texts {

    private static final int LONGEST = 1_000;

    private final @Nullable JsonObject it;
    private final @Nullable JsonObject en;

    private Texts(@Nullable JsonObject it, @Nullable JsonObject en) {
        this.it = it;
        this.en = en;
    }

    static Texts of(Fields head) {
        Fields texts = head.object("texts");
        if (texts == null) {
            return new Texts(null, null);
        }
        texts.only("it", "en");
        return new Texts(words(texts, "it"), words(texts, "en"));
    }

    private static @Nullable JsonObject words(Fields texts, String language) {
        Fields words = texts.object(language);
        if (words == null) {
            return null;
        }
        for (String name : words.names()) {
            words.text(name);
        }
        return words.json();
    }

    /** The words of a field; null when it has none. */
    @Nullable
    Sentence find(Fields fields, String name) {
        if (!fields.has(name)) {
            return null;
        }
        JsonValue value = fields.json().get(name);
        Sentence found = value instanceof JsonObject ? of(fields, name) : same(fields.requiredText(name));
        if (found.it().length() > LONGEST || found.en().length() > LONGEST) {
            throw fields.complain(
                    name,
                    "Questo testo è più lungo di " + LONGEST + " caratteri.",
                    "This text is longer than " + LONGEST + " characters.");
        }
        return found;
    }

    Sentence require(Fields fields, String name) {
        return fields.required(name, find(fields, name));
    }

    private Sentence of(Fields fields, String name) {
        Fields words = fields.requiredObject(name).only("it", "en", "text");
        String key = words.text("text");
        if (key == null) {
            return both(fields, name, words.text("it"), words.text("en"));
        }
        return both(fields, name, word(it, key), word(en, key));
    }

    private static @Nullable String word(@Nullable JsonObject words, String key) {
        return words != null && words.get(key) instanceof JsonString text ? text.getString() : null;
    }

    private static Sentence both(Fields fields, String name, @Nullable String it, @Nullable String en) {
        String first = it == null || it.isBlank() ? en : it;
        String second = en == null || en.isBlank() ? it : en;
        if (first == null || second == null || first.isBlank()) {
            throw fields.complain(
                    name,
                    "Manca il testo, in italiano («it») o in inglese («en»), qui o tra i «texts».",
                    "There is no text, in Italian (\"it\") or English (\"en\"), here or among the \"texts\".");
        }
        return new Sentence(first, second);
    }

    private static Sentence same(String text) {
        return new Sentence(text, text);
    }
}
