package org.riguardo.plugins;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.plugin.ModuleType;
import org.riguardo.api.web.Location;
import org.riguardo.json.Fields;
import org.riguardo.json.InvalidDocument;

/** Reads the modules of one descriptor; one that cannot be used is told of with why, and spoils none of the others. */
final class ModuleReader {

    private static final Pattern KEY = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");
    private static final int LONGEST_KEY = 80;
    private static final int STANDARD_WEIGHT = 100;

    private final Texts texts;
    private final @Nullable Carrier carrier;
    private final Set<String> seen = new HashSet<>();

    /** A reader of a descriptor with those texts, of a plugin that comes that way; null where that does not matter. */
    ModuleReader(Texts texts, @Nullable Carrier carrier) {
        this.texts = texts;
        this.carrier = carrier;
    }

    ModuleDescriptor read(JsonValue value, int index) {
        if (!(value instanceof JsonObject object)) {
            return unusable(
                    "module-" + index,
                    null,
                    JsonValue.EMPTY_JSON_OBJECT,
                    new Sentence("Questo modulo non è un oggetto { }.", "This module is not an object."));
        }
        Fields fields = Fields.root(object);
        String key = "module-" + index;
        ModuleType type = null;
        try {
            key = key(fields);
            type = type(fields);
            return module(fields, key, type);
        } catch (InvalidDocument problem) {
            seen.add(key);
            return unusable(key, type == null ? known(object) : type, object, told(problem));
        }
    }

    /** Its type, however unusable it is: a rule that cannot be used keeps its gate closed. */
    private static @Nullable ModuleType known(JsonObject object) {
        return object.get("type") instanceof JsonString type
                ? ModuleType.of(type.getString()).orElse(null)
                : null;
    }

    private static Sentence told(InvalidDocument problem) {
        String place = problem.field();
        return new Sentence(
                place + ": " + problem.sentence().it(),
                place + ": " + problem.sentence().en());
    }

    private static ModuleDescriptor unusable(String key, @Nullable ModuleType type, JsonObject object, Sentence why) {
        return new ModuleDescriptor(
                key, type, new Sentence(key, key), true, STANDARD_WEIGHT, null, Condition.ALWAYS, object, why);
    }

    private String key(Fields fields) {
        String key = fields.requiredText("key");
        if (key.length() > LONGEST_KEY || !KEY.matcher(key).matches()) {
            throw fields.complain(
                    "key",
                    "La chiave di un modulo ha lettere minuscole e cifre, divise da punti o trattini, fino a 80.",
                    "The key of a module has small letters and digits, divided by dots or dashes, up to 80.");
        }
        if (!seen.add(key)) {
            throw fields.complain(
                    "key",
                    "Il modulo «" + key + "» c’è due volte: dare a ciascuno la sua chiave.",
                    "The module \"" + key + "\" is there twice: give each a key of its own.");
        }
        return key;
    }

    private static ModuleType type(Fields fields) {
        String type = fields.requiredText("type");
        return ModuleType.of(type)
                .orElseThrow(() -> fields.complain(
                        "type",
                        "Questa versione di Riguardo non conosce moduli di tipo «" + type + "».",
                        "This version of Riguardo knows no modules of type \"" + type + "\"."));
    }

    private ModuleDescriptor module(Fields fields, String key, ModuleType type) {
        Sentence name = texts.find(fields, "name");
        Sentence label = name == null ? texts.find(fields, "label") : name;
        ModuleDescriptor module = new ModuleDescriptor(
                key,
                type,
                label == null ? new Sentence(key, key) : label,
                on(fields),
                fields.has("weight") ? fields.requiredWhole("weight") : STANDARD_WEIGHT,
                location(fields, type),
                ConditionReader.read(fields),
                fields.json(),
                null);
        ModuleFields.check(fields, type, carrier);
        return module;
    }

    private static boolean on(Fields fields) {
        String state = fields.text("state");
        if (state != null && !state.equals("enabled") && !state.equals("disabled")) {
            throw fields.complain("state", "Lo stato è enabled o disabled.", "The state is enabled or disabled.");
        }
        return !"disabled".equals(state);
    }

    private static @Nullable Location location(Fields fields, ModuleType type) {
        boolean panel = type == ModuleType.WEB_PANEL;
        if (!panel && type != ModuleType.WEB_ITEM) {
            return null;
        }
        String key = fields.requiredText("location");
        return Location.of(key)
                .filter(place -> place.panels() == panel)
                .orElseThrow(() -> fields.complain(
                        "location",
                        "«" + key + "» non è un posto per un modulo di questo tipo.",
                        "\"" + key + "\" is no place for a module of this type."));
    }
}
