package org.riguardo.crm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.riguardo.api.plugin.PluginContext;
import org.riguardo.crm.carddav.CardDavConnector;
import org.riguardo.crm.odoo.OdooConnector;
import org.riguardo.crm.rest.RestConnector;
import org.riguardo.crm.wire.CrmHttp;
import org.riguardo.http.GuardedHttp;
import org.riguardo.http.PrivateAddresses;
import org.riguardo.plugins.ModuleDescriptor;
import org.riguardo.plugins.SystemPlugin;

/** The connectors to customer systems that come with the product, as modules of a plugin. */
@ApplicationScoped
public class CrmPlugin implements SystemPlugin {

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "riguardo.plugins.private-addresses")
    private Optional<String> allowed = Optional.empty();

    @Override
    public String key() {
        return "org.riguardo.crm";
    }

    /** Asks customer systems; private addresses only where the server's administrator allows them. */
    public GuardedHttp http() {
        return CrmHttp.guarded(PrivateAddresses.of(allowed.orElse("")));
    }

    @Override
    public Object make(ModuleDescriptor module, PluginContext context) {
        return switch (module.key()) {
            case "carddav" -> new CardDavConnector(http(), clock, context.zone());
            case "odoo" -> new OdooConnector(http(), clock, context.zone());
            case "rest" -> RestConnector.general(http());
            default -> throw unknown(module);
        };
    }
}
