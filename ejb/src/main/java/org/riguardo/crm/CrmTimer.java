package org.riguardo.crm;

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
import java.time.Clock;
import java.util.concurrent.RejectedExecutionException;
import org.riguardo.db.Database;
import org.riguardo.firm.Firms;

/** Every fifteen seconds has the customer systems looked at that are due, each on a thread of its own, so that a slow one delays no other. */
@Singleton
@Startup
@DependsOn("Schema")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CrmTimer {

    private static final System.Logger LOG = System.getLogger(CrmTimer.class.getName());

    @Resource
    private ManagedExecutorService threads;

    @Inject
    private Database database;

    @Inject
    private Firms firms;

    @Inject
    private Runs runs;

    @Inject
    private Clock clock;

    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    void tick() {
        for (String firm : firms.ids()) {
            try {
                database.with(handle -> new AccountRows(handle, firm).due(clock.instant())).stream()
                        .filter(row -> !runs.running(row))
                        .forEach(row -> threads.submit(() -> runs.run(firm, row.id())));
            } catch (RejectedExecutionException busy) {
                LOG.log(Level.DEBUG, "The server is busy; customer systems are looked at later");
            } catch (RuntimeException failed) {
                LOG.log(
                        Level.ERROR,
                        "The customer systems of a firm could not be looked through; it is tried again",
                        failed);
            }
        }
    }
}
