package org.riguardo.web.plugins;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.plugins.PluginLog;
import org.riguardo.plugins.admin.PluginView;
import org.riguardo.web.policy.PolicyTabs;
import org.riguardo.web.site.Frame;
import org.riguardo.web.words.Moment;

/**
 * What was done about a plugin and what failed in it, as its template shows it.
 *
 * @param kind only lines about this are shown; null for all
 * @param next the cursor of the page after it; null on the last one
 */
public record PluginLogPage(
        Frame frame,
        PolicyTabs tabs,
        PluginView plugin,
        PluginLog.@Nullable Kind kind,
        List<Line> lines,
        @Nullable String next) {

    public PluginLogPage {
        lines = List.copyOf(lines);
    }

    /**
     * One line.
     *
     * @param module the name of the module that it is about; empty when it is about the whole plugin
     * @param who the name of who did it; null when nobody did
     */
    public record Line(String kind, String what, String module, @Nullable String who, Moment when, String text) {}

    /** The plugin's name. */
    public String name() {
        return frame.texts().say(plugin.name());
    }

    /** The path of the plugin's page. */
    public String path() {
        return "/settings/plugins/" + plugin.key();
    }

    /** What a line may be about. */
    public List<PluginLog.Kind> kinds() {
        return List.of(PluginLog.Kind.values());
    }

    /** The path of the page after this one. */
    public String older() {
        return path() + "/log?cursor=" + next + (kind == null ? "" : "&kind=" + kind.name());
    }
}
