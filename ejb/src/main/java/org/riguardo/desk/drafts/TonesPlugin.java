package org.riguardo.desk.drafts;

import jakarta.enterprise.context.ApplicationScoped;
import org.riguardo.api.plugin.PluginContext;
import org.riguardo.plugins.ModuleDescriptor;
import org.riguardo.plugins.SystemPlugin;

/** The tone packs that come with the product, as modules of a plugin. */
@ApplicationScoped
public class TonesPlugin implements SystemPlugin {

    @Override
    public String key() {
        return "org.riguardo.tones";
    }

    @Override
    public Object make(ModuleDescriptor module, PluginContext context) {
        return BuiltInPacks.all().stream()
                .filter(pack -> pack.key().equals(module.key()))
                .findFirst()
                .orElseThrow(() -> unknown(module));
    }
}
