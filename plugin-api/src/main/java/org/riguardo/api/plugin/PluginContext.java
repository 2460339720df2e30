package org.riguardo.api.plugin;

import java.time.Clock;
import java.time.ZoneId;

/**
 * What a module may use of its host, for one firm: each firm that has switched a plugin on gets modules of its own. A module's class has a public constructor
 * that takes a context, or one that takes nothing; a module that is {@link AutoCloseable} is closed when it is switched off, its settings change or its plugin
 * goes.
 *
 * @since 1.0
 */
public interface PluginContext {

    /** The key of the plugin, such as {@code com.example.holidays}. */
    String plugin();

    /** What the administrator has set; a change of it makes the modules anew. */
    PluginSettings settings();

    /** The plugin's own rows for this firm. A contact rule has none to use: it answers from the situation alone. */
    PluginStore store();

    /** The host's clock; whoever asks another one differs from it when the past is replayed. */
    Clock clock();

    /** The zone in which the firm counts its days. */
    ZoneId zone();
}
