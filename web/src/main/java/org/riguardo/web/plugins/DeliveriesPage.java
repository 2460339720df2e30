package org.riguardo.web.plugins;

import java.util.List;
import org.riguardo.plugins.admin.PluginView;
import org.riguardo.plugins.events.Delivery;
import org.riguardo.web.policy.PolicyTabs;
import org.riguardo.web.site.Frame;
import org.riguardo.web.words.Moment;

/** What a plugin was told, as the template shows it. */
public record DeliveriesPage(Frame frame, PolicyTabs tabs, PluginView plugin, List<Row> rows) {

    public DeliveriesPage {
        rows = List.copyOf(rows);
    }

    /** One event for one module, and when something last became of it. */
    public record Row(Delivery delivery, Moment when) {}

    /** The plugin's name. */
    public String name() {
        return frame.texts().say(plugin.name());
    }

    /** The path of the plugin's page. */
    public String path() {
        return "/settings/plugins/" + plugin.key();
    }

    /** Whether something was given up. */
    public boolean failed() {
        return rows.stream().anyMatch(row -> row.delivery().state() == Delivery.State.GIVEN_UP);
    }
}
