package org.riguardo.plugins.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.audit.Audit;
import org.riguardo.db.Database;
import org.riguardo.firm.Caller;
import org.riguardo.plugins.Carrier;
import org.riguardo.plugins.Descriptor;
import org.riguardo.plugins.PluginLog;
import org.riguardo.plugins.PluginLog.Kind;
import org.riguardo.plugins.PluginRow;
import org.riguardo.plugins.PluginStates;
import org.riguardo.plugins.effects.EffectRows;
import org.riguardo.privacy.Seen;
import org.riguardo.problem.InputProblem;

/** Switches, repairs and removes what a firm has of a plugin, in the running transaction, and writes down who did. */
@ApplicationScoped
class PluginSwitching {

    @Inject
    private Database database;

    @Inject
    private PluginStates states;

    @Inject
    private PluginSetting settings;

    @Inject
    private PluginLog log;

    @Inject
    private Audit audit;

    /** The same outside a server. */
    static PluginSwitching of(
            Database database, PluginStates states, PluginSetting settings, PluginLog log, Audit audit) {
        PluginSwitching switching = new PluginSwitching();
        switching.database = database;
        switching.states = states;
        switching.settings = settings;
        switching.log = log;
        switching.audit = audit;
        return switching;
    }

    void plugin(Caller caller, PluginView view, boolean on) {
        if (view.state().on() == on) {
            return;
        }
        if (!view.switched()) {
            throw new InputProblem(
                    "state",
                    "Le regole di Riguardo si accendono e si spengono una per una, nella politica.",
                    "The rules of Riguardo are switched one by one, in the policy.");
        }
        if (on) {
            mayGoOn(caller, view);
        }
        Descriptor descriptor = view.descriptor();
        if (descriptor != null && view.present()) {
            states.switchPlugin(caller.firm(), descriptor, view.carrier(), on, caller.username());
        } else {
            PluginRow.State state = on ? PluginRow.State.ENABLED : PluginRow.State.DISABLED;
            states.switchPlugin(caller.firm(), view.key(), state, caller.username());
        }
        note(
                caller,
                view,
                null,
                on ? Kind.SWITCHED_ON : Kind.SWITCHED_OFF,
                on ? "plugin-switched-on" : "plugin-switched-off",
                on ? new Sentence("Acceso.", "Switched on.") : new Sentence("Spento.", "Switched off."));
    }

    private void mayGoOn(Caller caller, PluginView view) {
        if (view.state() == PluginState.PENDING) {
            throw new InputProblem(
                    "state",
                    "Prima un amministratore deve approvare quello che chiede.",
                    "An administrator has to approve what it asks first.");
        }
        if (!view.present()) {
            throw new InputProblem(
                    "state",
                    "Non c’è: prima va rimesso dov’era, poi si può accendere.",
                    "It is not there: bring it back first, then it can be switched on.");
        }
        SettingView missing = settings.missing(caller.firm(), view);
        if (missing != null) {
            throw new InputProblem(
                    "state",
                    "Prima serve un’impostazione: "
                            + missing.descriptor().label().it() + ".",
                    "It needs a setting first: " + missing.descriptor().label().en() + ".");
        }
    }

    void module(Caller caller, PluginView view, ModuleView module, boolean on) {
        if (module.on() == on) {
            return;
        }
        if (module.switching() != ModuleView.Switching.HERE) {
            throw new InputProblem(
                    "state",
                    module.switching() == ModuleView.Switching.NEVER
                            ? "Questa regola è sempre attiva."
                            : "Questa regola si accende e si spegne nella politica, che tiene le sue versioni.",
                    module.switching() == ModuleView.Switching.NEVER
                            ? "This rule is always on."
                            : "This rule is switched in the policy, which keeps its versions.");
        }
        states.switchModule(caller.firm(), view.key(), module.key(), on);
        note(
                caller,
                view,
                module.key(),
                on ? Kind.SWITCHED_ON : Kind.SWITCHED_OFF,
                on ? "plugin-module-switched-on" : "plugin-module-switched-off",
                on
                        ? new Sentence("Modulo acceso.", "Module switched on.")
                        : new Sentence("Modulo spento.", "Module switched off."));
    }

    void repair(Caller caller, PluginView view, ModuleView module) {
        if (module.failures() == 0 && module.failedAt() == null) {
            return;
        }
        states.repair(caller.firm(), view.key(), module.key());
        note(
                caller,
                view,
                module.key(),
                Kind.REPAIRED,
                "plugin-module-repaired",
                new Sentence("Si riprova.", "It is tried again."));
    }

    void remove(Caller caller, PluginView view, boolean data) {
        if (view.carrier() == Carrier.SYSTEM) {
            throw new InputProblem(
                    "key",
                    "Fa parte di Riguardo: si può solo spegnere.",
                    "It is part of Riguardo: it can only be switched off.");
        }
        database.use(
                handle -> handle.createUpdate("delete from plugin_job where firm_id = :firm and plugin_key = :plugin")
                        .bind("firm", caller.firm())
                        .bind("plugin", view.key())
                        .execute());
        if (data) {
            forget(caller, view.key());
            return;
        }
        states.uninstall(caller.firm(), view.key(), false);
        note(caller, view, null, Kind.REMOVED, new Sentence("Tolto; i suoi dati restano.", "Removed; its data stay."));
        audit(caller, view.key(), null, "plugin-removed", false);
    }

    /** All that there is of a plugin, also of one that is gone. */
    void forget(Caller caller, String key) {
        states.uninstall(caller.firm(), key, true);
        database.use(handle -> new EffectRows(handle, caller.firm(), Seen.ALL).forget(key));
        audit(caller, key, null, "plugin-removed", true);
    }

    private void note(Caller caller, PluginView view, @Nullable String module, Kind kind, String what, Sentence text) {
        note(caller, view, module, kind, text);
        audit(caller, view.key(), module, what, null);
    }

    private void note(Caller caller, PluginView view, @Nullable String module, Kind kind, Sentence text) {
        log.note(caller.firm(), view.key(), module, kind, caller.username(), text);
    }

    private void audit(Caller caller, String plugin, @Nullable String module, String what, @Nullable Boolean data) {
        JsonObjectBuilder detail = Json.createObjectBuilder().add("plugin", plugin);
        if (module != null) {
            detail.add("module", module);
        }
        if (data != null) {
            detail.add("data", data);
        }
        audit.note(caller.firm(), caller.username(), what, null, detail.build().toString());
    }
}
