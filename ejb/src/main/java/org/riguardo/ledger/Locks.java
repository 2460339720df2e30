package org.riguardo.ledger;

import org.jdbi.v3.core.Handle;

/** Lets one transaction at a time change the ledger of a firm. */
final class Locks {

    private Locks() {}

    /** Waits until no other transaction holds the firm's ledger, and holds it to the end of this one. */
    static void firm(Handle handle, String firm) {
        handle.createQuery("select id from firm where id = :firm for update")
                .bind("firm", firm)
                .mapTo(String.class)
                .one();
    }
}
