package org.riguardo.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import org.riguardo.api.plugin.PluginContext;
import org.riguardo.exports.BuiltInFormats;
import org.riguardo.plugins.ModuleDescriptor;
import org.riguardo.plugins.SystemPlugin;

/** The export formats that come with the product, as modules of a plugin. */
@ApplicationScoped
public class FormatsPlugin implements SystemPlugin {

    @Override
    public String key() {
        return "org.riguardo.formats";
    }

    @Override
    public Object make(ModuleDescriptor module, PluginContext context) {
        return BuiltInFormats.all().stream()
                .filter(format -> format.key().equals(module.key()))
                .findFirst()
                .orElseThrow(() -> unknown(module));
    }
}
