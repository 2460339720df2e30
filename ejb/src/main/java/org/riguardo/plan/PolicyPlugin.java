package org.riguardo.plan;

import jakarta.enterprise.context.ApplicationScoped;
import org.riguardo.api.plugin.PluginContext;
import org.riguardo.plugins.ModuleDescriptor;
import org.riguardo.plugins.SystemPlugin;
import org.riguardo.policy.Policy;

/**
 * The gates of the policy as modules of a plugin: the registry lists them like any other rule, while the policy itself asks them. Each is switched by the
 * settings of the policy, and nowhere else.
 */
@ApplicationScoped
public class PolicyPlugin implements SystemPlugin {

    /** Its key. */
    public static final String KEY = "org.riguardo.policy";

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Object make(ModuleDescriptor module, PluginContext context) {
        return Policy.rules().stream()
                .filter(rule -> rule.name().equals(module.key()))
                .findFirst()
                .orElseThrow(() -> unknown(module));
    }
}
