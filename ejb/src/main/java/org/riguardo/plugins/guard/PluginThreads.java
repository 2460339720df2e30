package org.riguardo.plugins.guard;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;

/**
 * The threads on which plugins run: each module has a few of its own for each firm, which end with its plugin and take along what it left in them. A call that finds all of
 * them taken waits no longer than it may last; nothing is queued.
 */
@ApplicationScoped
public class PluginThreads {

    @Resource
    private ManagedThreadFactory factory;

    private final Map<Name, ModuleThreads> modules = new ConcurrentHashMap<>();

    private record Name(String firm, String plugin, String module) {}

    /** The same outside a server. */
    public static PluginThreads with(ThreadFactory factory) {
        PluginThreads threads = new PluginThreads();
        threads.factory = new Plain(factory);
        return threads;
    }

    /**
     * Runs the work, with the class loader of the plugin as the context's.
     *
     * @param firm whose module it is; no firm waits for another's
     * @param plugin the plugin's key
     * @param module the module's key
     * @param loader of the plugin's classes
     */
    public <R> Called<R> call(
            String firm, String plugin, String module, ClassLoader loader, Duration limit, Callable<R> work) {
        return modules.computeIfAbsent(
                        new Name(firm, plugin, module), name -> new ModuleThreads(plugin + ":" + module, factory))
                .call(loader, limit, work);
    }

    /** Ends the threads of a plugin; those that do not react to an interruption go on and are mentioned in the log. */
    public void end(String plugin) {
        modules.keySet().stream().filter(name -> name.plugin().equals(plugin)).forEach(name -> {
            ModuleThreads threads = modules.remove(name);
            if (threads != null) {
                threads.end();
            }
        });
    }

    /** Ends all threads. */
    @PreDestroy
    public void end() {
        modules.values().forEach(ModuleThreads::end);
        modules.clear();
    }

    private record Plain(ThreadFactory factory) implements ManagedThreadFactory {
        @Override
        public Thread newThread(Runnable work) {
            return factory.newThread(work);
        }

        @Override
        public java.util.concurrent.ForkJoinWorkerThread newThread(java.util.concurrent.ForkJoinPool pool) {
            throw new UnsupportedOperationException();
        }
    }
}
