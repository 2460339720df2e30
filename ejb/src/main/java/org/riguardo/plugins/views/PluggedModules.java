package org.riguardo.plugins.views;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.plugin.ModuleType;
import org.riguardo.api.web.WebItem;
import org.riguardo.api.web.WebPanel;
import org.riguardo.plugins.Descriptor;
import org.riguardo.plugins.Guard;
import org.riguardo.plugins.Plugged;
import org.riguardo.plugins.PluginFailure;
import org.riguardo.plugins.Plugins;

/** The modules that the registry has for a firm, asked under guard for two seconds at most. */
@ApplicationScoped
class PluggedModules implements PageModules {

    private static final Duration LIMIT = Duration.ofSeconds(2);

    @Inject
    private Plugins plugins;

    @Inject
    private Guard guard;

    @Override
    public List<Plugged<WebPanel>> panels(String firm) {
        return plugins.modules(firm, ModuleType.WEB_PANEL, WebPanel.class);
    }

    @Override
    public List<Plugged<WebItem>> items(String firm) {
        return plugins.modules(firm, ModuleType.WEB_ITEM, WebItem.class);
    }

    @Override
    public Sentence name(String firm, String plugin) {
        return plugins.descriptor(firm, plugin).map(Descriptor::name).orElseGet(() -> new Sentence(plugin, plugin));
    }

    @Override
    public <T, R> Optional<R> ask(Plugged<T> module, Function<T, R> question) {
        try {
            return Optional.ofNullable(guard.call(module, LIMIT, question::apply));
        } catch (PluginFailure counted) {
            return Optional.empty();
        }
    }
}
