package org.riguardo.web.plugins;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.plugin.ModuleType;
import org.riguardo.plugins.admin.PluginView;
import org.riguardo.web.client.Notice;
import org.riguardo.web.policy.PolicyTabs;
import org.riguardo.web.site.Frame;
import org.riguardo.web.words.Moment;

/**
 * One plugin as its template shows it.
 *
 * @param scopes what it is allowed, in words
 * @param changed when somebody switched or installed it last; null when nobody did
 * @param changedBy the name of who did
 * @param settings the form that its descriptor draws; without fields when there is nothing to set
 */
public record PluginPage(
        Frame frame,
        PolicyTabs tabs,
        PluginView plugin,
        List<String> scopes,
        List<ModuleLine> modules,
        SettingsForm settings,
        @Nullable Moment changed,
        @Nullable String changedBy,
        boolean editable,
        boolean safe,
        @Nullable Notice notice,
        @Nullable String problem) {

    public PluginPage {
        scopes = List.copyOf(scopes);
        modules = List.copyOf(modules);
    }

    /** What a screen reader says first. */
    public String spoken() {
        return problem != null ? problem : notice != null ? notice.text() : "";
    }

    /** Its name. */
    public String name() {
        return frame.texts().say(plugin.name());
    }

    /** What it says of itself; empty when it says nothing. */
    public String description() {
        return plugin.descriptor() == null
                ? ""
                : frame.texts().say(plugin.descriptor().description());
    }

    /** What all of its modules are, in words; null when they are of several types, or when there is one alone. */
    public @Nullable String type() {
        boolean same = modules.stream().map(ModuleLine::type).distinct().count() == 1;
        return modules.size() > 1 && same ? modules.get(0).type() : null;
    }

    /** Whether it has rules, the effects of which are counted. */
    public boolean rules() {
        return has(ModuleType.CONTACT_RULE);
    }

    /** Whether it is told what happens. */
    public boolean told() {
        return has(ModuleType.EVENT_LISTENER);
    }

    private boolean has(ModuleType type) {
        return modules.stream().anyMatch(line -> line.module().descriptor().type() == type);
    }

    /** The path of the page. */
    public String path() {
        return "/settings/plugins/" + plugin.key();
    }

    /** The icon of its state. */
    public String icon() {
        return PluginWords.icon(plugin.state());
    }
}
