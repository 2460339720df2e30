package org.riguardo.plugins;

import java.time.Clock;
import java.time.ZoneId;
import org.riguardo.api.plugin.PluginContext;
import org.riguardo.api.plugin.PluginSettings;
import org.riguardo.api.plugin.PluginStore;

/** What a module of a plugin may use for one firm; nothing in it leads to another firm. */
record HostContext(String plugin, PluginSettings settings, PluginStore store, Clock clock, ZoneId zone)
        implements PluginContext {}
