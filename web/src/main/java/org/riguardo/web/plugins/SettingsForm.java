package org.riguardo.web.plugins;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riguardo.plugins.SettingDescriptor;
import org.riguardo.plugins.SettingDescriptor.Kind;
import org.riguardo.plugins.admin.SettingView;
import org.riguardo.problem.InputProblem;
import org.riguardo.web.words.Texts;

/** The form of a plugin's settings, as its descriptor draws it; what was typed stays, whatever is wrong with it, but for secrets. */
public record SettingsForm(List<Field> fields) {

    private static final String VALUE = "value.";
    private static final String FORGET = "forget.";

    public SettingsForm {
        fields = List.copyOf(fields);
    }

    /**
     * One field.
     *
     * @param value what stands in it; empty for a secret
     * @param kept whether a secret is set
     * @param standard its default in words; null without one
     * @param problem what is wrong with it; null when nothing is
     */
    public record Field(
            SettingDescriptor setting,
            String label,
            @Nullable String help,
            String value,
            boolean kept,
            @Nullable String standard,
            @Nullable String problem) {

        /** The name of its value in the form, which is also its id. */
        public String name() {
            return VALUE + setting.key();
        }

        /** The name of the tick by which a secret is forgotten. */
        public String forget() {
            return FORGET + setting.key();
        }

        /** Whether it is a tick. */
        public boolean tick() {
            return setting.kind() == Kind.BOOLEAN;
        }

        /** The ids of what explains it; null when nothing does. */
        public @Nullable String explained() {
            String ids = (help != null || standard != null ? "text-" + name() : "")
                    + (problem != null ? " problem-" + name() : "");
            return ids.isBlank() ? null : ids.strip();
        }
    }

    static SettingsForm of(List<SettingView> settings, Texts texts) {
        return of(settings, Map.of(), null, texts);
    }

    /** The form with what was typed, and with what is wrong beside its field. */
    static SettingsForm of(
            List<SettingView> settings, Map<String, String[]> sent, @Nullable InputProblem problem, Texts texts) {
        return new SettingsForm(
                settings.stream().map(one -> field(one, sent, problem, texts)).toList());
    }

    private static Field field(
            SettingView view, Map<String, String[]> sent, @Nullable InputProblem problem, Texts texts) {
        SettingDescriptor setting = view.descriptor();
        String typed = sent.isEmpty() ? null : typed(setting, sent);
        String now = view.value() == null ? "" : view.value();
        return new Field(
                setting,
                texts.say(setting.label()),
                setting.help() == null ? null : texts.say(setting.help()),
                setting.kind() == Kind.SECRET ? "" : typed == null ? now : typed,
                setting.kind() == Kind.SECRET && view.set(),
                standard(setting, texts),
                problem != null && problem.field().equals(setting.key()) ? texts.say(problem.sentence()) : null);
    }

    private static @Nullable String standard(SettingDescriptor setting, Texts texts) {
        String standard = setting.standard();
        if (standard == null || setting.kind() == Kind.SECRET || setting.kind() == Kind.BOOLEAN) {
            return null;
        }
        return setting.choices().stream()
                .filter(choice -> choice.value().equals(standard))
                .map(choice -> texts.say(choice.label()))
                .findFirst()
                .orElse(standard);
    }

    /** What was typed, to be saved: a secret whose field is empty stays, one that is to be forgotten is an empty text. */
    static Map<String, String> read(List<SettingView> settings, Map<String, String[]> sent) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (SettingView view : settings) {
            SettingDescriptor setting = view.descriptor();
            String value = typed(setting, sent);
            boolean stays = setting.kind() == Kind.SECRET && value.isBlank();
            if (!stays) {
                typed.put(setting.key(), value);
            } else if (sent.containsKey(FORGET + setting.key())) {
                typed.put(setting.key(), "");
            } else if (setting.required() && !view.set()) {
                typed.put(setting.key(), "");
            }
        }
        return typed;
    }

    private static String typed(SettingDescriptor setting, Map<String, String[]> sent) {
        String[] values = sent.getOrDefault(VALUE + setting.key(), new String[0]);
        if (setting.kind() == Kind.BOOLEAN) {
            return values.length == 0 ? "false" : "true";
        }
        return values.length == 0 ? "" : values[0];
    }
}
