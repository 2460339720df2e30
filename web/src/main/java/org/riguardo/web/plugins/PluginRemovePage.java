package org.riguardo.web.plugins;

import org.riguardo.plugins.admin.PluginView;
import org.riguardo.web.policy.PolicyTabs;
import org.riguardo.web.site.Frame;

/** What is asked before a plugin is removed, as its template shows it. */
public record PluginRemovePage(Frame frame, PolicyTabs tabs, PluginView plugin) {

    /** The plugin's name. */
    public String name() {
        return frame.texts().say(plugin.name());
    }

    /** The path of the plugin's page. */
    public String path() {
        return "/settings/plugins/" + plugin.key();
    }
}
