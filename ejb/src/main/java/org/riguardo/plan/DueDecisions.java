package org.riguardo.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.riguardo.db.InTransaction;

/** Brings a firm's decisions up to date in short transactions of a few hundred clients each. */
@ApplicationScoped
class DueDecisions {

    @Inject
    private DecisionKeeper keeper;

    @Inject
    private InTransaction transaction;

    void makeAllDue(String firm) {
        transaction.call(() -> keeper.makeAllDue(firm));
    }

    void bringUpToDate(String firm) {
        int done;
        do {
            done = transaction.call(() -> keeper.refreshDue(firm));
        } while (done > 0);
    }
}
