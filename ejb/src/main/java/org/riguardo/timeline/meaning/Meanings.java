package org.riguardo.timeline.meaning;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.riguardo.audit.Audit;
import org.riguardo.db.Database;
import org.riguardo.firm.Caller;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Firms;
import org.riguardo.firm.Roles;
import org.riguardo.plan.DecisionKeeper;

/** What messages and notes are understood to say, and what staff make of it; each decision is stored, audited and followed by a new suggestion. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR})
public class Meanings {

    private static final Duration LOOKED_BACK = Duration.ofDays(90);

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
     * What a message is understood to say.
     *
     * @throws org.riguardo.problem.NotFoundProblem when the caller's firm has no such message
     */
    public MessageMeaning of(String messageId) {
        return read(deciding -> deciding.message(messageId));
    }

    /**
     * What the note of a logged contact is understood to say.
     *
     * @throws org.riguardo.problem.NotFoundProblem when the caller's firm has no such logged contact
     */
    public NoteMeaning ofContact(String contactId) {
        return read(deciding -> deciding.note(contactId));
    }

    /**
     * One finding.
     *
     * @throws org.riguardo.problem.NotFoundProblem when the caller's firm has no such finding
     */
    public FindingView finding(String id) {
        return read(deciding -> deciding.finding(id));
    }

    /** What these contacts say, by their ids; those that say nothing are left out. */
    public Map<String, List<FindingView>> ofContacts(Collection<String> contactIds) {
        String firm = callers.current().firm();
        return database.with(handle -> new FindingViews(handle, firm).ofContacts(contactIds));
    }

    /** What waits for a person about a client, of the last 90 days, and what is to be looked at again, newest contact first. */
    public List<FindingView> waiting(String clientId) {
        String firm = callers.current().firm();
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, firms.get(firm).zone());
        return database.with(handle -> new FindingViews(handle, firm).waiting(clientId, now.minus(LOOKED_BACK), today));
    }

    /** How many such things wait, by client; clients about whom nothing waits are left out. */
    public Map<String, Integer> waitingCounts(Collection<String> clientIds) {
        String firm = callers.current().firm();
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, firms.get(firm).zone());
        return database.with(
                handle -> new FindingViews(handle, firm).waitingCounts(clientIds, now.minus(LOOKED_BACK), today));
    }

    /**
     * Confirms what was found: it counts, until somebody says otherwise.
     *
     * @param reviewOn when to look at it again; null for three months from now where it is a hardship, and for never else
     * @throws org.riguardo.problem.NotFoundProblem when the caller's firm has no such finding
     * @throws org.riguardo.problem.InputProblem when the day is past or more than a year ahead
     */
    public Decided confirm(String finding, @Nullable LocalDate reviewOn) {
        return decide("finding-confirmed", deciding -> deciding.confirm(finding, reviewOn));
    }

    /**
     * Refuses what was found: it counts for nothing, and does not come up again when the message is read again.
     *
     * @throws org.riguardo.problem.NotFoundProblem when the caller's firm has no such finding
     */
    public Decided refuse(String finding) {
        return decide("finding-refused", deciding -> deciding.refuse(finding));
    }

    /**
     * Says what was meant instead of what was found; that counts.
     *
     * @throws org.riguardo.problem.NotFoundProblem when the caller's firm has no such finding
     * @throws org.riguardo.problem.InputProblem when a field cannot be taken
     */
    public Decided correct(String finding, Said said) {
        return decide("finding-corrected", deciding -> deciding.correct(finding, said));
    }

    /**
     * Adds what was not found in a message; that counts.
     *
     * @throws org.riguardo.problem.NotFoundProblem when the caller's firm has no such message
     * @throws org.riguardo.problem.InputProblem when a field cannot be taken
     */
    public Decided add(String messageId, Said said) {
        return decide("finding-added", deciding -> deciding.add(messageId, said));
    }

    /**
     * Adds what a logged contact meant; that counts.
     *
     * @throws org.riguardo.problem.NotFoundProblem when the caller's firm has no such logged contact
     * @throws org.riguardo.problem.InputProblem when a field cannot be taken
     */
    public Decided addToContact(String contactId, Said said) {
        return decide("finding-added", deciding -> deciding.addToContact(contactId, said));
    }

    /**
     * Takes back what a person decided: what was found stands as before, and what was added is gone.
     *
     * @throws org.riguardo.problem.NotFoundProblem when the caller's firm has no such finding
     */
    public Decided undo(String finding) {
        return decide("finding-undone", deciding -> deciding.undo(finding));
    }

    private <T> T read(Function<Deciding, T> work) {
        Caller caller = callers.current();
        return database.with(handle ->
                work.apply(new Deciding(handle, caller, firms.get(caller.firm()).zone(), clock.instant())));
    }

    private Decided decide(String what, Function<Deciding, Decided> work) {
        Caller caller = callers.current();
        Decided decided = read(work);
        String client = decided.clients().stream().findFirst().orElse(null);
        audit.note(caller.firm(), caller.username(), what, client, "{\"id\":\"" + decided.finding() + "\"}");
        decisions.refresh(caller.firm(), decided.clients());
        return decided;
    }
}
