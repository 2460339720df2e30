package org.riguardo.web.plugins;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.plugins.Carrier;
import org.riguardo.plugins.admin.ModuleView;
import org.riguardo.plugins.admin.PluginState;
import org.riguardo.plugins.admin.PluginView;
import org.riguardo.web.client.Notice;
import org.riguardo.web.policy.PolicyTabs;
import org.riguardo.web.site.Frame;

/**
 * All plugins as their template shows them.
 *
 * @param left what plugins left behind that were removed
 * @param editable whether the person may switch them
 * @param safe whether the server uses only what the product comes with
 * @param problem why something could not be done; null when nothing was tried or it could
 */
public record PluginsPage(
        Frame frame,
        PolicyTabs tabs,
        List<PluginView> plugins,
        List<LeftLine> left,
        boolean editable,
        boolean safe,
        @Nullable Notice notice,
        @Nullable String problem) {

    public PluginsPage {
        plugins = List.copyOf(plugins);
        left = List.copyOf(left);
    }

    /** What a screen reader says first. */
    public String spoken() {
        return problem != null ? problem : notice != null ? notice.text() : "";
    }

    /** Those that are on and not there. */
    public List<PluginView> missing() {
        return plugins.stream()
                .filter(one -> one.state() == PluginState.MISSING)
                .toList();
    }

    /** The ways in which plugins come, the product's own last. */
    public List<Carrier> carriers() {
        return List.of(Carrier.CODE, Carrier.DATA, Carrier.REMOTE, Carrier.SYSTEM);
    }

    /** Those that came that way. */
    public List<PluginView> of(Carrier carrier) {
        return plugins.stream().filter(one -> one.carrier() == carrier).toList();
    }

    /** How many of its modules are on, out of how many. */
    public String modules(PluginView plugin) {
        long on = plugin.modules().stream().filter(ModuleView::on).count();
        int all = plugin.modules().size();
        return on == all ? frame.texts().count("plugin.modules", all) : frame.say("plugin.modules.some", on, all);
    }

    /** The icon of its state. */
    public String icon(PluginView plugin) {
        return PluginWords.icon(plugin.state());
    }
}
