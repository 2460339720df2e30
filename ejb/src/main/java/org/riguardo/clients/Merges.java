package org.riguardo.clients;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.riguardo.audit.Audit;
import org.riguardo.db.Database;
import org.riguardo.firm.Caller;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Firms;
import org.riguardo.firm.Roles;
import org.riguardo.plan.DecisionKeeper;
import org.riguardo.problem.InputProblem;
import org.riguardo.problem.NotFoundProblem;

/** Makes one client of two, with a new decision about it in the same transaction, and takes that back whole. */
@Stateless
@RolesAllowed({Roles.PARTNER, Roles.ADMINISTRATOR})
public class Merges {

    private static final String VIEW = "select m.id, m.survivor_id, m.merged_id, c.name as merged_name, m.merged_at,"
            + " m.merged_by, m.undone_at from client_merge m join client c on c.id = m.merged_id where m.firm_id = :firm and ";

    @EJB
    private Callers callers;

    @Inject
    private Database database;

    @Inject
    private Firms firms;

    @Inject
    private DecisionKeeper decisions;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * Merges a client into another one, which stays.
     *
     * @throws NotFoundProblem when the caller's firm has not both of them
     * @throws InputProblem when they are the same one, or one of them was merged already
     */
    public MergeView merge(String survivorId, String mergedId) {
        Caller caller = callers.current();
        Merging.Standing merge = database.with(handle -> merging(handle, caller).merge(survivorId, mergedId));
        audit.note(
                caller.firm(),
                caller.username(),
                "clients-merged",
                survivorId,
                "{\"id\":\"" + merge.id() + "\",\"merged\":\"" + mergedId + "\"}");
        decisions.refresh(caller.firm(), List.of(survivorId));
        return view(caller, merge.id());
    }

    /**
     * Takes a merge back: both clients are as they were, with what became known since.
     *
     * @throws NotFoundProblem when the caller's firm has no such merge that stands
     * @throws InputProblem when a later merge of the same client has to be taken back first
     */
    public MergeView undo(String mergeId) {
        Caller caller = callers.current();
        Merging.Standing merge = database.with(handle -> merging(handle, caller).undo(mergeId));
        audit.note(
                caller.firm(),
                caller.username(),
                "clients-merge-undone",
                merge.survivor(),
                "{\"id\":\"" + mergeId + "\",\"merged\":\"" + merge.merged() + "\"}");
        decisions.refresh(caller.firm(), List.of(merge.survivor(), merge.merged()));
        return view(caller, mergeId);
    }

    /** The merges into that client that stand, the newest first; none for a client that the caller's firm has not. */
    @RolesAllowed({Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR})
    public List<MergeView> into(String clientId) {
        Caller caller = callers.current();
        return database.with(handle -> handle.createQuery(
                        VIEW + "m.survivor_id = :client and m.undone_at is null order by m.merged_at desc, m.id")
                .bind("firm", caller.firm())
                .bind("client", clientId)
                .mapTo(MergeView.class)
                .list());
    }

    private MergeView view(Caller caller, String id) {
        return database.with(handle -> handle.createQuery(VIEW + "m.id = :id")
                .bind("firm", caller.firm())
                .bind("id", id)
                .mapTo(MergeView.class)
                .one());
    }

    private Merging merging(Handle handle, Caller caller) {
        return new Merging(handle, caller, firms.get(caller.firm()).zone(), clock.instant());
    }
}
