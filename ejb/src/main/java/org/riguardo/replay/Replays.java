package org.riguardo.replay;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.riguardo.audit.Audit;
import org.riguardo.db.Database;
import org.riguardo.firm.Caller;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Firms;
import org.riguardo.firm.Roles;
import org.riguardo.problem.InputProblem;
import org.riguardo.problem.NotFoundProblem;

/** Starts, shows and cancels replays of the caller's firm; a replay runs in the background and changes nothing. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR})
public class Replays {

    private static final int LONGEST_YEARS = 10;

    @EJB
    private Callers callers;

    @Inject
    private Database database;

    @Inject
    private Firms firms;

    @Inject
    private ReplayWorker worker;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * Starts a replay over all clients of the firm and returns it as it begins.
     *
     * @throws InputProblem when the days cannot be replayed
     */
    public ReplayRun start(ReplayRequest request) {
        Caller caller = callers.current();
        check(request, LocalDate.now(clock.withZone(firms.get(caller.firm()).zone())));
        List<String> clients =
                database.with(handle -> handle.createQuery("select id from client where firm_id = :firm order by id")
                        .bind("firm", caller.firm())
                        .mapTo(String.class)
                        .list());
        String id = Database.newId();
        database.use(handle -> new ReplayRows(handle, caller.firm())
                .insert(id, caller.username(), clock.instant(), clients.size(), request));
        audit.note(caller.firm(), caller.username(), "replay-started", null, "{\"id\":\"" + id + "\"}");
        worker.runAfterCommit(caller.firm(), id, request, clients);
        return get(id);
    }

    /** One replay; {@link NotFoundProblem} when the caller's firm has none with that id. */
    public ReplayRun get(String id) {
        String firm = callers.current().firm();
        return database.with(handle -> new ReplayRows(handle, firm).get(id));
    }

    /** The replays of the firm, newest first, twenty at most and without their reports. */
    public List<ReplayRun> latest() {
        String firm = callers.current().firm();
        return database.with(handle -> new ReplayRows(handle, firm).latest(20));
    }

    /** Stops a replay that is under way; one that has ended stays as it is. */
    public ReplayRun cancel(String id) {
        String firm = callers.current().firm();
        database.use(handle -> new ReplayRows(handle, firm).end(id, ReplayRun.State.CANCELLED, null));
        return get(id);
    }

    private static void check(ReplayRequest request, LocalDate today) {
        if (request.to().isAfter(today)) {
            throw new InputProblem(
                    "to",
                    "Si rivive solo il passato: al più fino a oggi.",
                    "Only the past can be replayed: up to today.");
        }
        if (request.from().isAfter(request.to())) {
            throw new InputProblem(
                    "from", "Il primo giorno viene dopo l'ultimo.", "The first day comes after the last one.");
        }
        if (request.from().plusYears(LONGEST_YEARS).isBefore(request.to())) {
            throw new InputProblem("from", "Al massimo dieci anni alla volta.", "Ten years at a time, at the most.");
        }
    }
}
