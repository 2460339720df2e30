package org.riguardo.plugins;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Sentence;

/**
 * What a plugin says of itself, the same whichever way it comes; read by {@code DescriptorReader}, never changed.
 *
 * @param key its name everywhere, such as {@code com.example.holidays}
 * @param version of the plugin, by semantic versioning
 * @param apiVersion of {@code plugin-api} that it was made for
 * @param scopes what it asks to be allowed, such as {@code read:clients}
 * @param remote where it is reached; null unless it is remote
 * @param json the document itself, as it came
 */
public record Descriptor(
        String key,
        Sentence name,
        String version,
        int apiVersion,
        String vendor,
        @Nullable String vendorUrl,
        Sentence description,
        Set<String> scopes,
        List<SettingDescriptor> settings,
        @Nullable Remote remote,
        List<ModuleDescriptor> modules,
        String json) {

    /**
     * Where a remote plugin is reached.
     *
     * @param baseUrl all its addresses are below it
     * @param jwks path of its public keys
     * @param lifecycle path that is told of installed, enabled, disabled, uninstalled; null when it wants to hear nothing
     */
    public record Remote(java.net.URI baseUrl, String jwks, @Nullable String lifecycle) {}

    public Descriptor {
        scopes = Set.copyOf(scopes);
        settings = List.copyOf(settings);
        modules = List.copyOf(modules);
    }

    /** The module of that key. */
    public Optional<ModuleDescriptor> module(String key) {
        return modules.stream().filter(module -> module.key().equals(key)).findFirst();
    }
}
