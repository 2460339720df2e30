package org.riguardo.policy.naive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.riguardo.api.decision.Action;
import org.riguardo.api.decision.OutlookEntry;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Tone;
import org.riguardo.policy.PolicySettings;
import org.riguardo.policy.naive.NaivePolicy.Done;

/** The whole decision, found by deciding anew at many instants of each of the next 180 days. */
public record NaiveDecision(
        Action action,
        Purpose purpose,
        Tone tone,
        String who,
        Instant notBefore,
        Instant dueBy,
        Action next,
        Set<String> events,
        List<String> items,
        boolean emailAllowed,
        boolean callAllowed,
        Instant emailAllowedFrom,
        Instant callAllowedFrom,
        GroupKey group,
        Set<String> closedGates,
        Set<String> alerts,
        List<OutlookEntry> outlook) {

    private static final List<LocalTime> LOOKED_AT =
            List.of(LocalTime.of(9, 0), LocalTime.of(12, 59), LocalTime.of(14, 30), LocalTime.of(17, 59));

    /** Decides, looking at each working day at these times. */
    public static NaiveDecision of(ClientFile file, PolicySettings policy, Instant instant) {
        return of(file, policy, instant, LOOKED_AT);
    }

    /** Decides, looking at the opening of each working day only. */
    public static NaiveDecision atOpenings(ClientFile file, PolicySettings policy, Instant instant) {
        return of(file, policy, instant, LOOKED_AT.subList(0, 1));
    }

    private static NaiveDecision of(ClientFile file, PolicySettings policy, Instant instant, List<LocalTime> times) {
        ZonedDateTime now = instant.atZone(policy.zone());
        NaiveCalendar cal = new NaiveCalendar(policy);
        ZonedDateTime q = cal.q(now);
        NaivePolicy atNow = new NaivePolicy(file, policy, cal, now, q, now);
        NaivePolicy atQ = new NaivePolicy(file, policy, cal, now, q, q);
        Done done = atQ.decide();

        Instant emailFrom = null;
        Instant callFrom = null;
        NaivePolicy end = null;
        List<OutlookEntry> outlook = new ArrayList<>();
        Done shown = done;
        List<ZonedDateTime> instants = new ArrayList<>(List.of(q));
        for (LocalDate d = q.toLocalDate(); !d.isAfter(now.toLocalDate().plusDays(180)); d = d.plusDays(1)) {
            for (LocalTime time : times) {
                ZonedDateTime t = d.atTime(time).atZone(policy.zone());
                if (t.isAfter(q) && cal.officeHours(t)) {
                    instants.add(t);
                }
            }
        }
        for (ZonedDateTime t : instants) {
            if (t.toLocalDate().isAfter(now.toLocalDate().plusDays(180))) {
                continue;
            }
            NaivePolicy at = new NaivePolicy(file, policy, cal, now, q, t);
            emailFrom = emailFrom == null && at.emailOpen() ? t.toInstant() : emailFrom;
            callFrom = callFrom == null && at.callOpen() ? t.toInstant() : callFrom;
            Done then = at.decide();
            if (end == null && t.isAfter(q) && then.action() != Action.WAIT) {
                end = at;
            }
            boolean changed =
                    then.action() != shown.action() || then.purpose() != shown.purpose() || then.tone() != shown.tone();
            if (changed && !t.toLocalDate().isAfter(now.toLocalDate().plusDays(60))) {
                outlook.add(new OutlookEntry(t.toInstant(), then.action(), then.purpose(), then.tone()));
                shown = then;
            }
        }

        boolean waits = done.action() == Action.WAIT;
        Done then = !waits ? done : end == null ? null : end.decide();
        Set<String> gates = new TreeSet<>();
        atQ.shut().stream().filter(s -> !s.gate().equals("quiet-time")).forEach(s -> gates.add(s.gate()));
        atNow.shut().stream().filter(s -> s.gate().equals("quiet-time")).forEach(s -> gates.add(s.gate()));
        return new NaiveDecision(
                done.action(),
                done.purpose(),
                then == null ? null : then.tone(),
                then == null ? null : (waits ? end : atQ).who(then.action()),
                waits ? (end == null ? null : end.t.toInstant()) : done.action() == Action.NONE ? null : q.toInstant(),
                due(cal, q.toLocalDate(), done, policy),
                waits && then != null ? then.action() : null,
                done.events(),
                atQ.itemIds(done.action()),
                cal.officeHours(now) && atNow.emailOpen(),
                cal.officeHours(now) && atNow.callOpen(),
                emailFrom,
                callFrom,
                atQ.group(),
                gates,
                atQ.alerts(),
                outlook);
    }

    /** The decision as one text, the same in every run. */
    public String told() {
        return List.of(
                        String.valueOf(action),
                        String.valueOf(purpose),
                        String.valueOf(tone),
                        String.valueOf(who),
                        String.valueOf(notBefore),
                        String.valueOf(dueBy),
                        String.valueOf(next),
                        new TreeSet<>(events).toString(),
                        items.toString(),
                        emailAllowed + " " + callAllowed,
                        String.valueOf(emailAllowedFrom),
                        String.valueOf(callAllowedFrom),
                        group.toString(),
                        new TreeSet<>(closedGates).toString(),
                        new TreeSet<>(alerts).toString(),
                        outlook.toString())
                .toString();
    }

    private static Instant due(NaiveCalendar cal, LocalDate day, Done done, PolicySettings policy) {
        int days =
                switch (done.action()) {
                    case WAIT, NONE -> 0;
                    case REPLY, REFER -> 1;
                    case THANK, EMAIL -> 2;
                    case CALL -> done.purpose() == Purpose.COURTESY ? 10 : 2;
                };
        return days == 0
                ? null
                : cal.workingDaysAfter(days, day)
                        .atTime(18, 0)
                        .atZone(policy.zone())
                        .toInstant();
    }
}
