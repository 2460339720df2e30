package org.riguardo.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.riguardo.api.exports.ExportFormat;
import org.riguardo.api.plugin.ModuleType;
import org.riguardo.plugins.Carrier;
import org.riguardo.plugins.Guard;
import org.riguardo.plugins.Plugins;

/** The export formats that each firm has on, in the order in which they are asked: the product's own and those of plugins, which are called with care. */
@ApplicationScoped
public class Formats {

    @Inject
    private Plugins plugins;

    @Inject
    private Guard guard;

    /** The same outside a server. */
    static Formats of(Plugins plugins, Guard guard) {
        Formats formats = new Formats();
        formats.plugins = plugins;
        formats.guard = guard;
        return formats;
    }

    /** Those of a firm, as they are on now. */
    public List<ExportFormat> of(String firm) {
        return plugins.modules(firm, ModuleType.EXPORT_FORMAT, ExportFormat.class).stream()
                .<ExportFormat>map(module ->
                        module.carrier() == Carrier.SYSTEM ? module.instance() : new PluggedFormat(module, guard))
                .toList();
    }
}
