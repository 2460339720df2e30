package org.riguardo.clients;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.riguardo.audit.Audit;
import org.riguardo.db.Database;
import org.riguardo.firm.Caller;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Roles;
import org.riguardo.problem.InputProblem;
import org.riguardo.problem.NotFoundProblem;

/** Which of a client's addresses and numbers to use first, as staff say; no file changes it. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR})
public class PreferredReach {

    @EJB
    private Callers callers;

    @Inject
    private Database database;

    @Inject
    private Audit audit;

    /**
     * Writes to this address first.
     *
     * @throws NotFoundProblem when the caller's firm has no such client
     * @throws InputProblem when it is none of the client's addresses
     */
    public void address(String clientId, String address) {
        Caller caller = callers.current();
        database.use(handle -> new PreferredRows(handle, caller.firm(), clientId).address(address));
        note(caller, clientId, "address");
    }

    /**
     * Calls this number first.
     *
     * @param phone in any spelling
     * @throws NotFoundProblem when the caller's firm has no such client
     * @throws InputProblem when it is none of the client's numbers
     */
    public void phone(String clientId, String phone) {
        Caller caller = callers.current();
        database.use(handle -> new PreferredRows(handle, caller.firm(), clientId).phone(phone));
        note(caller, clientId, "phone");
    }

    private void note(Caller caller, String clientId, String kind) {
        audit.note(caller.firm(), caller.username(), kind + "-preferred", clientId, null);
    }
}
