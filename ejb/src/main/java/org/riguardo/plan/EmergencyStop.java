package org.riguardo.plan;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.riguardo.audit.Audit;
import org.riguardo.db.Database;
import org.riguardo.db.InTransaction;
import org.riguardo.firm.Caller;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Roles;

/**
 * Stops everything that goes out of the caller's firm, at once: it is a version of the policy like any other. When {@link #pull} returns, nothing begins to
 * leave any more; what is suggested about the clients follows within a minute.
 */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR})
public class EmergencyStop {

    @EJB
    private Callers callers;

    @Resource
    private ManagedExecutorService threads;

    @Inject
    private Database database;

    @Inject
    private InTransaction transactions;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** Who pulled the stop, and when; null while nothing is stopped. */
    public @Nullable Stopped stopped() {
        String firm = callers.current().firm();
        return database.with(handle -> new StopRows(handle, firm, clock.instant()).stopped());
    }

    /** Stops everything that goes out; nothing happens when it is stopped already. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void pull() {
        change(true, "stop-pulled");
    }

    /** Lets everything go out again that the policy allows; nothing happens when nothing is stopped. */
    @RolesAllowed({Roles.PARTNER, Roles.ADMINISTRATOR})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void lift() {
        change(false, "stop-lifted");
    }

    private void change(boolean pulled, String what) {
        Caller caller = callers.current();
        boolean news = transactions.call(() -> database.with(
                handle -> new StopRows(handle, caller.firm(), clock.instant()).change(pulled, caller.username())));
        if (news) {
            threads.execute(() -> transactions.call(() -> {
                audit.note(caller.firm(), caller.username(), what, null, null);
                return what;
            }));
        }
    }
}
