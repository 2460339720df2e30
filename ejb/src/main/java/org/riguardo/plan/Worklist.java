package org.riguardo.plan;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.riguardo.db.Database;
import org.riguardo.db.Page;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Roles;

/** Whom to contact next, in the order in which to act; it shows the decisions that are kept and makes none. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR})
public class Worklist {

    @EJB
    private Callers callers;

    @Inject
    private Database database;

    /** One page of a tab: who must be answered or called first, then by instant, then by name. */
    public Page<WorklistRow> page(WorklistQuery query) {
        String firm = callers.current().firm();
        return database.with(handle -> new WorklistRows(handle, firm).page(query));
    }

    /** How many clients stand on each tab. */
    public WorklistCounts counts() {
        String firm = callers.current().firm();
        return database.with(handle -> new WorklistRows(handle, firm).counts());
    }

    /** The usernames of those who look after a client of the firm, in order. */
    public List<String> owners() {
        String firm = callers.current().firm();
        return database.with(
                handle -> handle.createQuery("select distinct owner from client where firm_id = :firm order by owner")
                        .bind("firm", firm)
                        .mapTo(String.class)
                        .list());
    }
}
