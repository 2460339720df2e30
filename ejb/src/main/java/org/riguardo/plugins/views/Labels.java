package org.riguardo.plugins.views;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.plugins.Descriptor;
import org.riguardo.plugins.ModuleDescriptor;

/** The words of a link as a descriptor says them: one text, one for each language, or the key of one among its texts. */
final class Labels {

    private Labels() {}

    /** What stands on a module's link; its name where the descriptor says nothing that can be read. */
    static Sentence of(Descriptor plugin, ModuleDescriptor module) {
        JsonValue label = module.fields().get("label");
        if (label instanceof JsonString text) {
            return new Sentence(text.getString(), text.getString());
        }
        if (!(label instanceof JsonObject said)) {
            return module.name();
        }
        String key = said.getString("text", null);
        if (key == null) {
            return sentence(said.getString("it", null), said.getString("en", null), module.name());
        }
        try (JsonReader reader = Json.createReader(new StringReader(plugin.json()))) {
            JsonValue texts = reader.readObject().get("texts");
            return sentence(text(texts, "it", key), text(texts, "en", key), module.name());
        }
    }

    private static @Nullable String text(@Nullable JsonValue texts, String language, String key) {
        return texts instanceof JsonObject all && all.get(language) instanceof JsonObject words
                ? words.getString(key, null)
                : null;
    }

    private static Sentence sentence(@Nullable String it, @Nullable String en, Sentence other) {
        if (it == null && en == null) {
            return other;
        }
        return new Sentence(it == null ? en : it, en == null ? it : en);
    }
}
