package org.riguardo.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.audit.Audit;
import org.riguardo.firm.Caller;
import org.riguardo.plan.DecisionKeeper;

/** What follows everything that staff do about a client: it is noted in the audit log, and the client is decided about anew. */
@ApplicationScoped
class Acts {

    @Inject
    private Audit audit;

    @Inject
    private DecisionKeeper decisions;

    /** The same outside a server. */
    static Acts of(Audit audit, DecisionKeeper decisions) {
        Acts acts = new Acts();
        acts.audit = audit;
        acts.decisions = decisions;
        return acts;
    }

    /**
     * Notes it and decides anew.
     *
     * @param detail a JSON object; null for none
     */
    void done(Caller caller, String what, String clientId, @Nullable String detail) {
        note(caller, what, clientId, detail);
        decisions.refresh(caller.firm(), List.of(clientId));
    }

    /** Notes what is part of an act that is done in the same transaction. */
    void note(Caller caller, String what, String clientId, @Nullable String detail) {
        audit.note(caller.firm(), caller.username(), what, clientId, detail);
    }

    /** The detail that names one thing. */
    static String detail(String id) {
        return "{\"id\":\"" + id + "\"}";
    }
}
