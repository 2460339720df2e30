package org.riguardo.api.plugin.deploy;

/**
 * The host's door for plugins that are deployed beside it; {@link PluginActivator} goes through it, a plugin has no need to. It opens only to code that runs in
 * the same server, as a deployment of its own.
 *
 * @since 1.0
 */
public interface PluginDoor {

    /** Where the host binds it; the name stays the same in all versions. */
    String NAME = "java:global/riguardo/riguardo-ejb/CodePlugins!org.riguardo.api.plugin.deploy.PluginDoor";

    /**
     * The plugin of that deployment is there from now on; the one that came from the same class loader before is forgotten.
     *
     * @param descriptor the text of {@code META-INF/riguardo-plugin.json}
     * @param loader the deployment's own, by which the classes of the modules are found
     * @throws IllegalArgumentException with what is wrong with the descriptor, in English; nothing is registered then
     */
    void appear(String descriptor, ClassLoader loader);

    /** The plugin of that deployment is gone: when this returns, the host holds nothing of its classes. Nothing happens when there is none. */
    void disappear(ClassLoader loader);
}
