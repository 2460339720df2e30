package org.riguardo.plan;

import org.jdbi.v3.core.Handle;

/**
 * Held by whoever lets something leave and by whoever changes the policy, one at a time: what was stopped before the last look does not leave. It is a row of
 * its own, since that of the firm is held for as long as an import runs.
 */
final class PolicyGate {

    private PolicyGate() {}

    /** Waits until nobody else is in, and stays in until the transaction ends. */
    static void enter(Handle handle, String firm) {
        boolean there = handle.createQuery("select firm_id from policy_gate where firm_id = :firm for update")
                .bind("firm", firm)
                .mapTo(String.class)
                .findOne()
                .isPresent();
        if (!there) {
            handle.createUpdate("insert into policy_gate (firm_id) values (:firm)")
                    .bind("firm", firm)
                    .execute();
        }
    }
}
