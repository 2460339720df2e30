package org.riguardo.plugins.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.audit.Audit;
import org.riguardo.firm.Caller;
import org.riguardo.plugins.PluginLog;
import org.riguardo.plugins.PluginStates;
import org.riguardo.plugins.SettingDescriptor;
import org.riguardo.plugins.SettingDescriptor.Kind;
import org.riguardo.plugins.SettingValues;
import org.riguardo.problem.InputProblem;
import org.riguardo.secrets.SecretProblem;

/** What a firm sets of a plugin, in the running transaction; a secret goes in and never comes out. */
@ApplicationScoped
class PluginSetting {

    @Inject
    private SettingValues values;

    @Inject
    private PluginStates states;

    @Inject
    private PluginLog log;

    @Inject
    private Audit audit;

    /** The same outside a server. */
    static PluginSetting of(SettingValues values, PluginStates states, PluginLog log, Audit audit) {
        PluginSetting setting = new PluginSetting();
        setting.values = values;
        setting.states = states;
        setting.log = log;
        setting.audit = audit;
        return setting;
    }

    List<SettingView> views(String firm, PluginView view) {
        if (view.descriptor() == null || view.descriptor().settings().isEmpty()) {
            return List.of();
        }
        Set<String> names = Set.copyOf(values.names(firm, view.key()));
        Map<String, String> plain = values.plain(firm, view.key());
        return view.descriptor().settings().stream()
                .map(one -> new SettingView(
                        one,
                        one.kind() == Kind.SECRET ? null : plain.getOrDefault(one.key(), one.standard()),
                        names.contains(one.key())))
                .toList();
    }

    /** A setting that the plugin cannot do without and that has no value; null when it has all. */
    @Nullable
    SettingView missing(String firm, PluginView view) {
        return views(firm, view).stream()
                .filter(one -> one.descriptor().required()
                        && !one.set()
                        && one.descriptor().standard() == null)
                .findFirst()
                .orElse(null);
    }

    void save(Caller caller, PluginView view, Map<String, String> typed) {
        List<SettingDescriptor> known =
                view.descriptor() == null ? List.of() : view.descriptor().settings();
        for (String key : typed.keySet()) {
            if (known.stream().noneMatch(one -> one.key().equals(key))) {
                throw new InputProblem(
                        key, "Questo plugin non ha questa impostazione.", "This plugin has no such setting.");
            }
        }
        Map<SettingDescriptor, @Nullable String> checked = new HashMap<>();
        for (SettingDescriptor one : known) {
            if (typed.containsKey(one.key())) {
                checked.put(one, TypedSetting.value(one, typed.get(one.key())));
            }
        }
        if (checked.isEmpty()) {
            return;
        }
        checked.forEach((one, value) -> put(caller.firm(), view.key(), one, value));
        states.changed(caller.firm(), view.key());
        log.note(
                caller.firm(),
                view.key(),
                null,
                PluginLog.Kind.SET,
                caller.username(),
                new Sentence("Impostazioni salvate.", "Settings saved."));
        audit.note(
                caller.firm(),
                caller.username(),
                "plugin-set",
                null,
                Json.createObjectBuilder()
                        .add("plugin", view.key())
                        .add(
                                "settings",
                                Json.createArrayBuilder(checked.keySet().stream()
                                        .map(SettingDescriptor::key)
                                        .sorted()
                                        .toList()))
                        .build()
                        .toString());
    }

    private void put(String firm, String plugin, SettingDescriptor setting, @Nullable String value) {
        try {
            values.put(firm, plugin, setting, value);
        } catch (SecretProblem noKey) {
            throw new InputProblem(
                    setting.key(), noKey.sentence().it(), noKey.sentence().en());
        }
    }
}
