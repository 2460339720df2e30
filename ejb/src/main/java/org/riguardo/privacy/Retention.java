package org.riguardo.privacy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.riguardo.audit.Audit;
import org.riguardo.db.Database;
import org.riguardo.firm.Caller;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Firms;
import org.riguardo.firm.Roles;
import org.riguardo.problem.InputProblem;

/** How long the caller's firm keeps what, with what would go tonight; setting it erases nothing by itself. */
@Stateless
@RolesAllowed({Roles.PARTNER, Roles.ADMINISTRATOR})
public class Retention {

    /** When what ran out is erased, by the firm's clock. */
    static final LocalTime NIGHT = LocalTime.of(2, 40);

    @EJB
    private Callers callers;

    @Inject
    private Database database;

    @Inject
    private Firms firms;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** All kinds in their order. */
    public List<Keeping> list() {
        String firm = callers.current().firm();
        ZoneId zone = firms.get(firm).zone();
        return database.with(handle -> new KeepingRows(handle, firm, zone).list(clock.instant()));
    }

    /** When what has run out goes next. */
    public Instant next() {
        ZonedDateTime now =
                clock.instant().atZone(firms.get(callers.current().firm()).zone());
        ZonedDateTime tonight = now.with(NIGHT);
        return (tonight.isAfter(now) ? tonight : tonight.plusDays(1)).toInstant();
    }

    /**
     * Sets the months of some kinds; those left out stay.
     *
     * @throws InputProblem when a number is out of the bounds of its kind, naming the kind
     */
    public List<Keeping> set(Map<KeepingKind, Integer> months) {
        Caller caller = callers.current();
        months.forEach(Retention::check);
        ZoneId zone = firms.get(caller.firm()).zone();
        JsonObjectBuilder said = Json.createObjectBuilder();
        database.use(handle -> {
            KeepingRows rows = new KeepingRows(handle, caller.firm(), zone);
            months.forEach((kind, many) -> {
                rows.set(kind, many);
                said.add(kind.name(), many);
            });
        });
        audit.note(
                caller.firm(),
                caller.username(),
                "retention-set",
                null,
                Json.createObjectBuilder().add("months", said).build().toString());
        return list();
    }

    private static void check(KeepingKind kind, int months) {
        if (months < kind.least() || months > kind.most()) {
            throw new InputProblem(
                    kind.name(),
                    "Serve un numero di mesi da " + kind.least() + " a " + kind.most() + ".",
                    "A number of months from " + kind.least() + " to " + kind.most() + " is needed.");
        }
    }
}
