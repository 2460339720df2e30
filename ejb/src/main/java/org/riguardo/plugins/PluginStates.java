package org.riguardo.plugins;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.riguardo.api.decision.Sentence;
import org.riguardo.db.Database;
import org.riguardo.plugins.PluginRow.State;

/** What each firm wants of its plugins, in the running transaction; it knows nothing of what is present. */
@ApplicationScoped
public class PluginStates {

    /** After so many failures in a row a module is given up. */
    public static final int MOST_FAILURES = 5;

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    @Inject
    private Event<PluginsChanged> changes;

    private Consumer<PluginsChanged> tell = change -> changes.fire(change);

    /** The same outside a server, where that hears of changes. */
    public static PluginStates of(Database database, Clock clock, Consumer<PluginsChanged> tell) {
        PluginStates states = new PluginStates();
        states.database = database;
        states.clock = clock;
        states.tell = tell;
        return states;
    }

    /** The firm's rows by key. */
    public List<PluginRow> plugins(String firm) {
        return database.with(handle -> new PluginRows(handle, firm).all());
    }

    /** The firm's row of that plugin; empty when it never installed nor switched it. */
    public Optional<PluginRow> plugin(String firm, String plugin) {
        return database.with(handle -> new PluginRows(handle, firm).find(plugin));
    }

    /** The rows of modules that the firm switched, or that failed for it. */
    public List<ModuleRow> modules(String firm) {
        return database.with(handle -> new ModuleRows(handle, firm).all());
    }

    /**
     * Installs a plugin, in place of the version before, which is kept to be put back; what is new begins in that state, what is replaced stays as it is
     * switched.
     */
    public PluginRow install(String firm, Descriptor descriptor, Carrier carrier, State first, String by) {
        PluginRow row = put(firm, descriptor, carrier, first, by);
        changed(firm, descriptor.key());
        return row;
    }

    private PluginRow put(String firm, Descriptor descriptor, Carrier carrier, State first, String by) {
        Instant now = clock.instant();
        return database.with(handle -> {
            PluginRows rows = new PluginRows(handle, firm);
            PluginRow before = rows.find(descriptor.key()).orElse(null);
            boolean newer = before != null && !before.version().equals(descriptor.version());
            PluginRow next = new PluginRow(
                    firm,
                    descriptor.key(),
                    carrier,
                    descriptor.version(),
                    before == null || before.state() == State.PENDING ? first : before.state(),
                    descriptor.json(),
                    before == null ? null : newer ? before.version() : before.previousVersion(),
                    before == null ? null : newer ? before.descriptor() : before.previousDescriptor(),
                    now,
                    by,
                    now,
                    by);
            rows.put(next);
            return next;
        });
    }

    /** Puts the version before in place of the one in use; empty when none is kept. */
    public Optional<PluginRow> putBack(String firm, String plugin, String by) {
        Optional<PluginRow> back = database.with(handle -> {
            PluginRows rows = new PluginRows(handle, firm);
            return rows.find(plugin)
                    .filter(now -> now.previousVersion() != null && now.previousDescriptor() != null)
                    .map(now -> {
                        PluginRow before = new PluginRow(
                                firm,
                                plugin,
                                now.carrier(),
                                Objects.requireNonNull(now.previousVersion()),
                                now.state(),
                                Objects.requireNonNull(now.previousDescriptor()),
                                now.version(),
                                now.descriptor(),
                                clock.instant(),
                                by,
                                clock.instant(),
                                by);
                        rows.put(before);
                        return before;
                    });
        });
        back.ifPresent(row -> changed(firm, plugin));
        return back;
    }

    /** Switches a plugin; one that every firm has gets its row by it. */
    public void switchPlugin(String firm, Descriptor descriptor, Carrier carrier, boolean on, String by) {
        State state = on ? State.ENABLED : State.DISABLED;
        if (carrier == Carrier.SYSTEM || carrier == Carrier.CODE) {
            put(firm, descriptor, carrier, state, by);
        }
        switchPlugin(firm, descriptor.key(), state, by);
    }

    /** Switches a plugin that has a row, be it present or not; false when it has none. */
    public boolean switchPlugin(String firm, String plugin, State state, String by) {
        boolean there = database.with(handle -> new PluginRows(handle, firm).state(plugin, state, clock.instant(), by));
        changed(firm, plugin);
        return there;
    }

    /** Switches a module. */
    public void switchModule(String firm, String plugin, String module, boolean on) {
        database.use(handle ->
                new ModuleRows(handle, firm).state(plugin, module, on ? ModuleRow.State.ON : ModuleRow.State.OFF));
        changed(firm, plugin);
    }

    /** Counts a failure; true when the module was given up by it. */
    public boolean failure(String firm, String plugin, String module, Sentence why) {
        return failure(firm, plugin, module, why, MOST_FAILURES);
    }

    /** Gives a module up at once, such as one that cannot be made; false when it was before. */
    public boolean giveUp(String firm, String plugin, String module, Sentence why) {
        return failure(firm, plugin, module, why, 1);
    }

    private boolean failure(String firm, String plugin, String module, Sentence why, int most) {
        boolean gone = database.with(handle -> {
            ModuleRows rows = new ModuleRows(handle, firm);
            return rows.failure(plugin, module, why) >= most && rows.giveUp(plugin, module, clock.instant());
        });
        if (gone) {
            changed(firm, plugin);
        }
        return gone;
    }

    /** Forgets the failures of a module that works. */
    public void worked(String firm, String plugin, String module) {
        database.use(handle -> new ModuleRows(handle, firm).worked(plugin, module));
    }

    /** Has a module called again that was given up. */
    public void repair(String firm, String plugin, String module) {
        database.use(handle -> new ModuleRows(handle, firm).repair(plugin, module));
        changed(firm, plugin);
    }

    /** Removes what the firm wants of a plugin, its settings and its files; with {@code data} also its own rows and its log. */
    public void uninstall(String firm, String plugin, boolean data) {
        database.use(handle -> new PluginRows(handle, firm).remove(plugin, data));
        changed(firm, plugin);
    }

    /** What plugins left behind that the firm removed, by key; those that are on the server still are among them. */
    public List<LeftData> left(String firm) {
        return database.with(handle -> new PluginRows(handle, firm).left());
    }

    /** Says that something of a plugin changed that these rows do not tell, such as its settings: its modules are made anew. */
    public void changed(String firm, String plugin) {
        database.use(handle -> new PluginRows(handle, firm).touch(plugin, clock.instant()));
        tell.accept(new PluginsChanged(firm, plugin));
    }
}
