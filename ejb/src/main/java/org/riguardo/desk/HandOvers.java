package org.riguardo.desk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.riguardo.audit.Audit;
import org.riguardo.db.Database;
import org.riguardo.firm.Caller;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Roles;
import org.riguardo.plan.DecisionKeeper;
import org.riguardo.plan.HandOver;
import org.riguardo.plan.People;
import org.riguardo.problem.InputProblem;
import org.riguardo.problem.NotFoundProblem;

/** Lets a colleague act about a client until that person has spoken or written to it; who looks after the client stays the same. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR})
public class HandOvers {

    private static final int LONGEST_NOTE = 1_000;

    @EJB
    private Callers callers;

    @Inject
    private Database database;

    @Inject
    private Acts acts;

    @Inject
    private Clock clock;

    /** The same outside a server. */
    static HandOvers of(Callers callers, Database database, DecisionKeeper decisions, Clock clock) {
        HandOvers handOvers = new HandOvers();
        handOvers.callers = callers;
        handOvers.database = database;
        handOvers.acts = Acts.of(Audit.of(database, clock), decisions);
        handOvers.clock = clock;
        return handOvers;
    }

    /**
     * Hands a client over, in place of an earlier hand-over.
     *
     * @param to the username of a person whom the firm's rows name, or of the caller
     * @param note at most 1,000 characters; null for none
     * @throws NotFoundProblem when the caller's firm has no such client
     * @throws InputProblem when the firm knows no such person, or the note is too long
     */
    public HandOver handOver(String clientId, String to, @Nullable String note) {
        Caller caller = callers.current();
        Instant now = clock.instant();
        HandOver handOver = database.with(handle -> {
            new DeskRows(handle, caller, now).lockClient(clientId);
            if (!to.equals(caller.username())
                    && !People.of(handle, caller.firm()).contains(to)) {
                throw new InputProblem(
                        "to",
                        "Scegliere una persona dello studio dall'elenco.",
                        "Choose a person of the firm from the list.");
            }
            HandOver made = new HandOver(to, note(note), caller.username(), now);
            new StandIns(handle, caller.firm()).put(clientId, made);
            return made;
        });
        JsonObjectBuilder detail = Json.createObjectBuilder().add("to", to);
        if (handOver.note() != null) {
            detail.add("reason", handOver.note());
        }
        acts.done(caller, "handed-over", clientId, detail.build().toString());
        return handOver;
    }

    /**
     * Takes a hand-over back.
     *
     * @throws NotFoundProblem when such a client was not handed over
     */
    public void takeBack(String clientId) {
        Caller caller = callers.current();
        database.use(handle -> {
            new DeskRows(handle, caller, clock.instant()).lockClient(clientId);
            new StandIns(handle, caller.firm()).remove("hand_over", clientId);
        });
        acts.done(caller, "hand-over-taken-back", clientId, null);
    }

    private static @Nullable String note(@Nullable String given) {
        String note = given == null ? "" : given.strip();
        if (note.length() > LONGEST_NOTE) {
            throw new InputProblem(
                    "note", "La nota ha al massimo 1.000 caratteri.", "A note has 1,000 characters at most.");
        }
        return note.isEmpty() ? null : note;
    }
}
