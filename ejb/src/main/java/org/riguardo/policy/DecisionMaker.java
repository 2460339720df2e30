package org.riguardo.policy;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.riguardo.api.decision.Action;
import org.riguardo.api.decision.Decision;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.api.facts.Item;
import org.riguardo.api.rule.Outlet;

/** Puts a decision together from what is to be done when it is judged, and from what comes later. */
final class DecisionMaker {

    private final FileView view;

    DecisionMaker(FileView view) {
        this.view = view;
    }

    /** @param judged {@code now} if it lies in office hours, else the next office hour */
    TimedDecision decide(Instant now, Instant judged) {
        Moment at = view.at(judged);
        Outcome outcome = Judge.of(at);
        LookAhead ahead = LookAhead.from(at, outcome);
        boolean inOfficeHours = judged.equals(now);
        Moment end = ahead.endOfWait();
        Outcome after = ahead.afterWait();
        boolean waits = outcome.isWait();
        Moment acting = waits ? end : at;
        Outcome acted = waits ? after : outcome;
        boolean nothing = acting == null || acted == null;
        GroupKey group = at.group();
        Decision decision = new Decision(
                outcome.action(),
                outcome.purpose(),
                nothing ? null : acted.tone(),
                nothing ? null : People.who(acting, acted.action()),
                nothing || (!waits && outcome.action() == Action.NONE) ? null : acting.at(),
                Deadlines.dueBy(at, outcome),
                waits && !nothing ? acted.action() : null,
                outcome.events(),
                items(at, outcome),
                inOfficeHours && at.open(Outlet.MONEY_EMAIL),
                inOfficeHours && at.open(Outlet.MONEY_CALL),
                ahead.emailFrom(),
                ahead.callFrom(),
                group,
                Grouping.why(group, group == at.file().client().group()),
                Reasons.of(at, view.at(now), outcome),
                Alerts.at(at),
                ahead.outlook());
        return new TimedDecision(decision, changesAt(at, inOfficeHours, ahead));
    }

    private List<String> items(Moment at, Outcome outcome) {
        if (at.overdue().isEmpty()) {
            return outcome.action() == Action.REFER
                    ? at.pastDue().stream().map(Item::id).toList()
                    : List.of();
        }
        return Stream.concat(at.overdue().stream(), view.creditNotes.stream())
                .map(Item::id)
                .toList();
    }

    /**
     * What is judged tomorrow shows from the end of today's office hours on; a channel that is open closes with the office
     * hours and opens with them.
     */
    private Instant changesAt(Moment at, boolean inOfficeHours, LookAhead ahead) {
        boolean open = at.open(Outlet.MONEY_EMAIL) || at.open(Outlet.MONEY_CALL);
        if (!inOfficeHours && open) {
            return at.at();
        }
        Instant change = ahead.change();
        Instant endOfDay = view.calendar.closing(at.today());
        boolean soon = open || (change != null && change.isBefore(endOfDay));
        Instant end = soon ? view.calendar.endOfOfficeHours(at.at()) : endOfDay;
        return change != null && change.isBefore(end) ? change : end;
    }
}
