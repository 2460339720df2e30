package org.riguardo.plugins.remote;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;
import org.riguardo.firm.Firms;

/** Every few seconds has services told of what the firm wants of them. */
@Singleton
@Startup
@DependsOn("Schema")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LifecycleTimer {

    private static final System.Logger LOG = System.getLogger(LifecycleTimer.class.getName());

    @Inject
    private Firms firms;

    @Inject
    private Lifecycle lifecycle;

    private final AtomicBoolean running = new AtomicBoolean();

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void tick() {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try {
            for (String firm : firms.ids()) {
                follow(firm);
            }
        } finally {
            running.set(false);
        }
    }

    private void follow(String firm) {
        try {
            lifecycle.follow(firm);
        } catch (RuntimeException failed) {
            LOG.log(Level.ERROR, "A firm's services could not be told of their state; it is tried again", failed);
        }
    }
}
