package org.riguardo.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.OutlookEntry;
import org.riguardo.api.rule.Closed;
import org.riguardo.api.rule.Outlet;

/**
 * Walks over the later instants at which anything can change, nothing new happening. With the rules that the policy comes
 * with these are the openings of working days; a rule that was added may name others, a hundred of which are
 * looked at.
 */
final class LookAhead {

    private static final int OUTLOOK_DAYS = 60;
    private static final int MOST_WITHIN_DAYS = 100;

    private final FileView view;
    private final Outcome first;
    private final List<OutlookEntry> outlook = new ArrayList<>();
    private @Nullable Moment endOfWait;
    private @Nullable Outcome afterWait;
    private @Nullable Instant emailFrom;
    private @Nullable Instant callFrom;
    private @Nullable Instant change;
    private int withinDays;
    private Outcome shown;

    private LookAhead(FileView view, Outcome first) {
        this.view = view;
        this.first = first;
        this.shown = first;
    }

    static LookAhead from(Moment start, Outcome first) {
        LookAhead ahead = new LookAhead(start.view, first);
        ahead.walk(start);
        return ahead;
    }

    private void walk(Moment start) {
        LocalDate horizon = view.horizon();
        for (Moment moment = start;
                !moment.today().isAfter(horizon) && !complete(moment.today());
                moment = view.at(next(moment))) {
            emailFrom = emailFrom == null && moment.open(Outlet.MONEY_EMAIL) ? moment.at() : emailFrom;
            callFrom = callFrom == null && moment.open(Outlet.MONEY_CALL) ? moment.at() : callFrom;
            if (moment != start) {
                look(start, moment);
            }
        }
    }

    private void look(Moment start, Moment moment) {
        boolean inOutlook = !moment.today().isAfter(view.today.plusDays(OUTLOOK_DAYS));
        boolean waiting = first.isWait() && endOfWait == null;
        if (!inOutlook && !waiting) {
            return;
        }
        Outcome outcome = Judge.of(moment);
        if (waiting && !outcome.isWait()) {
            endOfWait = moment;
            afterWait = outcome;
        }
        if (inOutlook && !outcome.looksLike(shown)) {
            outlook.add(new OutlookEntry(moment.at(), outcome.action(), outcome.purpose(), outcome.tone()));
            shown = outcome;
        }
        if (change == null && moment.today().equals(start.today()) && differs(start, moment, outcome)) {
            change = moment.at();
        }
    }

    private boolean complete(LocalDate day) {
        return day.isAfter(view.today.plusDays(OUTLOOK_DAYS))
                && emailFrom != null
                && callFrom != null
                && (!first.isWait() || endOfWait != null);
    }

    private boolean differs(Moment start, Moment moment, Outcome outcome) {
        return !outcome.looksLike(first)
                || start.open(Outlet.MONEY_EMAIL) != moment.open(Outlet.MONEY_EMAIL)
                || start.open(Outlet.MONEY_CALL) != moment.open(Outlet.MONEY_CALL);
    }

    private Instant next(Moment moment) {
        Instant opening = view.calendar.opening(moment.today().plusDays(1));
        if (withinDays == MOST_WITHIN_DAYS) {
            return opening;
        }
        Instant next = opening;
        for (Moment.Ruling ruling : moment.rulings()) {
            for (Closed reason : ruling.reasons()) {
                Instant until = reason.until();
                if (until != null && until.isAfter(moment.at()) && until.isBefore(next)) {
                    Instant hour = view.calendar.officeHour(until);
                    next = hour.isBefore(next) ? hour : next;
                }
            }
        }
        withinDays += next.equals(opening) ? 0 : 1;
        return next;
    }

    List<OutlookEntry> outlook() {
        return outlook;
    }

    /** The first later instant at which the decision is not to wait; null if none comes. */
    @Nullable
    Moment endOfWait() {
        return endOfWait;
    }

    @Nullable
    Outcome afterWait() {
        return afterWait;
    }

    /** The first instant in office hours, from the one that is judged on, at which the channel is open for money. */
    @Nullable
    Instant emailFrom() {
        return emailFrom;
    }

    @Nullable
    Instant callFrom() {
        return callFrom;
    }

    /** The first later instant of the same day at which the outlook or an open channel differs; null if none. */
    @Nullable
    Instant change() {
        return change;
    }
}
