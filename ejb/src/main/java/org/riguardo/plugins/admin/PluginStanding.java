package org.riguardo.plugins.admin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.plugin.ModuleType;
import org.riguardo.api.rule.ContactRule;
import org.riguardo.plugins.Carrier;
import org.riguardo.plugins.Descriptor;
import org.riguardo.plugins.DescriptorReader;
import org.riguardo.plugins.LostRules;
import org.riguardo.plugins.ModuleDescriptor;
import org.riguardo.plugins.ModuleRow;
import org.riguardo.plugins.Offer;
import org.riguardo.plugins.PluginRow;
import org.riguardo.policy.Policy;

/** What a firm wants of plugins, laid on what is there; it reads nothing and changes nothing. */
final class PluginStanding {

    /** The plugin of the product whose modules are the gates. */
    static final String POLICY = "org.riguardo.policy";

    private static final Set<String> ALWAYS_ON = Policy.rules().stream()
            .filter(ContactRule::alwaysOn)
            .map(ContactRule::name)
            .collect(Collectors.toSet());

    private final Map<String, Offer> offers;
    private final Map<String, PluginRow> rows;
    private final Map<String, ModuleRow> modules;
    private final LostRules lost = new LostRules();
    private final Set<String> off;
    private final boolean safe;

    /**
     * @param off the gates that the policy has switched off
     * @param safe whether only what the product comes with is used
     */
    PluginStanding(List<Offer> offers, List<PluginRow> rows, List<ModuleRow> modules, Set<String> off, boolean safe) {
        this.offers = offers.stream()
                .collect(Collectors.toMap(offer -> offer.descriptor().key(), Function.identity()));
        this.rows = rows.stream().collect(Collectors.toMap(PluginRow::pluginKey, Function.identity()));
        this.modules = modules.stream()
                .collect(Collectors.toMap(row -> row.pluginKey() + ":" + row.moduleKey(), Function.identity()));
        this.off = off;
        this.safe = safe;
    }

    /** All of them: what is missing first, then what fails, then what waits; the product's own last. */
    List<PluginView> all() {
        Set<String> keys = new HashSet<>(offers.keySet());
        keys.addAll(rows.keySet());
        List<PluginView> all = new ArrayList<>();
        keys.forEach(key -> all.add(view(key)));
        all.sort(Comparator.comparing(PluginStanding::turn)
                .thenComparing((PluginView view) -> view.carrier() == Carrier.SYSTEM)
                .thenComparing(PluginView::key));
        return List.copyOf(all);
    }

    /** The one of that key. */
    Optional<PluginView> find(String key) {
        return offers.containsKey(key) || rows.containsKey(key) ? Optional.of(view(key)) : Optional.empty();
    }

    private static int turn(PluginView view) {
        return switch (view.state()) {
            case MISSING -> 0;
            case FAILING -> 1;
            case PENDING -> 2;
            default -> 3;
        };
    }

    private PluginView view(String key) {
        PluginRow row = rows.get(key);
        Offer there = offers.get(key);
        Offer offer = there != null && row != null && row.carrier() != there.carrier() ? null : there;
        Descriptor descriptor = offer == null ? read(row) : offer.descriptor();
        Carrier carrier = offer == null ? row.carrier() : offer.carrier();
        boolean used = offer != null && (!safe || carrier == Carrier.SYSTEM);
        List<ModuleView> views = descriptor == null
                ? List.of()
                : modules(row, descriptor)
                        .map(module -> module(key, carrier, module))
                        .toList();
        return new PluginView(
                key,
                descriptor == null ? new Sentence(key, key) : descriptor.name(),
                descriptor == null ? row.version() : descriptor.version(),
                carrier,
                state(row, carrier, used, views),
                offer != null,
                descriptor,
                views,
                row == null ? null : row.changedAt(),
                row == null ? null : row.changedBy());
    }

    /** With the rules that the version which the firm agreed to had on, and that are lost, in place of what is there under their keys. */
    private Stream<ModuleDescriptor> modules(@Nullable PluginRow row, Descriptor there) {
        List<ModuleDescriptor> gone =
                row == null || !row.on() ? List.of() : lost.of(row, there, module -> on(there.key(), module));
        return Stream.concat(
                there.modules().stream().filter(module -> gone.stream()
                        .noneMatch(rule -> rule.key().equals(module.key()))),
                gone.stream());
    }

    private boolean on(String plugin, ModuleDescriptor module) {
        ModuleRow row = modules.get(plugin + ":" + module.key());
        return row == null ? module.on() : row.on(module.on());
    }

    private static PluginState state(@Nullable PluginRow row, Carrier carrier, boolean used, List<ModuleView> modules) {
        if (row == null && carrier != Carrier.SYSTEM) {
            return PluginState.AVAILABLE;
        }
        if (row != null && row.state() == PluginRow.State.PENDING) {
            return PluginState.PENDING;
        }
        if (row != null && !row.on()) {
            return PluginState.DISABLED;
        }
        if (!used) {
            return PluginState.MISSING;
        }
        return modules.stream().anyMatch(ModuleView::failing) ? PluginState.FAILING : PluginState.ENABLED;
    }

    private ModuleView module(String plugin, Carrier carrier, ModuleDescriptor module) {
        if (carrier == Carrier.SYSTEM && module.type() == ModuleType.CONTACT_RULE) {
            boolean always = ALWAYS_ON.contains(module.key());
            return new ModuleView(
                    module,
                    always || !off.contains(module.key()) ? ModuleState.ENABLED : ModuleState.DISABLED,
                    0,
                    null,
                    null,
                    always ? ModuleView.Switching.NEVER : ModuleView.Switching.WITH_POLICY);
        }
        ModuleRow row = modules.get(plugin + ":" + module.key());
        boolean on = on(plugin, module);
        return new ModuleView(
                module,
                state(module, row, on),
                row == null ? 0 : row.failures(),
                row == null ? null : row.failedAt(),
                module.broken() != null ? module.broken() : row == null ? null : row.message(),
                ModuleView.Switching.HERE);
    }

    private static ModuleState state(ModuleDescriptor module, @Nullable ModuleRow row, boolean on) {
        if (!on) {
            return ModuleState.DISABLED;
        }
        if (module.broken() != null) {
            return ModuleState.BROKEN;
        }
        return row != null && row.failed() ? ModuleState.FAILED : ModuleState.ENABLED;
    }

    private static @Nullable Descriptor read(PluginRow row) {
        try {
            return DescriptorReader.read(row.descriptor());
        } catch (RuntimeException unreadable) {
            return null;
        }
    }
}
