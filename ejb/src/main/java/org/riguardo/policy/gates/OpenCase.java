package org.riguardo.policy.gates;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.Case;
import org.riguardo.api.rule.Closed;
import org.riguardo.api.rule.ContactRule;
import org.riguardo.api.rule.Outlet;
import org.riguardo.api.rule.Parameter;
import org.riguardo.api.rule.Situation;

/** Is the firm at work on something delicate for the client? */
final class OpenCase implements ContactRule {

    private static final String DAYS = "open-case.days";
    private static final Set<Outlet> EMAIL = Set.of(Outlet.MONEY_EMAIL);
    private static final Comparator<Case> BY_CLOSING = Comparator.comparing(
                    (Case done) -> Objects.requireNonNull(done.closed()))
            .thenComparing(Case::id);

    @Override
    public String name() {
        return "open-case";
    }

    @Override
    public Sentence question() {
        return new Sentence(
                "Lo studio sta seguendo una pratica delicata per il cliente?",
                "Is the firm at work on something delicate for the client?");
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.whole(
                DAYS,
                Parameter.Unit.WORKING_DAYS,
                5,
                0,
                60,
                new Sentence(
                        "Giorni lavorativi di quiete dopo la chiusura di una pratica delicata.",
                        "Working days of quiet after a delicate case was closed.")));
    }

    @Override
    public List<Closed> judge(Situation situation) {
        List<Closed> closed = new ArrayList<>(2);
        List<String> open = new ArrayList<>(0);
        Case last = null;
        for (Case work : situation.file().cases()) {
            if (work.delicate() && work.closed() == null) {
                open.add(work.id());
            } else if (work.delicate() && (last == null || BY_CLOSING.compare(work, last) > 0)) {
                last = work;
            }
        }
        Collections.sort(open);
        if (!open.isEmpty()) {
            closed.add(Closed.untilEvent(
                            EMAIL,
                            "case-closed",
                            open,
                            () -> new Sentence(
                                    "Una pratica delicata è aperta: finché dura non si scrive di soldi.",
                                    "A delicate case is open: nothing in writing about money while it is."))
                    .orCall());
        }
        if (last != null) {
            closedLately(situation, last).ifPresent(closed::add);
        }
        return closed;
    }

    private static Optional<Closed> closedLately(Situation situation, Case work) {
        LocalDate day = Objects.requireNonNull(work.closed());
        Instant opening = situation.openingAfter(situation.number(DAYS), day);
        return situation.at().isBefore(opening)
                ? Optional.of(Closed.until(
                        EMAIL,
                        opening,
                        List.of(work.id()),
                        Dated.say(
                                situation,
                                "Una pratica delicata si è chiusa {0}: si aspetta qualche giorno prima di scrivere di soldi.",
                                "A delicate case was closed on {0}: wait a few days before writing about money.",
                                day)))
                : Optional.empty();
    }
}
