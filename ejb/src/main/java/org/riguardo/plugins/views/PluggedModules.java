package org.riguardo.plugins.views;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.riguardo.api.plugin.ModuleType;
import org.riguardo.plugins.Guard;
import org.riguardo.plugins.Listed;
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
    public List<Listed> of(String firm, ModuleType type) {
        return plugins.listed(firm, type);
    }

    @Override
    public <T, R> Optional<R> ask(String firm, Listed module, Class<T> as, Function<T, R> question) {
        Optional<Plugged<T>> made = plugins.module(firm, module, as);
        if (made.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(guard.call(made.get(), LIMIT, question::apply));
        } catch (PluginFailure counted) {
            return Optional.empty();
        }
    }
}
