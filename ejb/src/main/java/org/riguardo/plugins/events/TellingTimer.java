package org.riguardo.plugins.events;

import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import org.riguardo.firm.Firms;

/** Every few seconds has plugins told what happened, each on a thread of its own, so that one that is slow keeps no other waiting. */
@Singleton
@Startup
@DependsOn("Schema")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TellingTimer {

    private static final System.Logger LOG = System.getLogger(TellingTimer.class.getName());

    @Resource
    private ManagedExecutorService threads;

    @Inject
    private Firms firms;

    @Inject
    private Telling telling;

    private final Set<String> running = ConcurrentHashMap.newKeySet();

    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    void tick() {
        for (String firm : firms.ids()) {
            try {
                telling.due(firm).forEach(plugin -> begin(firm, plugin));
            } catch (RuntimeException failed) {
                LOG.log(
                        Level.ERROR,
                        "What a firm's plugins are to be told could not be looked through; it is tried again",
                        failed);
            }
        }
    }

    @Schedule(hour = "*", minute = "17", persistent = false)
    void forget() {
        firms.ids().forEach(telling::forget);
    }

    private void begin(String firm, String plugin) {
        String key = firm + " " + plugin;
        if (!running.add(key)) {
            return;
        }
        try {
            threads.execute(() -> {
                try {
                    telling.tell(firm, plugin);
                } catch (RuntimeException failed) {
                    LOG.log(
                            Level.ERROR,
                            "Plugin " + plugin + " could not be told what happened; it is tried again",
                            failed);
                } finally {
                    running.remove(key);
                }
            });
        } catch (RejectedExecutionException busy) {
            running.remove(key);
        }
    }
}
