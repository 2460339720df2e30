package org.riguardo.figures;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Because;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.db.Cursor;
import org.riguardo.db.Database;
import org.riguardo.db.Page;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Firm;
import org.riguardo.firm.Firms;
import org.riguardo.firm.Roles;
import org.riguardo.plan.HeldMails;
import org.riguardo.plan.Policies;
import org.riguardo.privacy.Seen;

/** The figures of the caller's firm, and the list behind each; it stores nothing. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR})
public class FirmFigures {

    private static final int SHOWN = 8;
    private static final int PAGE = 100;

    @Resource
    private SessionContext session;

    @EJB
    private Callers callers;

    @Inject
    private Database database;

    @Inject
    private Firms firms;

    @Inject
    private Policies policies;

    @Inject
    private Expectations expectations;

    @Inject
    private Clock clock;

    /** What stands on the dashboard beside what is expected. */
    @RolesAllowed({Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR, Roles.PLUGIN_READ_FIGURES})
    public Dashboard dashboard() {
        Firm firm = firm();
        LocalDate today = today(firm);
        int days = silentDays(firm);
        return database.with(handle -> {
            var open = new OpenRows(handle, firm.id(), today, Seen.by(session));
            var silent = silentRows(handle, firm, days);
            List<HeldMails.Held> held = new HeldMails(handle, firm.id()).list();
            return new Dashboard(
                    today,
                    firm.day(),
                    open.ages(),
                    open.groups(),
                    open.credits(),
                    open.otherCurrencies(),
                    days,
                    silent.count(),
                    silent.list(0, SHOWN),
                    reasons(held),
                    held.size(),
                    heldInOutbox(handle, firm.id()));
        });
    }

    /** Which money may come in, and how promises were kept. */
    @RolesAllowed({Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR, Roles.PLUGIN_READ_FIGURES})
    public Expected expected() {
        return expectations.of(firm().id());
    }

    /** The open items of one band of age, the oldest first. */
    public Page<OpenRow> ofAge(AgeBand band, @Nullable String cursor) {
        Firm firm = firm();
        return database.with(handle -> new OpenRows(handle, firm.id(), today(firm), Seen.by(session)).of(band, cursor));
    }

    /** The items past due of one group's clients, the oldest first; null for clients about whom nothing was decided yet. */
    public Page<OpenRow> ofGroup(@Nullable GroupKey group, @Nullable String cursor) {
        Firm firm = firm();
        return database.with(
                handle -> new OpenRows(handle, firm.id(), today(firm), Seen.by(session)).of(group, cursor));
    }

    /** The clients not spoken to for long, those with the most overdue first. */
    public Page<SilentClient> silent(@Nullable String cursor) {
        Firm firm = firm();
        int from = cursor == null ? 0 : Cursor.position(cursor);
        List<SilentClient> rows = database.with(
                handle -> silentRows(handle, firm, silentDays(firm)).list(from, PAGE + 1));
        return Page.of(rows, PAGE, row -> Cursor.write(Integer.toString(from + PAGE)));
    }

    /** The clients whose mail a rule holds; all that have any where it is null. */
    public List<HeldMails.Held> held(@Nullable String rule) {
        String firm = callers.current().firm();
        return database.with(handle -> new HeldMails(handle, firm).list()).stream()
                .filter(held -> rule == null
                        || held.closed().stream()
                                .anyMatch(because -> because.rule().equals(rule)))
                .toList();
    }

    /** The agreements in a state, of one month or of all months shown. */
    public List<PromiseRow> promises(PromiseState state, @Nullable YearMonth month) {
        Firm firm = firm();
        List<PromiseRow> rows = expectations.promises(firm, clock.instant());
        return database.with(handle -> Seen.by(session).of(handle, firm.id(), rows, PromiseRow::clientId)).stream()
                .filter(row -> row.state() == state)
                .filter(row -> month == null || YearMonth.from(row.until()).equals(month))
                .toList();
    }

    private static List<HeldFigure> reasons(List<HeldMails.Held> held) {
        Map<String, Integer> clients = new TreeMap<>();
        held.forEach(one -> one.closed().stream()
                .map(Because::rule)
                .distinct()
                .forEach(rule -> clients.merge(rule, 1, Integer::sum)));
        List<HeldFigure> reasons = new ArrayList<>();
        clients.forEach((rule, count) -> reasons.add(new HeldFigure(rule, count)));
        reasons.sort(Comparator.comparing(HeldFigure::clients).reversed().thenComparing(HeldFigure::rule));
        return reasons;
    }

    private static int heldInOutbox(Handle handle, String firm) {
        return handle.createQuery("select count(*) from outbox_mail where firm_id = :firm and state = 'HELD'")
                .bind("firm", firm)
                .mapTo(Integer.class)
                .one();
    }

    private SilentRows silentRows(Handle handle, Firm firm, int days) {
        return new SilentRows(handle, firm.id(), firm.zone(), today(firm).minusDays(days), Seen.by(session));
    }

    private int silentDays(Firm firm) {
        return policies.current(firm.id()).settings().value("courtesy.days").intValue();
    }

    private Firm firm() {
        return firms.get(callers.current().firm());
    }

    private LocalDate today(Firm firm) {
        return LocalDate.now(clock.withZone(firm.zone()));
    }
}
