package org.riguardo.plan;

import org.jdbi.v3.core.Handle;
import org.riguardo.db.Dialect;

/**
 * Held by whoever lets something leave and by whoever changes the policy, one at a time: what was stopped before the last look does not leave. It is a row of
 * its own, since that of the firm is held for as long as an import runs.
 */
final class PolicyGate {

    private PolicyGate() {}

    /** Waits until nobody else is in, and stays in until the transaction ends. */
    static void enter(Handle handle, String firm) {
        if (!locked(handle, firm)) {
            Dialect.of(handle)
                    .insertUnlessThere(
                            handle, "insert into policy_gate (firm_id) values (:firm)", row -> row.bind("firm", firm));
            locked(handle, firm);
        }
    }

    private static boolean locked(Handle handle, String firm) {
        return handle.createQuery("select firm_id from policy_gate where firm_id = :firm for update")
                .bind("firm", firm)
                .mapTo(String.class)
                .findOne()
                .isPresent();
    }
}
