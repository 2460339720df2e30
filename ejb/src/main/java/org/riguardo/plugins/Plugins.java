package org.riguardo.plugins;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.plugin.ModuleType;

/**
 * The modules that a firm has on and that are there: what it wants, laid on what is present. It is asked for each use, and what it gives is not kept. The gates
 * that the policy comes with are not among what it gives: the policy asks them itself.
 */
@ApplicationScoped
public class Plugins {

    @Inject
    private Presence presence;

    @Inject
    private Modules modules;

    @Inject
    private PluginStates states;

    @Inject
    @Any
    private Instance<StoredPlugins> stored;

    @Inject
    @ConfigProperty(name = "riguardo.plugins.safe-mode", defaultValue = "false")
    private boolean safe;

    private final LostRules lost = new LostRules();
    private Wanted wanted;

    /** The same outside a server; {@code safe} has it use the product's own plugins alone. */
    static Plugins of(
            Presence presence, Modules modules, PluginStates states, List<StoredPlugins> stored, boolean safe) {
        Plugins plugins = new Plugins();
        plugins.presence = presence;
        plugins.modules = modules;
        plugins.states = states;
        plugins.safe = safe;
        plugins.begin(stored);
        return plugins;
    }

    @PostConstruct
    void begin() {
        begin(stored.stream().toList());
    }

    private void begin(List<StoredPlugins> carriers) {
        wanted = new Wanted(states, new StoredOffers(presence, carriers), modules::close);
    }

    /** What the firm has on of that type and could be asked, by weight, then by plugin and key; none of it is made for that. */
    public List<Listed> listed(String firm, ModuleType type) {
        Kept kept = wanted.of(firm);
        return used(firm, kept).stream()
                .flatMap(offer -> offer.descriptor().modules().stream()
                        .filter(module ->
                                module.type() == type && module.broken() == null && asked(offer, kept, module))
                        .map(module -> new Listed(offer.descriptor(), offer.carrier(), module)))
                .sorted(Comparator.<Listed>comparingInt(one -> one.module().weight())
                        .thenComparing(Listed::fullKey))
                .toList();
    }

    /** One of them, made if it is not yet; empty when it is not on, or cannot be made, which is written down. */
    public <T> Optional<Plugged<T>> module(String firm, Listed listed, Class<T> as) {
        Kept kept = wanted.of(firm);
        return used(firm, kept).stream()
                .filter(offer -> offer.descriptor() == listed.plugin() && asked(offer, kept, listed.module()))
                .findFirst()
                .flatMap(offer -> Optional.ofNullable(modules.get(firm, offer, listed.module(), as))
                        .map(instance -> plugged(firm, offer, listed.module(), instance)));
    }

    /** What the firm has on of that type and can be asked, by weight, then by plugin and key. */
    public <T> List<Plugged<T>> modules(String firm, ModuleType type, Class<T> as) {
        Kept kept = wanted.of(firm);
        List<Plugged<T>> all = new ArrayList<>();
        for (Offer offer : used(firm, kept)) {
            for (ModuleDescriptor module : offer.descriptor().modules()) {
                if (module.type() == type && module.broken() == null && asked(offer, kept, module)) {
                    T instance = modules.get(firm, offer, module, as);
                    if (instance != null) {
                        all.add(plugged(firm, offer, module, instance));
                    }
                }
            }
        }
        all.sort(Comparator.<Plugged<T>>comparingInt(one -> one.module().weight())
                .thenComparing(Plugged::fullKey));
        return List.copyOf(all);
    }

    private static <T> Plugged<T> plugged(String firm, Offer offer, ModuleDescriptor module, T instance) {
        Descriptor plugin = offer.descriptor();
        return new Plugged<>(firm, plugin.key(), plugin.version(), offer.carrier(), module, instance);
    }

    private static boolean asked(Offer offer, Kept kept, ModuleDescriptor module) {
        String plugin = offer.descriptor().key();
        ModuleRow row = kept.module(plugin, module.key());
        boolean gate = offer.carrier() == Carrier.SYSTEM && module.type() == ModuleType.CONTACT_RULE;
        return !gate && kept.on(plugin, module) && (row == null || !row.failed());
    }

    /** The plugins that the firm has on and that are not there; in safe mode all but the product's own. */
    public List<Missing> missing(String firm) {
        return wanted.of(firm).plugins().values().stream()
                .filter(row -> row.on() && row.carrier() != Carrier.SYSTEM)
                .filter(row -> safe
                        || presence.offer(firm, row.pluginKey())
                                .filter(offer -> offer.carrier() == row.carrier())
                                .isEmpty())
                .sorted(Comparator.comparing(PluginRow::pluginKey))
                .map(row -> new Missing(row.pluginKey(), name(row), row.version(), row.carrier(), row.changedAt()))
                .toList();
    }

    private static Sentence name(PluginRow row) {
        try {
            return DescriptorReader.read(row.descriptor()).name();
        } catch (RuntimeException unreadable) {
            return new Sentence(row.pluginKey(), row.pluginKey());
        }
    }

    /** The contact rules that are on and cannot be asked, since they never worked or were given up: their gates are closed. */
    public List<Failed> failedRules(String firm) {
        Kept kept = wanted.of(firm);
        List<Failed> failed = new ArrayList<>();
        for (Offer offer : used(firm, kept)) {
            Descriptor plugin = offer.descriptor();
            for (ModuleDescriptor module : plugin.modules()) {
                boolean rule = module.type() == ModuleType.CONTACT_RULE && offer.carrier() != Carrier.SYSTEM;
                if (rule && kept.on(plugin.key(), module)) {
                    ModuleRow row = kept.module(plugin.key(), module.key());
                    Sentence why = why(module, row);
                    if (why != null) {
                        failed.add(new Failed(
                                plugin.key(), plugin.version(), module, row == null ? null : row.failedAt(), why));
                    }
                }
            }
            PluginRow agreed = kept.plugins().get(plugin.key());
            if (agreed != null) {
                lost.of(agreed, plugin, module -> kept.on(plugin.key(), module))
                        .forEach(rule -> failed.add(new Failed(
                                plugin.key(), plugin.version(), rule, null, Objects.requireNonNull(rule.broken()))));
            }
        }
        return List.copyOf(failed);
    }

    private static @Nullable Sentence why(ModuleDescriptor module, @Nullable ModuleRow row) {
        if (module.broken() != null) {
            return module.broken();
        }
        if (row == null || !row.failed()) {
            return null;
        }
        Sentence message = row.message();
        return message == null ? Failures.GIVEN_UP : message;
    }

    /** What the plugin says of itself that is there for the firm, be it on or not. */
    public Optional<Descriptor> descriptor(String firm, String key) {
        wanted.of(firm);
        return presence.offer(firm, key).map(Offer::descriptor);
    }

    /** What is there for the firm, be it on or not, in the order of its keys. */
    public List<Offer> present(String firm) {
        wanted.of(firm);
        return List.copyOf(presence.offers(firm));
    }

    /** Has what the firm wants read from the database now, also what was changed on another server a moment ago. */
    public void refresh(String firm) {
        wanted.now(firm);
    }

    /** When the firm last switched, set or replaced that plugin; empty when it never did. */
    public Optional<Instant> changedAt(String firm, String key) {
        return Optional.ofNullable(wanted.of(firm).plugins().get(key)).map(PluginRow::changedAt);
    }

    /** Whether only the product's own plugins are used, as {@code riguardo.plugins.safe-mode} says. */
    public boolean safe() {
        return safe;
    }

    private List<Offer> used(String firm, Kept kept) {
        return presence.offers(firm).stream()
                .filter(offer -> (!safe || offer.carrier() == Carrier.SYSTEM) && kept.on(offer))
                .toList();
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) PluginsChanged change) {
        wanted.changed(change);
    }
}
