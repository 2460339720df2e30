package org.riguardo.timeline.talks;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riguardo.audit.Audit;
import org.riguardo.db.Database;
import org.riguardo.firm.Caller;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Firms;
import org.riguardo.firm.Roles;
import org.riguardo.plan.DecisionKeeper;
import org.riguardo.problem.InputProblem;
import org.riguardo.problem.NotFoundProblem;
import org.riguardo.timeline.meaning.NoteReading;

/** Asks what talks were about and keeps the answers; each is audited and followed by a new decision in one transaction. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR})
public class Talks {

    /** As long as the policy reminds of talks that nobody classified. */
    private static final Duration ASKED_FOR = Duration.ofDays(90);

    @EJB
    private Callers callers;

    @Inject
    private Database database;

    @Inject
    private Firms firms;

    @Inject
    private DecisionKeeper decisions;

    @Inject
    private NoteReading notes;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * The talks of the last 90 days of which nobody has said what they were about: the caller's own first, each kind the newest
     * first.
     *
     * @param clientId null for those of all clients
     * @param from how many to leave out
     * @param most 1 to 200
     */
    public List<TalkQuestion> questions(@Nullable String clientId, int from, int most) {
        Caller caller = callers.current();
        Instant now = clock.instant();
        ZoneId zone = firms.get(caller.firm()).zone();
        return database.with(handle -> new QuestionRows(handle, caller.firm(), now, zone)
                .list(now.minus(ASKED_FOR), clientId, caller.username(), from, most));
    }

    /** How many there are, of one client or of all. */
    public int count(@Nullable String clientId) {
        Caller caller = callers.current();
        Instant now = clock.instant();
        ZoneId zone = firms.get(caller.firm()).zone();
        return database.with(
                handle -> new QuestionRows(handle, caller.firm(), now, zone).count(now.minus(ASKED_FOR), clientId));
    }

    /**
     * Says what a talk was about.
     *
     * @throws NotFoundProblem when the caller's firm has no such call or meeting
     * @throws InputProblem when it cannot have been so
     */
    public Answered answer(String interactionId, TalkAnswer answer) {
        Caller caller = callers.current();
        Set<String> touched = new LinkedHashSet<>();
        Instant now = clock.instant();
        ZoneId zone = firms.get(caller.firm()).zone();
        Answered answered = database.with(handle -> {
            Answered kept = new AnswerRows(handle, caller, now).answer(interactionId, answer, touched);
            notes.logged(handle, caller, interactionId, kept.at(), answer.note(), Set.of(), zone, now);
            return kept;
        });
        note(caller, "contact-classified", answered.clientId(), interactionId);
        decisions.refresh(caller.firm(), touched);
        return answered;
    }

    /** An answer that stands; null when there is none of that id, or it was undone. */
    public @Nullable Answered answered(String answerId) {
        Caller caller = callers.current();
        return database.with(handle -> new AnswerRows(handle, caller, clock.instant()).find(answerId, caller.firm()))
                .orElse(null);
    }

    /**
     * Takes an answer back: the talk is as it was before, and asked about again.
     *
     * @throws NotFoundProblem when the caller's firm has no such answer, or it was undone before
     */
    public void undo(String answerId) {
        Caller caller = callers.current();
        Set<String> touched = database.with(handle -> new AnswerRows(handle, caller, clock.instant()).undo(answerId));
        note(caller, "contact-classification-undone", touched.iterator().next(), answerId);
        decisions.refresh(caller.firm(), touched);
    }

    private void note(Caller caller, String what, String clientId, String id) {
        audit.note(caller.firm(), caller.username(), what, clientId, "{\"id\":\"" + id + "\"}");
    }
}
