package org.riguardo.plugins.code;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.riguardo.plugins.Carrier;
import org.riguardo.plugins.Descriptor;
import org.riguardo.plugins.DescriptorReader;
import org.riguardo.plugins.Offer;
import org.riguardo.plugins.Presence;
import org.riguardo.plugins.guard.PluginThreads;
import org.riguardo.problem.InputProblem;

/** Which deployments brought which plugins; of one that is gone it keeps nothing. */
@ApplicationScoped
class DeployedPlugins {

    @Inject
    private Presence presence;

    @Inject
    private PluginThreads threads;

    private final Map<ClassLoader, Here> all = new HashMap<>();

    private record Here(String key, DeployedClasses classes) {}

    /** The same outside a server. */
    static DeployedPlugins of(Presence presence, PluginThreads threads) {
        DeployedPlugins plugins = new DeployedPlugins();
        plugins.presence = presence;
        plugins.threads = threads;
        return plugins;
    }

    /** Its key. */
    synchronized String appear(String text, ClassLoader loader) {
        Descriptor descriptor = read(text);
        disappear(loader);
        DeployedClasses classes = new DeployedClasses(loader);
        presence.offer(new Offer(descriptor, Carrier.CODE, null, classes));
        all.put(loader, new Here(descriptor.key(), classes));
        return descriptor.key();
    }

    private static Descriptor read(String text) {
        try {
            return DescriptorReader.read(text, Carrier.CODE);
        } catch (InputProblem wrong) {
            throw new IllegalArgumentException(DescriptorReader.PATH + ": " + wrong.getMessage());
        }
    }

    /** Its key; empty when nothing came from there. Its modules are closed and its threads ended when this returns. */
    synchronized Optional<String> disappear(ClassLoader loader) {
        Here gone = all.remove(loader);
        if (gone == null) {
            return Optional.empty();
        }
        presence.withdraw(gone.key(), null, gone.classes());
        gone.classes().gone();
        threads.end(gone.key());
        return Optional.of(gone.key());
    }
}
