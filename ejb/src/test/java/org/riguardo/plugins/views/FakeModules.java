package org.riguardo.plugins.views;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
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
import org.riguardo.plugins.ModuleDescriptor;
import org.riguardo.plugins.Plugged;

/** Modules of a firm without a registry, and what became of the questions to them. */
final class FakeModules implements PageModules {

    static final String PLUGIN = "com.example.pages";

    final List<Plugged<WebPanel>> panels = new ArrayList<>();
    final List<Plugged<WebItem>> items = new ArrayList<>();
    final List<String> failed = new ArrayList<>();
    long limitMillis = 2_000;
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
        ModuleDescriptor module = module(key, ModuleType.WEB_PANEL, place, condition, null);
        panels.add(new Plugged<>("f", PLUGIN, "1.0.0", Carrier.CODE, module, panel));
    }

    void framed(String key, Location place, String base, String url) {
        ModuleDescriptor module = module(key, ModuleType.WEB_PANEL, place, Condition.ALWAYS, url);
        FramedPanel panel = FramedPanel.of(plugin(base, module), module).orElseThrow();
        panels.add(new Plugged<>("f", PLUGIN, "1.0.0", Carrier.REMOTE, module, panel));
    }

    void item(String key, Location place, Condition condition, WebItem item) {
        ModuleDescriptor module = module(key, ModuleType.WEB_ITEM, place, condition, null);
        items.add(new Plugged<>("f", PLUGIN, "1.0.0", Carrier.CODE, module, item));
    }

    void linked(String key, Location place, Condition condition, String url) {
        ModuleDescriptor module = module(key, ModuleType.WEB_ITEM, place, condition, url);
        LinkedItem item = LinkedItem.of(plugin(null, module), module).orElseThrow();
        items.add(new Plugged<>("f", PLUGIN, "1.0.0", Carrier.CODE, module, item));
    }

    @Override
    public List<Plugged<WebPanel>> panels(String firm) {
        return panels;
    }

    @Override
    public List<Plugged<WebItem>> items(String firm) {
        return items;
    }

    @Override
    public Sentence name(String firm, String plugin) {
        return new Sentence("Pagine", "Pages");
    }

    @Override
    public <T, R> Optional<R> ask(Plugged<T> module, Function<T, R> question) {
        synchronized (this) {
            asked++;
        }
        try {
            return Optional.of(CompletableFuture.supplyAsync(() -> question.apply(module.instance()))
                    .get(limitMillis, TimeUnit.MILLISECONDS));
        } catch (Exception failure) {
            synchronized (this) {
                failed.add(module.fullKey());
            }
            return Optional.empty();
        }
    }
}
