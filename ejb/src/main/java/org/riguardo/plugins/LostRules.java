package org.riguardo.plugins;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.plugin.ModuleType;

/**
 * The contact rules that a firm had on when it last agreed to a plugin, and that the version which is there no longer has: they count as broken until somebody
 * switches them off, or the plugin off and on. A rule that is lost is never a gate that is open.
 */
public final class LostRules {

    private final Map<String, Agreed> known = new ConcurrentHashMap<>();

    private record Agreed(String document, List<ModuleDescriptor> rules) {}

    /**
     * Those of a plugin, unusable.
     *
     * @param row what the firm agreed to
     * @param there the version that is there
     * @param on whether the firm has a module on
     */
    public List<ModuleDescriptor> of(PluginRow row, Descriptor there, Predicate<ModuleDescriptor> on) {
        if (row.descriptor().equals(there.json())) {
            return List.of();
        }
        return agreed(row).stream()
                .filter(on)
                .filter(rule -> there.module(rule.key())
                        .filter(one -> one.type() == ModuleType.CONTACT_RULE && on.test(one))
                        .isEmpty())
                .map(rule -> rule.broken(why(row.version(), there.version())))
                .toList();
    }

    private List<ModuleDescriptor> agreed(PluginRow row) {
        String key = row.firmId() + " " + row.pluginKey();
        Agreed before = known.get(key);
        if (before == null || !before.document().equals(row.descriptor())) {
            before = new Agreed(row.descriptor(), rules(row));
            known.put(key, before);
        }
        return before.rules();
    }

    private static List<ModuleDescriptor> rules(PluginRow row) {
        try {
            return DescriptorReader.read(row.descriptor()).modules().stream()
                    .filter(module -> module.type() == ModuleType.CONTACT_RULE && module.broken() == null)
                    .toList();
        } catch (RuntimeException unreadable) {
            return List.of();
        }
    }

    private static Sentence why(String before, String now) {
        return new Sentence(
                "La versione " + before + " aveva questa regola, la " + now
                        + " non ce l’ha, o la tiene spenta: se va bene così, spegnerla qui.",
                "Version " + before + " had this rule, version " + now
                        + " has not, or has it off: switch it off here if that is intended.");
    }
}
