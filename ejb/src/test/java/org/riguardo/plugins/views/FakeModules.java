package org.riguardo.plugins.views;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.plugin.ModuleType;
import org.riguardo.api.web.Location;
import org.riguardo.api.web.WebItem;
import org.riguardo.api.web.WebPanel;
import org.riguardo.plugins.Carrier;
import org.riguardo.plugins.Condition;
import org.riguardo.plugins.Descriptor;
import org.riguardo.plugins.Listed;
import org.riguardo.plugins.ModuleDescriptor;

/** Modules of a firm without a registry, and what became of the questions to them. */
final class FakeModules implements PageModules {

    static final String PLUGIN = "com.example.pages";

    final List<Listed> panels = new ArrayList<>();
    final List<Listed> items = new ArrayList<>();
    private final Map<String, Object> instances = new HashMap<>();
    final List<String> failed = new ArrayList<>();
    long limitMillis = 2_000;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    });
    int asked;

    static ModuleDescriptor module(
            String key, ModuleType type, Location place, Condition condition, @Nullable String url) {
        JsonObjectBuilder fields = Json.createObjectBuilder();
        if (url != null) {
            fields.add("url", url);
        }
        Sentence name = new Sentence("Modulo " + key, "Module " + key);
        return new ModuleDescriptor(key, type, name, true, 0, place, condition, fields.build(), null);
    }

    static Descriptor plugin(@Nullable String base, ModuleDescriptor... modules) {
        Sentence name = new Sentence("Pagine", "Pages");
        Descriptor.Remote remote = base == null ? null : new Descriptor.Remote(URI.create(base), "/jwks", null);
        return new Descriptor(
                PLUGIN, name, "1.0.0", 1, "Example", null, name, Set.of(), List.of(), remote, List.of(modules), "{}");
    }

    void panel(String key, Location place, Condition condition, WebPanel panel) {
        add(panels, Carrier.CODE, null, module(key, ModuleType.WEB_PANEL, place, condition, null), panel);
    }

    void framed(String key, Location place, String base, String url) {
        add(panels, Carrier.REMOTE, base, module(key, ModuleType.WEB_PANEL, place, Condition.ALWAYS, url), "none");
    }

    void item(String key, Location place, Condition condition, WebItem item) {
        add(items, Carrier.CODE, null, module(key, ModuleType.WEB_ITEM, place, condition, null), item);
    }

    void linked(String key, Location place, Condition condition, String url) {
        add(items, Carrier.CODE, null, module(key, ModuleType.WEB_ITEM, place, condition, url), "none");
    }

    private void add(
            List<Listed> to, Carrier carrier, @Nullable String base, ModuleDescriptor module, Object instance) {
        to.add(new Listed(plugin(base, module), carrier, module));
        instances.put(PLUGIN + ":" + module.key(), instance);
    }

    @Override
    public List<Listed> of(String firm, ModuleType type) {
        return type == ModuleType.WEB_PANEL ? panels : items;
    }

    @Override
    public <T, R> Optional<R> ask(String firm, Listed module, Class<T> as, Function<T, R> question) {
        T instance = as.cast(instances.get(module.fullKey()));
        synchronized (this) {
            asked++;
        }
        Future<R> answer = threads.submit(() -> question.apply(instance));
        try {
            return Optional.of(answer.get(limitMillis, TimeUnit.MILLISECONDS));
        } catch (Exception failure) {
            answer.cancel(true);
            synchronized (this) {
                failed.add(module.fullKey());
            }
            return Optional.empty();
        }
    }
}
