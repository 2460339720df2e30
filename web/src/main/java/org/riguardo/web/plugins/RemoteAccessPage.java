package org.riguardo.web.plugins;

import org.jspecify.annotations.Nullable;
import org.riguardo.plugins.admin.PluginView;
import org.riguardo.plugins.remote.RemoteAccess;
import org.riguardo.web.policy.PolicyTabs;
import org.riguardo.web.site.Frame;

/**
 * How a service gets into our API, as the template shows it.
 *
 * @param problem why a newer version could not be looked for; null when nothing was wrong
 */
public record RemoteAccessPage(
        Frame frame, PolicyTabs tabs, PluginView plugin, RemoteAccess.View access, @Nullable String problem) {

    /** The plugin's name. */
    public String name() {
        return frame.texts().say(plugin.name());
    }
}
