package org.riguardo.plan.calls;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.riguardo.db.Database;
import org.riguardo.firm.Caller;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Roles;
import org.riguardo.plan.Policies;
import org.riguardo.policy.calendar.WorkingDays;

/** The clients who wait for a colleague who is away, so that somebody else can call them; it reads and changes nothing. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR})
public class Absences {

    @EJB
    private Callers callers;

    @Inject
    private Database database;

    @Inject
    private Policies policies;

    @Inject
    private Clock clock;

    /** The same outside a server. */
    static Absences of(Callers callers, Database database, Policies policies, Clock clock) {
        Absences absences = new Absences();
        absences.callers = callers;
        absences.database = database;
        absences.policies = policies;
        absences.clock = clock;
        return absences;
    }

    /** The colleagues who are away on the plan's first day and for whom calls wait, by name; never the caller. */
    public List<Absence> now() {
        Caller caller = callers.current();
        WorkingDays calendar = policies.current(caller.firm()).settings().calendar();
        LocalDate first = calendar.workingDayFrom(calendar.day(calendar.officeHour(clock.instant())));
        return database.with(handle -> of(handle, caller, first));
    }

    private static List<Absence> of(Handle handle, Caller caller, LocalDate first) {
        Map<String, LocalDate> back = new TreeMap<>();
        new CapacityRows(handle, caller.firm())
                .away(first).stream()
                        .filter(away -> away.covers(first) && !away.person().equals(caller.username()))
                        .forEach(away -> back.merge(
                                away.person(), away.toDay(), (one, other) -> one.isAfter(other) ? one : other));
        List<Absence> absences = new ArrayList<>();
        back.forEach((person, until) -> {
            var rows = new WeekRows(handle, caller.firm(), person);
            int count = rows.allowedCount(until);
            if (count > 0) {
                absences.add(new Absence(person, until, rows.allowed(until), count));
            }
        });
        return List.copyOf(absences);
    }
}
