package org.riguardo.plan.calls;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.SpokenDate;
import org.riguardo.audit.Audit;
import org.riguardo.db.Database;
import org.riguardo.firm.Caller;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Roles;
import org.riguardo.plan.Policies;
import org.riguardo.policy.PolicySettings;
import org.riguardo.policy.calendar.WorkingDays;
import org.riguardo.problem.InputProblem;
import org.riguardo.problem.NotFoundProblem;

/** The plan of calls as staff see it and change it: days are looked at without changing anything, calls are moved to another day. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR})
public class CallPlans {

    private static final int SHOWN = 5;

    @EJB
    private Callers callers;

    @Inject
    private Database database;

    @Inject
    private Policies policies;

    @Inject
    private CallPlanKeeper keeper;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** The same outside a server. */
    static CallPlans of(Callers callers, Database database, Policies policies, Clock clock) {
        CallPlans plans = new CallPlans();
        plans.callers = callers;
        plans.database = database;
        plans.policies = policies;
        plans.keeper = CallPlanKeeper.of(database, policies, clock);
        plans.audit = Audit.of(database, clock);
        plans.clock = clock;
        return plans;
    }

    /**
     * Five working days of a person's plan.
     *
     * @param person null for the caller
     * @param from the first of the days, or one not among the plan's: then the plan's first five are shown; null for these
     */
    public WeekPlan week(@Nullable String person, @Nullable LocalDate from) {
        Caller caller = callers.current();
        PolicySettings policy = policies.current(caller.firm()).settings();
        String whose = person == null || person.isBlank() ? caller.username() : person;
        List<LocalDate> days = days(policy);
        int start = from == null ? 0 : Math.max(0, days.indexOf(from)) / SHOWN * SHOWN;
        return database.with(handle -> week(handle, caller.firm(), whose, days, start, policy.zone()));
    }

    private static WeekPlan week(
            Handle handle, String firm, String person, List<LocalDate> all, int start, ZoneId zone) {
        LocalDate first = all.get(0);
        List<LocalDate> days = all.subList(start, Math.min(all.size(), start + SHOWN));
        var rows = new WeekRows(handle, firm, person);
        var capacities = Capacities.from(handle, firm, first);
        int done = start == 0 ? done(handle, firm, person, first, zone) : 0;
        List<WeekRows.Placed> placed = rows.calls(days.get(0), days.get(days.size() - 1));
        List<WeekPlan.Day> shown = new ArrayList<>();
        for (LocalDate day : days) {
            shown.add(new WeekPlan.Day(
                    day,
                    capacities.of(person, day),
                    capacities.isAway(person, day),
                    day.equals(first) ? done : 0,
                    placed.stream()
                            .filter(one -> one.on().equals(day))
                            .map(WeekRows.Placed::call)
                            .toList()));
        }
        int next = start + SHOWN;
        return new WeekPlan(
                person,
                first,
                shown,
                all,
                start == 0 ? null : all.get(start - SHOWN),
                next < all.size() ? all.get(next) : null,
                rows.waiting(),
                rows.waitingCount());
    }

    private static int done(Handle handle, String firm, String person, LocalDate day, ZoneId zone) {
        return new PlanRows(handle, firm)
                .done(
                        day.atTime(LocalTime.MIN).atZone(zone).toInstant(),
                        day.plusDays(1).atTime(LocalTime.MIN).atZone(zone).toInstant())
                .getOrDefault(person, 0);
    }

    /** The usernames of all who have calls, look after clients or have said how many calls they make, and of the caller, in order. */
    public List<String> people() {
        Caller caller = callers.current();
        List<String> known = database.with(
                handle -> handle.createQuery("select owner from client where firm_id = :firm group by owner"
                                + " union select person from planned_call where firm_id = :firm group by person"
                                + " union select person from call_capacity where firm_id = :firm and person <> ''")
                        .bind("firm", caller.firm())
                        .mapTo(String.class)
                        .list());
        TreeSet<String> people = new TreeSet<>(known);
        people.add(caller.username());
        return List.copyOf(people);
    }

    /**
     * Moves the call that is due for a client to a day, where it stays whatever else comes; the plan is made anew at once.
     *
     * @param day null to leave the day to the plan again
     * @return where it stood before
     * @throws NotFoundProblem when no call is due for such a client of the caller's firm
     * @throws InputProblem when the day is none of the plan's, or earlier than a call is allowed
     */
    public Before move(String clientId, @Nullable LocalDate day) {
        Caller caller = callers.current();
        Before before = place(caller, clientId, day);
        var detail = Json.createObjectBuilder();
        if (day != null) {
            detail.add("day", day.toString());
        }
        audit.note(
                caller.firm(),
                caller.username(),
                day == null ? "call-left-to-plan" : "call-moved",
                clientId,
                detail.build().toString());
        return before;
    }

    /** Takes a move back: the call stands again where it stood before, so far as that day has not passed. */
    public void undo(String clientId, Before before) {
        Caller caller = callers.current();
        LocalDate first = days(policies.current(caller.firm()).settings()).get(0);
        LocalDate stood = before.stood();
        if (stood != null && !stood.isBefore(first)) {
            place(caller, clientId, stood);
        }
        if (before.pinned() == null || stood == null || stood.isBefore(first)) {
            place(caller, clientId, null);
        }
        audit.note(caller.firm(), caller.username(), "call-move-undone", clientId, null);
    }

    private Before place(Caller caller, String clientId, @Nullable LocalDate day) {
        PolicySettings policy = policies.current(caller.firm()).settings();
        Before before = database.with(handle -> {
            var pins = new Pins(handle, caller.firm());
            LocalDate earliest = pins.earliest(clientId);
            if (earliest == null) {
                throw new NotFoundProblem("call", clientId);
            }
            if (day != null) {
                check(day, earliest, days(policy));
            }
            var was = new Before(pins.of(clientId), pins.planned(clientId));
            pins.set(clientId, day, caller.username(), clock.instant());
            return was;
        });
        keeper.keep(caller.firm());
        return before;
    }

    /**
     * Where a call stood before it was moved.
     *
     * @param pinned the day that a person had chosen; null when none had
     * @param stood the day on which it stood; null when it waited without one
     */
    public record Before(@Nullable LocalDate pinned, @Nullable LocalDate stood) {}

    /** Makes the plan of the caller's firm anew where something changed, without waiting for the next second. */
    public void bringUpToDate() {
        keeper.keep(callers.current().firm());
    }

    private List<LocalDate> days(PolicySettings policy) {
        WorkingDays calendar = policy.calendar();
        return new Planner(calendar).days(calendar.day(calendar.officeHour(clock.instant())));
    }

    private static void check(LocalDate day, LocalDate earliest, List<LocalDate> days) {
        if (day.isBefore(earliest)) {
            throw new InputProblem(
                    "day",
                    "Prima di " + SpokenDate.it(earliest, days.get(0))
                            + " è meglio non chiamare: il perché sta nella pagina del cliente.",
                    "It is better not to call before " + SpokenDate.en(earliest, days.get(0))
                            + ": the client's page says why.");
        }
        if (!days.contains(day)) {
            throw new InputProblem(
                    "day",
                    "Scegliere uno dei prossimi dieci giorni lavorativi.",
                    "Choose one of the next ten working days.");
        }
    }
}
