package org.riguardo.desk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Action;
import org.riguardo.api.decision.Decision;
import org.riguardo.audit.Audit;
import org.riguardo.db.Database;
import org.riguardo.firm.Caller;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Firms;
import org.riguardo.firm.Roles;
import org.riguardo.plan.DecisionKeeper;
import org.riguardo.plan.Snooze;
import org.riguardo.problem.InputProblem;
import org.riguardo.problem.NotFoundProblem;
import org.riguardo.timeline.meaning.Lexicons;

/**
 * Puts off what is suggested about a client until a day; the suggestion stays what it is, and another one, a talk or a message ends it.
 */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR})
public class Snoozes {

    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_DAYS = 180;

    @EJB
    private Callers callers;

    @Inject
    private Database database;

    @Inject
    private Firms firms;

    @Inject
    private DecisionKeeper decisions;

    @Inject
    private Lexicons lexicons;

    @Inject
    private Acts acts;

    @Inject
    private Clock clock;

    /** The same outside a server. */
    static Snoozes of(Callers callers, Database database, Firms firms, DecisionKeeper decisions, Clock clock) {
        Snoozes snoozes = new Snoozes();
        snoozes.callers = callers;
        snoozes.database = database;
        snoozes.firms = firms;
        snoozes.decisions = decisions;
        snoozes.lexicons = Lexicons.of(database, clock);
        snoozes.acts = Acts.of(Audit.of(database, clock), decisions);
        snoozes.clock = clock;
        return snoozes;
    }

    /** The day that words name, such as {@code venerdì}, {@code fine mese} or {@code 12/3}; null when they name none. */
    public @Nullable LocalDate day(String words) {
        String firm = callers.current().firm();
        LocalDate today = LocalDate.ofInstant(clock.instant(), firms.get(firm).zone());
        return DayWords.read(words, today, lexicons.of(firm));
    }

    /**
     * Puts off what there is to do about a client, in place of an earlier snooze.
     *
     * @param until the day on which it is on the list again: after today, in 180 days at most
     * @param reason 1 to 500 characters
     * @throws NotFoundProblem when the caller's firm has no such client
     * @throws InputProblem when the day or the reason cannot be taken, or there is nothing to put off
     */
    public Snooze snooze(String clientId, LocalDate until, String reason) {
        Caller caller = callers.current();
        Instant now = clock.instant();
        database.use(handle -> new DeskRows(handle, caller, now).lockClient(clientId));
        check(until, LocalDate.ofInstant(now, firms.get(caller.firm()).zone()));
        Snooze snooze = new Snooze(until, reason(reason), caller.username(), now);
        Decision decision = putOff(decisions.kept(caller.firm(), clientId));
        database.use(handle -> new StandIns(handle, caller.firm()).put(clientId, snooze, decision));
        acts.done(
                caller,
                "snoozed",
                clientId,
                Json.createObjectBuilder()
                        .add("until", until.toString())
                        .add("reason", snooze.reason())
                        .build()
                        .toString());
        return snooze;
    }

    /**
     * Takes a snooze back: what there is to do is on the list at once.
     *
     * @throws NotFoundProblem when nothing about such a client was put off
     */
    public void wake(String clientId) {
        Caller caller = callers.current();
        database.use(handle -> {
            new DeskRows(handle, caller, clock.instant()).lockClient(clientId);
            new StandIns(handle, caller.firm()).remove("snooze", clientId);
        });
        acts.done(caller, "snooze-taken-back", clientId, null);
    }

    private static Decision putOff(@Nullable Decision decision) {
        if (decision == null || decision.action() == Action.WAIT || decision.action() == Action.NONE) {
            throw new InputProblem(
                    "clientId",
                    "Per questo cliente adesso non c'è niente da fare: non serve rimandare.",
                    "There is nothing to do for this client now: nothing needs to be put off.");
        }
        return decision;
    }

    private static void check(LocalDate until, LocalDate today) {
        if (!until.isAfter(today) || until.isAfter(today.plusDays(LONGEST_DAYS))) {
            throw new InputProblem(
                    "until",
                    "Scegliere un giorno da domani a 180 giorni.",
                    "Choose a day from tomorrow to 180 days ahead.");
        }
    }

    private static String reason(String given) {
        String reason = Objects.toString(given, "").strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new InputProblem(
                    "reason",
                    "Scrivere il motivo, in al massimo 500 caratteri: chi guarda dopo lo legge accanto al cliente.",
                    "Give the reason, in 500 characters at most: whoever looks later reads it beside the client.");
        }
        return reason;
    }
}
