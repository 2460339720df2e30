package org.riguardo.web.plugins;

import java.util.List;
import org.riguardo.plugins.admin.PluginView;
import org.riguardo.plugins.effects.Effect;
import org.riguardo.web.policy.PolicyTabs;
import org.riguardo.web.site.Frame;
import org.riguardo.web.words.Moment;

/** What the rules of a plugin did, as its template shows it. */
public record PluginEffectsPage(Frame frame, PolicyTabs tabs, PluginView plugin, List<Row> rows) {

    public PluginEffectsPage {
        rows = List.copyOf(rows);
    }

    /**
     * What one rule did.
     *
     * @param rule the key of its module
     * @param name what people read
     */
    public record Row(String rule, String name, Effect effect, Moment since) {}

    /** The plugin's name. */
    public String name() {
        return frame.texts().say(plugin.name());
    }

    /** The path of the plugin's page. */
    public String path() {
        return "/settings/plugins/" + plugin.key();
    }
}
