package org.riguardo.timeline.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.riguardo.db.InTransaction;

/** Does work in a transaction of its own, and once more in a new one when somebody else's work came between. */
@ApplicationScoped
public class Retries {

    private static final int MOST = 3;

    /** Unique key taken, serialization failure, deadlock; H2's lock timeout and concurrent update. */
    private static final Set<String> BETWEEN = Set.of("23505", "40001", "40P01", "HYT00", "90131");

    @Inject
    private InTransaction transactions;

    /** The same outside a server. */
    public static Retries of(InTransaction transactions) {
        Retries retries = new Retries();
        retries.transactions = transactions;
        return retries;
    }

    /** The result of the work; it is rolled back before it is done again, and throws what it threw last. */
    public <T> T call(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transactions.call(work);
            } catch (RuntimeException failed) {
                if (attempt == MOST || !cameBetween(failed)) {
                    throw failed;
                }
            }
        }
    }

    static boolean cameBetween(@Nullable Throwable failed) {
        for (Throwable cause = failed; cause != null && cause.getCause() != cause; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && BETWEEN.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }
}
