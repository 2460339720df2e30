package org.riguardo.desk.outbox;

import jakarta.annotation.PostConstruct;
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

/** Every ten seconds lets leave what may leave by now; at the start it first calls unknown what the server was handing over when it ended. */
@Singleton
@Startup
@DependsOn("Schema")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboxTimer {

    private static final System.Logger LOG = System.getLogger(OutboxTimer.class.getName());

    @Inject
    private Firms firms;

    @Inject
    private Sending sending;

    private final AtomicBoolean running = new AtomicBoolean();

    @PostConstruct
    void recover() {
        firms.ids().forEach(sending::recover);
    }

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void tick() {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try {
            for (String firm : firms.ids()) {
                due(firm);
            }
        } finally {
            running.set(false);
        }
    }

    private void due(String firm) {
        try {
            sending.due(firm);
        } catch (RuntimeException failed) {
            LOG.log(Level.ERROR, "The outbox of a firm could not be looked through; it is tried again", failed);
        }
    }
}
