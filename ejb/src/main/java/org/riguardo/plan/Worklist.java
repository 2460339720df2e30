package org.riguardo.plan;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.riguardo.db.Database;
import org.riguardo.db.Page;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Firms;
import org.riguardo.firm.Roles;

/** Whom to contact next, in the order in which to act; it shows the decisions that are kept and makes none. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR})
public class Worklist {

    @EJB
    private Callers callers;

    @Inject
    private Database database;

    @Inject
    private Firms firms;

    @Inject
    private KnownPeople known;

    @Inject
    private Clock clock;

    /** One page of a tab: who must be answered or called first; on hold, who comes back first. */
    @RolesAllowed({Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR, Roles.PLUGIN_READ_DECISIONS})
    public Page<WorklistRow> page(WorklistQuery query) {
        String firm = callers.current().firm();
        return database.with(handle -> rows(handle, firm).page(query));
    }

    /** How many of the clients that the filter leaves stand on each tab. */
    public WorklistCounts counts(WorklistFilter filter) {
        String firm = callers.current().firm();
        return database.with(handle -> rows(handle, firm).counts(filter));
    }

    /** Whose turn it is with a client of the firm; nobody's where no decision is kept. */
    public Turn turn(String clientId) {
        String firm = callers.current().firm();
        return database.with(handle -> rows(handle, firm).turn(clientId));
    }

    private WorklistRows rows(Handle handle, String firm) {
        return new WorklistRows(
                handle,
                firm,
                LocalDate.ofInstant(clock.instant(), firms.get(firm).zone()));
    }

    /** The usernames of those who look after a client of the firm or have to act, in order. */
    public List<String> people() {
        return known.of(callers.current().firm());
    }
}
