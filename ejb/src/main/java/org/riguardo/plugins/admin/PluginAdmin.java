package org.riguardo.plugins.admin;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riguardo.db.Cursor;
import org.riguardo.db.Database;
import org.riguardo.db.Page;
import org.riguardo.firm.Caller;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Roles;
import org.riguardo.plan.Policies;
import org.riguardo.plugins.LeftData;
import org.riguardo.plugins.PluginLog;
import org.riguardo.plugins.PluginStates;
import org.riguardo.plugins.Plugins;
import org.riguardo.plugins.effects.ClientEffect;
import org.riguardo.plugins.effects.Effect;
import org.riguardo.plugins.effects.EffectRows;
import org.riguardo.privacy.Seen;
import org.riguardo.problem.InputProblem;
import org.riguardo.problem.NotFoundProblem;

/** The plugins of the caller's firm: partners and administrators look at them, administrators switch, set and remove them. */
@Stateless
@RolesAllowed({Roles.PARTNER, Roles.ADMINISTRATOR})
public class PluginAdmin {

    private static final int ALL = 500;

    @EJB
    Callers callers;

    @Resource
    SessionContext session;

    @Inject
    Database database;

    @Inject
    Plugins plugins;

    @Inject
    PluginStates states;

    @Inject
    Policies policies;

    @Inject
    PluginLog log;

    @Inject
    PluginSwitching switching;

    @Inject
    PluginSetting setting;

    /** All of them: what is missing first, then what fails, then what waits for approval. */
    public List<PluginView> list() {
        return standing(callers.current().firm()).all();
    }

    /** One; {@link NotFoundProblem} when the firm has none of that key. */
    public PluginView get(String key) {
        return view(callers.current().firm(), key);
    }

    /** Whether the server was started with only what the product comes with. */
    @RolesAllowed({Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR})
    public boolean safeMode() {
        return plugins.safe();
    }

    /**
     * Switches a plugin; nothing happens when it is so already. What is suggested about the clients follows within a minute.
     *
     * @return of how many clients its rules kept a gate closed until now
     * @throws InputProblem when it cannot be switched so, such as one that is not there or lacks a setting
     */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public int switchPlugin(String key, boolean on) {
        Caller caller = callers.current();
        policies.waitFor(caller.firm());
        PluginView view = view(caller.firm(), key);
        int closed = database.with(handle -> new EffectRows(handle, caller.firm(), Seen.ALL).closedNow(key));
        switching.plugin(caller, view, on);
        return closed;
    }

    /** Switches a module, as above. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public void switchModule(String key, String module, boolean on) {
        Caller caller = callers.current();
        policies.waitFor(caller.firm());
        PluginView view = view(caller.firm(), key);
        switching.module(caller, view, module(view, module), on);
    }

    /** Has a module tried again that was given up. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public void repair(String key, String module) {
        Caller caller = callers.current();
        policies.waitFor(caller.firm());
        PluginView view = view(caller.firm(), key);
        switching.repair(caller, view, module(view, module));
    }

    /** What may be set of a plugin, in the order in which it describes it; a secret's value is not among it. */
    public List<SettingView> settings(String key) {
        String firm = callers.current().firm();
        return setting.views(firm, view(firm, key));
    }

    /**
     * Sets all of these or none; those that are not named stay.
     *
     * @param typed by key; an empty text goes back to the default, of a secret forgets it
     * @throws InputProblem naming the first that cannot be
     */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public void saveSettings(String key, Map<String, String> typed) {
        Caller caller = callers.current();
        policies.waitFor(caller.firm());
        setting.save(caller, view(caller.firm(), key), typed);
    }

    /**
     * What was done about a plugin and what failed in it, newest first; the newest 500 lines are kept.
     *
     * @param kind only lines about this; null for all
     */
    public Page<PluginLog.Line> log(String key, PluginLog.@Nullable Kind kind, @Nullable String cursor, int size) {
        String firm = callers.current().firm();
        view(firm, key);
        int from = cursor == null ? 0 : Cursor.position(cursor);
        List<PluginLog.Line> lines = log.of(firm, key, ALL).stream()
                .filter(line -> kind == null || line.kind() == kind)
                .skip(from)
                .limit(size + 1L)
                .toList();
        return Page.of(lines, size, last -> Cursor.write(Integer.toString(from + size)));
    }

    /** What the rules of a plugin did, by name. */
    public List<Effect> effects(String key) {
        String firm = callers.current().firm();
        view(firm, key);
        return database.with(handle -> new EffectRows(handle, firm, Seen.by(session)).of(key));
    }

    /** The clients behind the numbers of one rule. */
    public Page<ClientEffect> effects(String key, String rule, @Nullable String cursor, int size) {
        String firm = callers.current().firm();
        view(firm, key);
        String name = key.equals(PluginStanding.POLICY) ? rule : key + ":" + rule;
        return database.with(handle -> new EffectRows(handle, firm, Seen.by(session)).clients(name, cursor, size));
    }

    /** What plugins left behind that were removed without their data, by key. */
    public List<LeftData> left() {
        String firm = callers.current().firm();
        PluginStanding standing = standing(firm);
        return states.left(firm).stream()
                .filter(left -> standing.find(left.key()).isEmpty())
                .toList();
    }

    /**
     * Removes what the firm has of a plugin. One that is deployed on the server stays there until it is taken off it, and is switched off from then on.
     *
     * @param data whether also its own rows, its log and what its rules did go, be it later, when it is gone itself
     */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public void uninstall(String key, boolean data) {
        Caller caller = callers.current();
        if (data && left().stream().anyMatch(left -> left.key().equals(key))) {
            switching.forget(caller, key);
        } else {
            switching.remove(caller, view(caller.firm(), key), data);
        }
    }

    private static ModuleView module(PluginView view, String module) {
        return view.modules().stream()
                .filter(one -> one.key().equals(module))
                .findFirst()
                .orElseThrow(() -> new NotFoundProblem("plugin module", module));
    }

    private PluginView view(String firm, String key) {
        return standing(firm).find(key).orElseThrow(() -> new NotFoundProblem("plugin", key));
    }

    private PluginStanding standing(String firm) {
        return new PluginStanding(
                plugins.present(firm),
                states.plugins(firm),
                states.modules(firm),
                policies.current(firm).settings().off(),
                plugins.safe());
    }
}
