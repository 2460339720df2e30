package org.riguardo.plugins.admin;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;
import org.riguardo.plugins.Carrier;
import org.riguardo.plugins.Descriptor;

/**
 * A plugin as it stands for a firm.
 *
 * @param descriptor of what is there; of a missing one, as it was known last; null when that cannot be read any more
 * @param present whether it is there, be it on or not
 * @param changedAt when somebody switched or installed it last; null when nobody did
 * @param changedBy who did, by username
 */
public record PluginView(
        String key,
        Sentence name,
        String version,
        Carrier carrier,
        PluginState state,
        boolean present,
        @Nullable Descriptor descriptor,
        List<ModuleView> modules,
        @Nullable Instant changedAt,
        @Nullable String changedBy) {

    public PluginView {
        modules = List.copyOf(modules);
    }

    /** Whether it may be switched: one of the product that the product cannot do without may not. */
    public boolean switched() {
        return !key.equals(PluginStanding.POLICY);
    }

    /** Whether it may be removed. */
    public boolean removable() {
        return carrier != Carrier.SYSTEM && (changedAt != null || !present);
    }

    /** Whether it has rules, which hold contacts back. */
    public boolean hasRules() {
        return modules.stream()
                .anyMatch(module -> module.descriptor().type() == org.riguardo.api.plugin.ModuleType.CONTACT_RULE);
    }
}
