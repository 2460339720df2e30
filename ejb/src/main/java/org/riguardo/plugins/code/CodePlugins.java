package org.riguardo.plugins.code;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Local;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import org.riguardo.api.plugin.deploy.PluginDoor;

/**
 * The door for plugins that are deployed beside the application. Who may come in: whoever may deploy on this server, and nobody else. It has a local view only, so
 * that no other machine reaches it; no page and no address of the API leads to it; plugins of firms and remote ones bring no classes that could look it up. What
 * comes in is there for every firm and on for none, until an administrator of the firm switches it on.
 */
@Singleton
@Startup
@DependsOn("Schema")
@Local(PluginDoor.class)
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CodePlugins implements PluginDoor {

    private static final System.Logger LOG = System.getLogger(CodePlugins.class.getName());

    @Inject
    private DeployedPlugins plugins;

    @Override
    public void appear(String descriptor, ClassLoader loader) {
        if (loader == CodePlugins.class.getClassLoader() || loader == PluginDoor.class.getClassLoader()) {
            throw new IllegalArgumentException("A plugin is a deployment of its own, with a class loader of its own.");
        }
        LOG.log(Level.INFO, "The plugin {0} is there", plugins.appear(descriptor, loader));
    }

    @Override
    public void disappear(ClassLoader loader) {
        plugins.disappear(loader).ifPresent(key -> LOG.log(Level.INFO, "The plugin {0} is gone", key));
    }
}
