package org.riguardo.crm;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.riguardo.audit.Audit;
import org.riguardo.db.Database;
import org.riguardo.firm.Caller;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Roles;
import org.riguardo.plan.DecisionKeeper;
import org.riguardo.problem.NotFoundProblem;

/** Differences between Riguardo and customer systems: people see both sides and choose; nothing is overwritten before. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR})
public class CrmConflicts {

    @EJB
    private Callers callers;

    @Inject
    private Database database;

    @Inject
    private DecisionKeeper decisions;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * Those that are open, the newest first.
     *
     * @param most 1 to 200
     */
    public List<ConflictView> open(int most) {
        String firm = callers.current().firm();
        return database.with(handle -> new ConflictRows(handle, firm)
                .open(most).stream()
                        .flatMap(row -> view(handle, firm, row).stream())
                        .toList());
    }

    /**
     * Says which side is right; the other one says the same from now on.
     *
     * @throws NotFoundProblem when the caller's firm has no such difference that is open
     */
    public void choose(String id, Owner chosen) {
        Caller caller = callers.current();
        String client = database.with(handle -> {
            ConflictRow row = new ConflictRows(handle, caller.firm())
                    .lock(id)
                    .filter(one -> one.chosen() == null)
                    .orElseThrow(() -> new NotFoundProblem("crm-conflict", id));
            AccountRow account = new AccountRows(handle, caller.firm())
                    .lock(row.accountId())
                    .orElseThrow(() -> new NotFoundProblem("crm-conflict", id));
            new Choosing(handle, account, clock.instant()).choose(row, chosen, caller.username());
            return row.clientId();
        });
        audit.note(caller.firm(), caller.username(), "crm-difference-decided", client, "{\"id\":\"" + id + "\"}");
        decisions.refresh(caller.firm(), Set.of(client));
    }

    private static Optional<ConflictView> view(Handle handle, String firm, ConflictRow row) {
        return new AccountRows(handle, firm)
                .find(row.accountId())
                .map(account -> new ConflictView(
                        row.id(),
                        account.name(),
                        row.clientId(),
                        handle.createQuery("select name from client where firm_id = :firm and id = :id")
                                .bind("firm", firm)
                                .bind("id", row.clientId())
                                .mapTo(String.class)
                                .one(),
                        row.field(),
                        row.field().equals(ConflictRow.ACTIVITY)
                                ? Owner.RIGUARDO
                                : account.owner(Field.valueOf(row.field())),
                        row.ours().lines().toList(),
                        row.theirs().lines().toList(),
                        row.theirsAt(),
                        row.theirsBy(),
                        row.foundAt()));
    }
}
