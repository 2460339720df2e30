package org.riguardo.plan.calls;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.riguardo.audit.Audit;
import org.riguardo.db.Database;
import org.riguardo.firm.Caller;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Roles;
import org.riguardo.plan.Policies;
import org.riguardo.problem.InputProblem;
import org.riguardo.problem.NotFoundProblem;

/** How many calls a day people make, and when they are away: each sets it for oneself, partners and administrators for everybody. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR})
public class CallCapacities {

    private static final int LONGEST_AWAY = 366;
    private static final int LONGEST_NAME = 100;

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
    static CallCapacities of(Callers callers, Database database, Policies policies, Clock clock) {
        CallCapacities capacities = new CallCapacities();
        capacities.callers = callers;
        capacities.database = database;
        capacities.policies = policies;
        capacities.keeper = CallPlanKeeper.of(database, policies, clock);
        capacities.audit = Audit.of(database, clock);
        capacities.clock = clock;
        return capacities;
    }

    /** What is set for these people and for all who have set something. */
    public Capacity of(List<String> people) {
        String firm = callers.current().firm();
        return database.with(handle -> {
            var rows = new CapacityRows(handle, firm);
            Map<String, DailyCalls> all = rows.all();
            TreeSet<String> names = new TreeSet<>(all.keySet());
            names.addAll(people);
            names.remove(CapacityRows.FIRM);
            return new Capacity(
                    all.get(CapacityRows.FIRM),
                    names.stream()
                            .map(person -> new Capacity.OfPerson(person, all.get(person)))
                            .toList(),
                    rows.away(today(firm)));
        });
    }

    /**
     * Sets how many calls the caller makes.
     *
     * @param calls null to go by the firm's
     * @throws InputProblem when a number is out of bounds
     */
    public void setOwn(@Nullable DailyCalls calls) {
        Caller caller = callers.current();
        set(caller, caller.username(), calls);
    }

    /**
     * Sets how many calls a person makes.
     *
     * @param person null for all who have set nothing
     * @param calls null to go by the firm's, or for the firm by what is usual
     * @throws InputProblem when a number is out of bounds
     */
    @RolesAllowed({Roles.PARTNER, Roles.ADMINISTRATOR})
    public void set(@Nullable String person, @Nullable DailyCalls calls) {
        set(callers.current(), person == null ? CapacityRows.FIRM : name(person), calls);
    }

    private void set(Caller caller, String person, @Nullable DailyCalls calls) {
        if (calls != null && daily(calls).anyMatch(number -> number < 0 || number > DailyCalls.MOST)) {
            throw new InputProblem(
                    "calls",
                    "Per ogni giorno serve un numero da 0 a " + DailyCalls.MOST + ".",
                    "Each day needs a number from 0 to " + DailyCalls.MOST + ".");
        }
        database.use(handle -> new CapacityRows(handle, caller.firm()).set(person, calls));
        var detail = Json.createObjectBuilder().add("person", person);
        if (calls != null) {
            var numbers = Json.createArrayBuilder();
            daily(calls).forEach(numbers::add);
            detail.add("calls", numbers);
        }
        done(caller, "call-capacity-set", detail.build().toString());
    }

    /** Notes days on which the caller makes no calls, both ends included. */
    public void addOwnAway(LocalDate from, LocalDate to) {
        Caller caller = callers.current();
        addAway(caller, caller.username(), from, to);
    }

    /** The same for somebody else. */
    @RolesAllowed({Roles.PARTNER, Roles.ADMINISTRATOR})
    public void addAway(String person, LocalDate from, LocalDate to) {
        addAway(callers.current(), name(person), from, to);
    }

    private void addAway(Caller caller, String person, LocalDate from, LocalDate to) {
        LocalDate today = today(caller.firm());
        if (to.isBefore(from) || to.isBefore(today) || to.isAfter(today.plusDays(LONGEST_AWAY))) {
            throw new InputProblem(
                    "to",
                    "L'ultimo giorno non può essere prima del primo, né passato, né oltre un anno.",
                    "The last day cannot be before the first, in the past, or more than a year ahead.");
        }
        var away = new Away(Database.newId(), person, from, to);
        database.use(handle -> new CapacityRows(handle, caller.firm()).add(away));
        done(caller, "away-noted", detail(away));
    }

    /** Takes back days on which the caller was to be away; {@link NotFoundProblem} when they are nobody's or somebody else's. */
    public void removeOwnAway(String id) {
        Caller caller = callers.current();
        Away away = remove(caller, id);
        if (!away.person().equals(caller.username())) {
            throw new NotFoundProblem("away", id);
        }
    }

    /** The same for anybody. */
    @RolesAllowed({Roles.PARTNER, Roles.ADMINISTRATOR})
    public void removeAway(String id) {
        remove(callers.current(), id);
    }

    private Away remove(Caller caller, String id) {
        Away away = database.with(handle -> new CapacityRows(handle, caller.firm()).remove(id));
        if (away == null) {
            throw new NotFoundProblem("away", id);
        }
        done(caller, "away-taken-back", detail(away));
        return away;
    }

    private void done(Caller caller, String what, String detail) {
        audit.note(caller.firm(), caller.username(), what, null, detail);
        keeper.keep(caller.firm());
    }

    private LocalDate today(String firm) {
        return LocalDate.ofInstant(
                clock.instant(), policies.current(firm).settings().zone());
    }

    private static String name(String person) {
        String name = person.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new InputProblem("person", "Scegliere una persona.", "Choose a person.");
        }
        return name;
    }

    private static IntStream daily(DailyCalls calls) {
        return IntStream.of(calls.monday(), calls.tuesday(), calls.wednesday(), calls.thursday(), calls.friday());
    }

    private static String detail(Away away) {
        return Json.createObjectBuilder()
                .add("person", away.person())
                .add("from", away.fromDay().toString())
                .add("to", away.toDay().toString())
                .build()
                .toString();
    }
}
