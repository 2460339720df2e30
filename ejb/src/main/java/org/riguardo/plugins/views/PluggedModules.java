package org.riguardo.plugins.views;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.web.WebItem;
import org.riguardo.api.web.WebPanel;
import org.riguardo.plugins.Plugged;

/** The modules that the registry has for a firm; until one is switched on there are none. */
@ApplicationScoped
class PluggedModules implements PageModules {

    @Override
    public List<Plugged<WebPanel>> panels(String firm) {
        return List.of();
    }

    @Override
    public List<Plugged<WebItem>> items(String firm) {
        return List.of();
    }

    @Override
    public Sentence name(String firm, String plugin) {
        return new Sentence(plugin, plugin);
    }

    @Override
    public <T, R> Optional<R> ask(Plugged<T> module, Function<T, R> question) {
        return Optional.empty();
    }
}
