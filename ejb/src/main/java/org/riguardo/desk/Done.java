package org.riguardo.desk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.riguardo.db.Database;
import org.riguardo.db.Page;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Firms;
import org.riguardo.firm.Roles;
import org.riguardo.plan.WorklistFilter;

/** What the people of the caller's firm did today and in the last 7 days; it reads and changes nothing. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR})
public class Done {

    private static final int DAYS = 7;

    @EJB
    private Callers callers;

    @Inject
    private Database database;

    @Inject
    private Firms firms;

    @Inject
    private Clock clock;

    /**
     * One page, newest first.
     *
     * @param filter its person is who did it; what there is to do and how much is overdue leave nothing out
     * @param cursor as the page before gave it; null for the newest
     * @param size 1 to 200
     */
    public Page<DoneRow> page(WorklistFilter filter, @Nullable String cursor, int size) {
        String firm = callers.current().firm();
        return database.with(handle -> new DoneRows(handle, firm).page(filter, since(firm, DAYS), cursor, size));
    }

    /** How much was done today. */
    public int today(WorklistFilter filter) {
        String firm = callers.current().firm();
        return database.with(handle -> new DoneRows(handle, firm).count(filter, since(firm, 0)));
    }

    private Instant since(String firm, int daysAgo) {
        ZoneId zone = firms.get(firm).zone();
        return LocalDate.ofInstant(clock.instant(), zone)
                .minusDays(daysAgo)
                .atStartOfDay(zone)
                .toInstant();
    }
}
