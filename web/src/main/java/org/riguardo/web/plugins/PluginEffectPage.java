package org.riguardo.web.plugins;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.plugins.admin.PluginView;
import org.riguardo.plugins.effects.ClientEffect;
import org.riguardo.web.policy.PolicyTabs;
import org.riguardo.web.site.Frame;
import org.riguardo.web.words.Moment;

/**
 * The clients behind the numbers of one rule, as their template shows them.
 *
 * @param key of the rule's module
 * @param rule its name
 * @param next the cursor of the page after it; null on the last one
 */
public record PluginEffectPage(
        Frame frame,
        PolicyTabs tabs,
        PluginView plugin,
        String key,
        String rule,
        List<Row> rows,
        @Nullable String next) {

    public PluginEffectPage {
        rows = List.copyOf(rows);
    }

    /** What the rule did to one client. */
    public record Row(ClientEffect effect, Moment since) {}

    /** The plugin's name. */
    public String name() {
        return frame.texts().say(plugin.name());
    }

    /** The path of the plugin's page. */
    public String path() {
        return "/settings/plugins/" + plugin.key();
    }

    /** The path of the page after this one. */
    public String more() {
        return path() + "/effects/" + key + "?cursor=" + next;
    }
}
