package org.riguardo.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.riguardo.clientfile.ClientFiles;
import org.riguardo.db.Database;
import org.riguardo.firm.Firm;
import org.riguardo.firm.Firms;
import org.riguardo.plan.Policies;
import org.riguardo.plan.forecast.Forecaster;

/**
 * Keeps what is expected of each firm until the day, the ledger or the agreements are others, ten minutes at most: a page that is
 * looked at again costs nothing.
 */
@ApplicationScoped
public class Expectations {

    private static final Duration KEPT_FOR = Duration.ofMinutes(10);

    private record Kept(String state, Expected expected) {}

    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final Map<String, Object> locks = new ConcurrentHashMap<>();

    @Inject
    private Database database;

    @Inject
    private Firms firms;

    @Inject
    private ClientFiles files;

    @Inject
    private Policies policies;

    @Inject
    private Clock clock;

    /** The same outside a server. */
    static Expectations of(Database database, Firms firms, ClientFiles files, Policies policies, Clock clock) {
        Expectations expectations = new Expectations();
        expectations.database = database;
        expectations.firms = firms;
        expectations.files = files;
        expectations.policies = policies;
        expectations.clock = clock;
        return expectations;
    }

    /** What is expected of that firm now; who asks while it is computed waits for the same. */
    Expected of(String firmId) {
        synchronized (locks.computeIfAbsent(firmId, key -> new Object())) {
            Firm firm = firms.get(firmId);
            String state = state(firm);
            Kept before = kept.get(firmId);
            if (before != null
                    && before.state().equals(state)
                    && before.expected().at().plus(KEPT_FOR).isAfter(clock.instant())) {
                return before.expected();
            }
            Expected expected = compute(firm);
            kept.put(firmId, new Kept(state, expected));
            return expected;
        }
    }

    /** The firms about which somebody asked, and of which something is another since. */
    List<String> changed() {
        return kept.entrySet().stream()
                .filter(one -> !one.getValue().state().equals(state(firms.get(one.getKey()))))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What became of the agreements of the last months, the newest first. */
    List<PromiseRow> promises(Firm firm, Instant now) {
        List<String> clients = database.with(handle -> handle.createQuery("select distinct a.client_id from agreement a"
                        + " where a.firm_id = :firm and not a.superseded and a.state in ('MADE', 'WAITING') and (a.made >= :since"
                        + " or exists (select 1 from instalment n where n.agreement_id = a.id and n.due >= :since))"
                        + " order by a.client_id")
                .bind("firm", firm.id())
                .bind("since", PromiseRows.since(now, firm.zone()))
                .mapTo(String.class)
                .list());
        return PromiseRows.of(
                files.load(firm.id(), clients), policies.current(firm.id()).settings(), now);
    }

    private Expected compute(Firm firm) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, firm.zone());
        LocalDate day = firm.day();
        LocalDate known = day == null || day.isAfter(today) ? today : day;
        return database.with(handle -> {
            var past = new PastRows(handle, firm.id(), firm.zone());
            return new Expected(
                    now,
                    Forecaster.of(past.clients(), known, today),
                    past.apart(),
                    PromiseRows.count(promises(firm, now), YearMonth.from(today)));
        });
    }

    private String state(Firm firm) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), firm.zone());
        return today + " " + firm.day() + " " + database.with(handle -> state(handle, firm.id()));
    }

    private static String state(Handle handle, String firm) {
        return handle.createQuery("select concat((select count(*) from import_run where firm_id = :firm), ' ',"
                        + " (select max(finished_at) from import_run where firm_id = :firm), ' ',"
                        + " (select count(*) from agreement where firm_id = :firm), ' ',"
                        + " (select max(logged_at) from agreement where firm_id = :firm), ' ',"
                        + " (select max(decided_at) from agreement where firm_id = :firm), ' ',"
                        + " (select max(matched_at) from payment where firm_id = :firm)) from (values (1)) one (n)")
                .bind("firm", firm)
                .mapTo(String.class)
                .one();
    }
}
