package org.riguardo.plan.calls;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.riguardo.db.InTransaction;
import org.riguardo.firm.Firms;

/** Every second makes anew the plans that something touched, and every minute those for which a new day has begun. */
@Singleton
@Startup
@DependsOn("Schema")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CallPlanTimer {

    @Inject
    private Firms firms;

    @Inject
    private CallPlanKeeper keeper;

    @Inject
    private InTransaction transaction;

    private final AtomicBoolean running = new AtomicBoolean();

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void soon() {
        bringUpToDate(keeper::touched);
    }

    @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
    void always() {
        bringUpToDate(firms::ids);
    }

    private void bringUpToDate(Supplier<List<String>> which) {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try {
            which.get().forEach(firm -> transaction.call(() -> keeper.keep(firm)));
        } finally {
            running.set(false);
        }
    }
}
