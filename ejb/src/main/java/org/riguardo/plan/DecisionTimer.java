package org.riguardo.plan;

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
import org.riguardo.firm.Firms;

/** Every half minute decides anew about the clients whose kept decision has run out or whose firm’s plugins have changed; it contacts nobody. */
@Singleton
@Startup
@DependsOn("Schema")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DecisionTimer {

    @Inject
    private Firms firms;

    @Inject
    private DueDecisions due;

    @Inject
    private RulesChanged changed;

    private final AtomicBoolean running = new AtomicBoolean();

    @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
    void tick() {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try {
            List<String> all = firms.ids();
            changed.take(all).forEach(due::makeAllDue);
            for (String firm : all) {
                due.bringUpToDate(firm);
            }
        } finally {
            running.set(false);
        }
    }
}
