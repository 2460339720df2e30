package org.riguardo.plugins;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.riguardo.db.Database;
import org.riguardo.firm.Firms;
import org.riguardo.plugins.guard.Called;
import org.riguardo.plugins.guard.PluginThreads;
import org.riguardo.plugins.views.HostMade;
import org.riguardo.problem.InputProblem;
import org.riguardo.secrets.SecretProblem;

/** The modules that were made, one for each firm, plugin and module; nothing else holds any for longer than a call. */
@ApplicationScoped
class Instances {

    private static final System.Logger LOG = System.getLogger(Instances.class.getName());
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration CLOSING = Duration.ofSeconds(2);

    private static final int LOCKS = 64;

    private final Object[] locks = Stream.generate(Object::new).limit(LOCKS).toArray();
    private final AtomicLong changes = new AtomicLong();
    private final Map<Key, Made> all = new ConcurrentHashMap<>();

    @Inject
    private PluginThreads threads;

    @Inject
    private Database database;

    @Inject
    private SettingValues settings;

    @Inject
    private Firms firms;

    @Inject
    private Clock clock;

    private record Key(String firm, String plugin, String module) {}

    private record Made(Offer offer, Object instance) {}

    /** The same outside a server. */
    static Instances of(PluginThreads threads, Database database, SettingValues settings, Firms firms, Clock clock) {
        Instances instances = new Instances();
        instances.threads = threads;
        instances.database = database;
        instances.settings = settings;
        instances.firms = firms;
        instances.clock = clock;
        return instances;
    }

    /**
     * What implements the module for that firm, made if it is not there yet.
     *
     * @throws PluginFailure when it cannot be made, or is no such thing
     */
    Object get(String firm, Offer offer, ModuleDescriptor module) throws PluginFailure {
        Key key = new Key(firm, offer.descriptor().key(), module.key());
        Made made = all.get(key);
        if (made != null && made.offer() == offer) {
            return made.instance();
        }
        synchronized (locks[Math.floorMod(key.hashCode(), LOCKS)]) {
            Made before = all.get(key);
            if (before != null && before.offer() == offer) {
                return before.instance();
            }
            if (before != null && all.remove(key, before)) {
                end(key, before);
            }
            return made(key, offer, module);
        }
    }

    /** Makes it, again if something changed in the meantime. */
    private Object made(Key key, Offer offer, ModuleDescriptor module) throws PluginFailure {
        while (true) {
            long seen = changes.get();
            Made made = new Made(offer, make(key.firm(), offer, module));
            all.put(key, made);
            if (changes.get() == seen || !all.remove(key, made)) {
                return made.instance();
            }
            end(key, made);
        }
    }

    private Object make(String firm, Offer offer, ModuleDescriptor module) throws PluginFailure {
        Descriptor plugin = offer.descriptor();
        Optional<Object> made = HostMade.of(plugin, module);
        if (made.isPresent()) {
            return made.get();
        }
        String fullKey = plugin.key() + ":" + module.key();
        HostContext context = context(firm, plugin, fullKey);
        try {
            if (offer.carrier() == Carrier.SYSTEM || offer.carrier() == Carrier.DATA) {
                return offer.maker().make(module, context);
            }
            return made(
                    fullKey, threads.call(firm, plugin.key(), module.key(), loader(offer), LONGEST, () -> offer.maker()
                            .make(module, context)));
        } catch (PluginFailure failure) {
            throw failure;
        } catch (InputProblem unusable) {
            throw new PluginFailure(fullKey, unusable.sentence());
        } catch (Exception ours) {
            throw new PluginFailure(fullKey, Failures.notMade(ours.getClass().getName()));
        }
    }

    /** What the host gives it; when the host cannot, that is no failure of the module. */
    private HostContext context(String firm, Descriptor plugin, String fullKey) throws PluginFailure {
        try {
            return new HostContext(
                    plugin.key(),
                    settings.frozen(firm, plugin),
                    new StoredRows(database, firm, plugin.key()),
                    clock,
                    firms.get(firm).zone());
        } catch (SecretProblem unopened) {
            throw new PluginFailure(fullKey, unopened.sentence());
        } catch (RuntimeException ours) {
            LOG.log(Level.WARNING, fullKey + " could not be made at this moment", ours);
            throw new Busy(fullKey);
        }
    }

    private static Object made(String fullKey, Called<Object> called) throws PluginFailure {
        if (called instanceof Called.Failed<Object> failure) {
            throw switch (failure.kind()) {
                case THROWN -> new PluginFailure(fullKey, Failures.notMade(failure.what()));
                case SLOW -> new PluginFailure(fullKey, Failures.slow(LONGEST));
                case BUSY, CROWDED, ENDED -> new Busy(fullKey);
            };
        }
        return ((Called.Done<Object>) called).value();
    }

    private static ClassLoader loader(Offer offer) {
        return offer.maker().getClass().getClassLoader();
    }

    /** It could not be tried, which is not the module's fault. */
    static final class Busy extends PluginFailure {
        private static final long serialVersionUID = 1L;

        private Busy(String fullKey) {
            super(fullKey, Failures.BUSY);
        }
    }

    /** Closes the modules of that firm's plugin, or of all firms' for a change that concerns all. */
    void close(PluginsChanged change) {
        close(key -> key.plugin().equals(change.plugin()) && change.concerns(key.firm()));
    }

    @PreDestroy
    void closeAll() {
        close(key -> true);
    }

    private void close(Predicate<Key> which) {
        changes.incrementAndGet();
        for (Key key : List.copyOf(all.keySet())) {
            Made made = which.test(key) ? all.remove(key) : null;
            if (made != null) {
                end(key, made);
            }
        }
    }

    private void end(Key key, Made made) {
        if (made.instance() instanceof AutoCloseable closeable) {
            Called<Key> called = threads.call(
                    key.firm(),
                    key.plugin(),
                    key.module(),
                    made.instance().getClass().getClassLoader(),
                    CLOSING,
                    () -> {
                        closeable.close();
                        return key;
                    });
            if (called instanceof Called.Failed<Key> failure) {
                LOG.log(Level.WARNING, "{0}:{1} was not closed well: {2}", key.plugin(), key.module(), failure.what());
            }
        }
    }
}
