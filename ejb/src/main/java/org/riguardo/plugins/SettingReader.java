package org.riguardo.plugins;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.riguardo.json.Fields;
import org.riguardo.plugins.SettingDescriptor.Choice;
import org.riguardo.plugins.SettingDescriptor.Kind;

/** Reads the settings of a descriptor. */
final class SettingReader {

    private static final int MOST = 50;
    private static final int MOST_CHOICES = 100;
    private static final Pattern KEY = Pattern.compile("[a-zA-Z][a-zA-Z0-9._-]{0,79}");

    private SettingReader() {}

    static List<SettingDescriptor> read(Fields head, Texts texts) {
        Set<String> seen = new HashSet<>();
        List<SettingDescriptor> all = head.objects("settings", fields -> {
            SettingDescriptor setting = one(fields, texts);
            if (!seen.add(setting.key())) {
                throw fields.complain(
                        "key",
                        "L’impostazione «" + setting.key() + "» c’è due volte.",
                        "The setting \"" + setting.key() + "\" is there twice.");
            }
            return setting;
        });
        if (all.size() > MOST) {
            throw head.complain(
                    "settings",
                    "Le impostazioni sono più di " + MOST + ".",
                    "There are more than " + MOST + " settings.");
        }
        return all;
    }

    private static SettingDescriptor one(Fields fields, Texts texts) {
        fields.only("key", "type", "label", "help", "default", "required", "choices", "min", "max");
        String key = fields.requiredText("key");
        if (!KEY.matcher(key).matches()) {
            throw fields.complain(
                    "key",
                    "La chiave ha lettere, cifre, punti e trattini, fino a 80, e comincia con una lettera.",
                    "A key has letters, digits, dots and dashes, up to 80, and begins with a letter.");
        }
        Kind kind = kind(fields);
        List<Choice> choices = fields.objects(
                "choices", choice -> new Choice(choice.requiredText("value"), texts.require(choice, "label")));
        if ((kind == Kind.CHOICE) == choices.isEmpty() || choices.size() > MOST_CHOICES) {
            throw fields.complain(
                    "choices",
                    "Le scelte ci vogliono per «choice» e solo lì, al massimo " + MOST_CHOICES + ".",
                    "There are choices for \"choice\" and only there, " + MOST_CHOICES + " at most.");
        }
        SettingDescriptor setting = new SettingDescriptor(
                key,
                kind,
                texts.require(fields, "label"),
                texts.find(fields, "help"),
                standard(fields),
                fields.flag("required", false),
                choices,
                bound(fields, "min"),
                bound(fields, "max"));
        if (setting.standard() != null && !SettingCheck.fits(setting, setting.standard())) {
            throw fields.complain(
                    "default",
                    "Il valore di partenza non va bene per questa impostazione.",
                    "The default does not fit this setting.");
        }
        return setting;
    }

    private static Kind kind(Fields fields) {
        String type = fields.requiredText("type");
        for (Kind kind : Kind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(type)) {
                return kind;
            }
        }
        throw fields.complain(
                "type",
                "Il tipo è string, text, integer, number, boolean, choice, url o secret.",
                "The type is string, text, integer, number, boolean, choice, url or secret.");
    }

    private static @Nullable String standard(Fields fields) {
        if (!fields.has("default")) {
            return null;
        }
        return switch (fields.json().get("default").getValueType()) {
            case TRUE -> "true";
            case FALSE -> "false";
            case NUMBER -> fields.requiredNumber("default").toPlainString();
            default -> fields.text("default");
        };
    }

    private static @Nullable BigDecimal bound(Fields fields, String name) {
        return fields.has(name) ? fields.requiredNumber(name) : null;
    }
}
