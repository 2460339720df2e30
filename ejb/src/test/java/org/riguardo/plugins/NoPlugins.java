package org.riguardo.plugins;

import java.time.Clock;
import java.util.List;
import org.riguardo.db.Database;

/** The registry of plugins of a server that has none. */
public final class NoPlugins {

    private NoPlugins() {}

    public static Plugins on(Database database, Clock clock) {
        PluginStates states = PluginStates.of(database, clock, change -> {});
        return Plugins.of(Presence.of(change -> {}), new Modules(), states, List.of(), false);
    }
}
