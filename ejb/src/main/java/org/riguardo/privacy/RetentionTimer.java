package org.riguardo.privacy;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import org.riguardo.db.Database;
import org.riguardo.db.InTransaction;
import org.riguardo.firm.Firm;
import org.riguardo.firm.Firms;

/** Once a night of each firm, ends what it keeps no longer, each kind in a transaction of its own. */
@Singleton
@Startup
@DependsOn("Schema")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RetentionTimer {

    private static final System.Logger LOG = System.getLogger(RetentionTimer.class.getName());

    @Inject
    private Database database;

    @Inject
    private Firms firms;

    @Inject
    private InTransaction transaction;

    @Inject
    private FileKeeping files;

    @Inject
    private Clock clock;

    private final AtomicBoolean running = new AtomicBoolean();

    @Schedule(hour = "*", minute = "*/10", second = "40", persistent = false)
    void tick() {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try {
            firms.ids().forEach(id -> firm(firms.get(id)));
        } finally {
            running.set(false);
        }
    }

    private void firm(Firm firm) {
        NightRun run = new NightRun(database, transaction, firm, clock.instant());
        try {
            run.whenDue();
            files.remove(firm);
        } catch (RuntimeException failed) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "What firm " + firm.id() + " keeps no longer could not be erased; the next run tries again",
                    failed);
        }
    }
}
