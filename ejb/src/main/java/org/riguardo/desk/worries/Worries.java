package org.riguardo.desk.worries;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.riguardo.audit.Audit;
import org.riguardo.db.Database;
import org.riguardo.desk.ClientLock;
import org.riguardo.firm.Caller;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Firms;
import org.riguardo.firm.Roles;
import org.riguardo.problem.InputProblem;
import org.riguardo.problem.NotFoundProblem;

/** What worries the clients of the caller's firm; it never changes what the policy decides. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR})
public class Worries {

    @EJB
    private Callers callers;

    @Inject
    private Firms firms;

    @Inject
    private Database database;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * What worries a client, what lasts first, then what is over.
     *
     * @throws NotFoundProblem when the caller's firm has no such client
     */
    public List<WorryView> of(String clientId) {
        Caller caller = callers.current();
        return database.with(handle -> {
            ClientLock.require(handle, caller.firm(), clientId);
            return new WorryRows(handle, caller, clock.instant()).of(clientId);
        });
    }

    /**
     * Notes one; one that lasts already stays as it is.
     *
     * @param since the day on which it was heard first; null for today
     * @throws NotFoundProblem when the caller's firm has no such client
     * @throws InputProblem when that day lies in the future
     */
    public List<WorryView> note(String clientId, Worry worry, @Nullable LocalDate since) {
        LocalDate today = today();
        if (since != null && since.isAfter(today)) {
            throw new InputProblem("since", "Il giorno è nel futuro.", "The day lies in the future.");
        }
        return change(
                clientId,
                "worry-noted",
                rows -> rows.heard(clientId, List.of(worry), since == null ? today : since, null));
    }

    /**
     * Says that one is over, or that it lasts after all.
     *
     * @throws NotFoundProblem when the client has no such worry
     */
    public List<WorryView> over(String clientId, String id, boolean over) {
        LocalDate today = today();
        return change(clientId, over ? "worry-over" : "worry-lasts", rows -> {
            rows.over(clientId, id, over ? today : null);
            return List.of(id);
        });
    }

    private List<WorryView> change(String clientId, String what, Function<WorryRows, List<String>> work) {
        Caller caller = callers.current();
        return database.with(handle -> {
            ClientLock.hold(handle, caller.firm(), clientId);
            WorryRows rows = new WorryRows(handle, caller, clock.instant());
            for (String id : work.apply(rows)) {
                audit.note(caller.firm(), caller.username(), what, clientId, "{\"id\":\"" + id + "\"}");
            }
            return rows.of(clientId);
        });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(
                clock.instant(), firms.get(callers.current().firm()).zone());
    }
}
