package org.riguardo.desk;

import org.jdbi.v3.core.Handle;
import org.riguardo.privacy.Seen;
import org.riguardo.problem.NotFoundProblem;

/** Holds a client's row until the transaction ends, so that facts about one client are stored one after another. */
public final class ClientLock {

    private ClientLock() {}

    /**
     * Holds it.
     *
     * @throws NotFoundProblem when the firm has no such client, or when it was merged into another
     */
    public static void hold(Handle handle, String firm, String clientId) {
        find(handle, firm, clientId, " for update");
    }

    /** The same of one who is shown to the caller; who is not shown is not there. */
    static void hold(Handle handle, String firm, String clientId, Seen seen) {
        find(handle, firm, clientId, seen.and("client.id") + " for update");
    }

    /** The same without holding it. */
    public static void require(Handle handle, String firm, String clientId) {
        find(handle, firm, clientId, "");
    }

    private static void find(Handle handle, String firm, String clientId, String how) {
        handle.createQuery("select id from client where firm_id = :firm and id = :id and merged_into is null" + how)
                .bind("firm", firm)
                .bind("id", clientId)
                .mapTo(String.class)
                .findOne()
                .orElseThrow(() -> new NotFoundProblem("client", clientId));
    }
}
