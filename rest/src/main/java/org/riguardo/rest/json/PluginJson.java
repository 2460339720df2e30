package org.riguardo.rest.json;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riguardo.plugins.Descriptor;
import org.riguardo.plugins.PluginLog;
import org.riguardo.plugins.SettingDescriptor;
import org.riguardo.plugins.admin.ModuleView;
import org.riguardo.plugins.admin.PluginView;
import org.riguardo.plugins.admin.SettingView;
import org.riguardo.plugins.effects.ClientEffect;
import org.riguardo.plugins.effects.Effect;
import org.riguardo.problem.InputProblem;

/** Plugins, their modules, settings, log and effects. */
public final class PluginJson {

    private PluginJson() {}

    /** One of a list. */
    public static JsonObject write(PluginView plugin, ZoneId zone) {
        return summary(plugin, zone).build();
    }

    private static Doc summary(PluginView plugin, ZoneId zone) {
        return new Doc(zone)
                .put("key", plugin.key())
                .put("name", plugin.name())
                .put("version", plugin.version())
                .put("carrier", plugin.carrier())
                .put("state", plugin.state())
                .put("present", plugin.present())
                .put("changedAt", plugin.changedAt())
                .put("changedBy", plugin.changedBy())
                .put("modules", Doc.array(plugin.modules(), module -> write(module, zone)));
    }

    /**
     * All of one.
     *
     * @param held of how many clients its rules kept a gate closed until it was switched off just now; null in other answers
     */
    public static JsonObject details(PluginView plugin, @Nullable Integer held, ZoneId zone) {
        Descriptor descriptor = plugin.descriptor();
        return summary(plugin, zone)
                .put("description", descriptor == null ? null : descriptor.description())
                .put("vendor", descriptor == null ? null : descriptor.vendor())
                .put("vendorUrl", descriptor == null ? null : descriptor.vendorUrl())
                .put("apiVersion", descriptor == null ? null : descriptor.apiVersion())
                .put(
                        "scopes",
                        descriptor == null
                                ? java.util.List.of()
                                : descriptor.scopes().stream().sorted().toList())
                .put("clientsHeld", held)
                .build();
    }

    private static JsonObject write(ModuleView module, ZoneId zone) {
        var descriptor = module.descriptor();
        return new Doc(zone)
                .put("key", module.key())
                .put("name", descriptor.name())
                .put(
                        "type",
                        descriptor.type() == null ? null : descriptor.type().key())
                .put("state", module.state())
                .put("switching", module.switching())
                .put(
                        "location",
                        descriptor.location() == null
                                ? null
                                : descriptor.location().key())
                .put("weight", descriptor.weight())
                .put("failures", module.failures())
                .put("failedAt", module.failedAt())
                .put("message", module.message())
                .build();
    }

    /** What may be set, and what is; of a secret only whether it is. */
    public static JsonObject write(SettingView view, ZoneId zone) {
        SettingDescriptor setting = view.descriptor();
        return new Doc(zone)
                .put("key", setting.key())
                .put("type", setting.kind().name().toLowerCase(Locale.ROOT))
                .put("label", setting.label())
                .put("help", setting.help())
                .put("required", setting.required())
                .put("default", setting.kind() == SettingDescriptor.Kind.SECRET ? null : setting.standard())
                .put("choices", Doc.array(setting.choices(), choice -> new Doc(zone)
                        .put("value", choice.value())
                        .put("label", choice.label())
                        .build()))
                .put("min", setting.min())
                .put("max", setting.max())
                .put("value", view.value())
                .put("set", view.set())
                .build();
    }

    /** A line of the log. */
    public static JsonObject write(PluginLog.Line line, ZoneId zone) {
        return new Doc(zone)
                .put("id", line.id())
                .put("at", line.at())
                .put("module", line.moduleKey())
                .put("kind", line.kind())
                .put("who", line.who())
                .put("text", line.text())
                .build();
    }

    /** What a rule did, all clients together. */
    public static JsonObject write(Effect effect, ZoneId zone) {
        return new Doc(zone)
                .put("rule", effect.rule())
                .put("module", effect.rule().substring(effect.rule().indexOf(':') + 1))
                .put("closedNow", effect.closedNow())
                .put("clients", effect.clients())
                .put("times", effect.times())
                .put("mails", effect.mails())
                .put("since", effect.since())
                .put("last", effect.last())
                .build();
    }

    /** What a rule did to one client. */
    public static JsonObject write(ClientEffect effect, ZoneId zone) {
        return new Doc(zone)
                .put("clientId", effect.clientId())
                .put("clientName", effect.clientName())
                .put("closedNow", effect.closedNow())
                .put("times", effect.times())
                .put("since", effect.since())
                .put("closedAt", effect.closedAt())
                .put("mails", effect.mails())
                .build();
    }

    /** The values of settings as they would be typed; null goes back to the default, of a secret forgets it. */
    public static Map<String, String> values(@Nullable JsonValue values) {
        if (!(values instanceof JsonObject object)) {
            throw new InputProblem("values", "Serve un oggetto.", "An object is needed.");
        }
        Map<String, String> typed = new LinkedHashMap<>();
        object.forEach((key, value) -> typed.put(key, typed(key, value)));
        return typed;
    }

    private static String typed(String key, JsonValue value) {
        if (value instanceof JsonString text && Texts.storable(text.getString())) {
            return text.getString();
        }
        if (value instanceof JsonNumber number && number.toString().length() <= 40) {
            return number.bigDecimalValue().toPlainString();
        }
        return switch (value.getValueType()) {
            case TRUE -> "true";
            case FALSE -> "false";
            case NULL -> "";
            default ->
                throw new InputProblem(
                        "values." + key,
                        "Serve un testo, un numero, vero o falso, o null.",
                        "A text, a number, true or false, or null is needed.");
        };
    }
}
