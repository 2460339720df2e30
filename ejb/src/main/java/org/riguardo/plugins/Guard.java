package org.riguardo.plugins;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.riguardo.api.decision.Sentence;
import org.riguardo.db.InTransaction;
import org.riguardo.plugins.guard.Called;
import org.riguardo.plugins.guard.PluginThreads;

/**
 * Calls modules of plugins: for as long as they may take, on a thread of the server, under their own class loader. What fails is counted and written down, and
 * given up after {@value PluginStates#MOST_FAILURES} times in a row; nothing that a module throws comes out of here.
 */
@ApplicationScoped
public class Guard {

    private static final System.Logger LOG = System.getLogger(Guard.class.getName());

    @Inject
    private PluginThreads threads;

    @Inject
    private PluginStates states;

    @Inject
    private PluginLog log;

    @Inject
    private InTransaction transactions;

    private final Map<String, Boolean> works = new ConcurrentHashMap<>();

    /** What is asked of a module. */
    @FunctionalInterface
    public interface Call<T, R> {
        /** The answer of that instance. */
        R on(T instance) throws Exception;
    }

    /** The same outside a server. */
    static Guard of(PluginThreads threads, PluginStates states, PluginLog log, InTransaction transactions) {
        Guard guard = new Guard();
        guard.threads = threads;
        guard.states = states;
        guard.log = log;
        guard.transactions = transactions;
        return guard;
    }

    /**
     * What the module answers. The product's own modules, and those of plugins without code, are called as any other code of the product: their exceptions
     * are ours.
     *
     * @throws PluginFailure when the module threw, or took longer than it may
     */
    public <T, R> R call(Plugged<T> module, Duration limit, Call<T, R> call) throws PluginFailure {
        if (module.carrier() == Carrier.SYSTEM) {
            return direct(module, call);
        }
        Called<R> called = threads.call(
                module.firm(),
                module.plugin(),
                module.module().key(),
                module.instance().getClass().getClassLoader(),
                limit,
                () -> call.on(module.instance()));
        if (called instanceof Called.Failed<R> failure) {
            throw switch (failure.kind()) {
                case THROWN -> failed(module, Failures.threw(failure.what()));
                case SLOW -> failed(module, Failures.slow(limit));
                case BUSY -> failed(module, Failures.STUCK);
                case CROWDED, ENDED -> new PluginFailure(module.fullKey(), Failures.BUSY);
            };
        }
        succeeded(module);
        return ((Called.Done<R>) called).value();
    }

    private static <T, R> R direct(Plugged<T> module, Call<T, R> call) throws PluginFailure {
        try {
            return call.on(module.instance());
        } catch (RuntimeException ours) {
            throw ours;
        } catch (Exception checked) {
            LOG.log(Level.WARNING, module.fullKey(), checked);
            throw new PluginFailure(
                    module.fullKey(), Failures.threw(checked.getClass().getName()));
        }
    }

    /** The module answered, however it was asked: what failed before is forgotten. */
    public void succeeded(Plugged<?> module) {
        String key = module.firm() + " " + module.fullKey();
        if (!works.getOrDefault(key, false)) {
            works.put(key, true);
            apart(
                    module,
                    () -> states.worked(
                            module.firm(), module.plugin(), module.module().key()));
        }
    }

    /** The module failed, however it was asked; what a person is told of it, as an exception to throw. */
    public PluginFailure failed(Plugged<?> module, Sentence why) {
        works.remove(module.firm() + " " + module.fullKey());
        String key = module.module().key();
        apart(module, () -> {
            log.note(module.firm(), module.plugin(), key, PluginLog.Kind.FAILURE, why);
            if (states.failure(module.firm(), module.plugin(), key, why)) {
                log.note(module.firm(), module.plugin(), key, PluginLog.Kind.GIVEN_UP, Failures.GIVEN_UP);
            }
        });
        return new PluginFailure(module.fullKey(), why);
    }

    private void apart(Plugged<?> module, Runnable note) {
        try {
            transactions.call(() -> {
                note.run();
                return module.plugin();
            });
        } catch (RuntimeException unwritten) {
            LOG.log(Level.WARNING, "What became of a call of " + module.fullKey() + " is not written down", unwritten);
        }
    }
}
