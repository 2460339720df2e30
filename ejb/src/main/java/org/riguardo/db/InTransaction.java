package org.riguardo.db;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/** Runs a piece of work in a transaction of its own, apart from the one that may be running. */
@ApplicationScoped
public class InTransaction {

    /** The result of the work, committed when it returns and rolled back when it throws. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public <T> T call(Supplier<T> work) {
        return work.get();
    }
}
