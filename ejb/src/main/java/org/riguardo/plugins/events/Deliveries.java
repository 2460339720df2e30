package org.riguardo.plugins.events;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.audit.Audit;
import org.riguardo.db.Database;
import org.riguardo.firm.Caller;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Roles;
import org.riguardo.problem.NotFoundProblem;

/** Shows an administrator what a plugin was told, and has it told again. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class Deliveries {

    private static final int MOST = 200;

    @EJB
    private Callers callers;

    @Inject
    private Database database;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** The newest, what is not told before the rest; 200 at most. */
    public List<Delivery> of(String plugin) {
        String firm = callers.current().firm();
        return database.with(handle -> new DeliveryRows(handle, firm).page(plugin, MOST));
    }

    /**
     * Tells one again.
     *
     * @throws NotFoundProblem when there is no such one that was told or given up
     */
    public void again(String plugin, long seq) {
        if (again(plugin, Long.valueOf(seq)) == 0) {
            throw new NotFoundProblem("delivery", Long.toString(seq));
        }
    }

    /** Tells all again that were given up; returns how many. */
    public int againAll(String plugin) {
        return again(plugin, (Long) null);
    }

    private int again(String plugin, @Nullable Long seq) {
        Caller caller = callers.current();
        int again =
                database.with(handle -> new DeliveryRows(handle, caller.firm()).again(plugin, seq, clock.instant()));
        if (again > 0) {
            audit.note(
                    caller.firm(),
                    caller.username(),
                    "plugin-told-again",
                    null,
                    "{\"plugin\":\"" + plugin + "\",\"count\":" + again + "}");
        }
        return again;
    }
}
