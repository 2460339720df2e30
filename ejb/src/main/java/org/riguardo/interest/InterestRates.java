package org.riguardo.interest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.riguardo.audit.Audit;
import org.riguardo.db.Database;
import org.riguardo.firm.Caller;
import org.riguardo.firm.Callers;
import org.riguardo.firm.Firms;
import org.riguardo.firm.Roles;
import org.riguardo.problem.InputProblem;
import org.riguardo.problem.NotFoundProblem;

/** The table of rates that the firm maintains; what it sets here changes what is shown as waived, and no amount. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.PARTNER, Roles.ADMINISTRATOR})
public class InterestRates {

    private static final LocalDate FIRST = LocalDate.of(2013, 1, 1);
    private static final BigDecimal HIGHEST = new BigDecimal("30");
    private static final int LONGEST_SOURCE = 300;

    @EJB
    private Callers callers;

    @Inject
    private Firms firms;

    @Inject
    private Database database;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** The rates that count, by kind, the newest period first. */
    public List<Rate> list() {
        String firm = callers.current().firm();
        return database.with(handle -> new RateRows(handle, firm).list());
    }

    /** The first days of the periods up to today for which no rate is known, the newest first. */
    public Map<RateKind, List<LocalDate>> missing() {
        Caller caller = callers.current();
        LocalDate today = LocalDate.now(clock.withZone(firms.get(caller.firm()).zone()));
        return missing(list(), today);
    }

    static Map<RateKind, List<LocalDate>> missing(List<Rate> rates, LocalDate today) {
        Map<RateKind, List<LocalDate>> missing = new EnumMap<>(RateKind.class);
        for (RateKind kind : RateKind.values()) {
            List<LocalDate> periods = new ArrayList<>();
            for (LocalDate from = FIRST; !from.isAfter(today); from = from.plusMonths(kind.months())) {
                LocalDate period = from;
                if (rates.stream()
                        .noneMatch(rate -> rate.kind() == kind && rate.from().equals(period))) {
                    periods.add(period);
                }
            }
            Collections.reverse(periods);
            missing.put(kind, periods);
        }
        return missing;
    }

    /**
     * Sets the published rate of one period and returns its id; the one before stays, and counts again if this is taken back.
     *
     * @param percent a year as published, without the points that the law adds; 0 to 30, four decimals at most
     * @throws InputProblem when it is no period's first day or no such rate
     */
    @RolesAllowed({Roles.PARTNER, Roles.ADMINISTRATOR})
    public String set(RateKind kind, LocalDate from, BigDecimal percent, String source) {
        check(kind, from, percent, source);
        Caller caller = callers.current();
        firms.get(caller.firm());
        String id = database.with(handle -> new RateRows(handle, caller.firm())
                .insert(kind, from, percent, source.strip(), caller.username(), clock.instant()));
        audit.note(
                caller.firm(),
                caller.username(),
                "interest-rate-set",
                null,
                "{\"id\":\"" + id + "\",\"kind\":\"" + kind + "\",\"from\":\"" + from + "\",\"percent\":\""
                        + percent.toPlainString() + "\"}");
        return id;
    }

    /**
     * Takes back a rate that the firm set.
     *
     * @throws NotFoundProblem when the caller's firm has no such rate of its own
     */
    @RolesAllowed({Roles.PARTNER, Roles.ADMINISTRATOR})
    public void undo(String id) {
        Caller caller = callers.current();
        database.use(handle -> new RateRows(handle, caller.firm()).undo(id, caller.username(), clock.instant()));
        audit.note(caller.firm(), caller.username(), "interest-rate-undone", null, "{\"id\":\"" + id + "\"}");
    }

    static void check(RateKind kind, LocalDate from, BigDecimal percent, String source) {
        if (from.isBefore(FIRST) || !kind.periodOf(from).equals(from)) {
            throw new InputProblem(
                    "from",
                    kind == RateKind.COMMERCIAL
                            ? "Un tasso vale dal 1º gennaio o dal 1º luglio, dal 2013 in poi."
                            : "Il tasso legale vale dal 1º gennaio, dal 2013 in poi.",
                    kind == RateKind.COMMERCIAL
                            ? "A rate holds from 1 January or 1 July, from 2013 on."
                            : "The legal rate holds from 1 January, from 2013 on.");
        }
        if (percent.signum() < 0
                || percent.compareTo(HIGHEST) > 0
                || percent.stripTrailingZeros().scale() > 4) {
            throw new InputProblem(
                    "percent",
                    "Serve il tasso pubblicato, tra 0 e 30 per cento, con al massimo quattro decimali e senza maggiorazione.",
                    "The published rate is needed, from 0 to 30 percent, with four decimals at most and without the points"
                            + " that the law adds.");
        }
        if (source.isBlank() || source.length() > LONGEST_SOURCE) {
            throw new InputProblem(
                    "source",
                    "Scrivere dove è stato pubblicato, in al massimo 300 caratteri.",
                    "Say where it was published, in 300 characters at most.");
        }
    }
}
