package org.riguardo.policy.naive;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.riguardo.api.decision.Action;
import org.riguardo.api.facts.Agreement;
import org.riguardo.api.facts.Client.Referral;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.api.facts.Direction;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.api.facts.Interaction;
import org.riguardo.api.facts.Item;
import org.riguardo.api.facts.Payment;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Tone;
import org.riguardo.policy.PolicySettings;

/** Sections 2 and 4: the step, the decision at one instant, tone and who. */
class NaivePolicy extends NaiveGates {

    NaivePolicy(
            ClientFile f, PolicySettings p, NaiveCalendar cal, ZonedDateTime now, ZonedDateTime q, ZonedDateTime t) {
        super(f, p, cal, now, q, t);
    }

    record Done(Action action, Purpose purpose, Tone tone, Set<String> events) {}

    record Step(Action action, Tone tone, LocalDate day, boolean broken) {}

    private record Rung(Action action, Tone tone, int day) {}

    private static final List<Rung> HABITUAL = List.of(
            new Rung(Action.EMAIL, Tone.FRIENDLY, 3),
            new Rung(Action.EMAIL, Tone.FORMAL, 15),
            new Rung(Action.CALL, Tone.FORMAL, 25),
            new Rung(Action.EMAIL, Tone.FIRM, 45),
            new Rung(Action.REFER, null, 75));
    private static final List<Rung> NEW = List.of(
            new Rung(Action.CALL, Tone.FRIENDLY, 5),
            new Rung(Action.EMAIL, Tone.FORMAL, 20),
            new Rung(Action.CALL, Tone.FORMAL, 35),
            new Rung(Action.REFER, null, 60));
    private static final List<Rung> ORDINARY = List.of(
            new Rung(Action.EMAIL, Tone.FRIENDLY, 7),
            new Rung(Action.CALL, Tone.FRIENDLY, 20),
            new Rung(Action.EMAIL, Tone.FORMAL, 35),
            new Rung(Action.CALL, Tone.FIRM, 50),
            new Rung(Action.REFER, null, 75));

    // steps

    Step step() {
        Step afterBroken = afterBroken();
        if (afterBroken != null) {
            return afterBroken;
        }
        return switch (group()) {
            case LOYAL_IN_DIFFICULTY, LOYAL_SLIPPED -> callFirst(10, Tone.WARM);
            case IN_DIFFICULTY -> callFirst(5, Tone.FRIENDLY);
            case HABITUAL_LATE -> ladder(HABITUAL);
            case NEW -> ladder(NEW);
            case ORDINARY -> ladder(ORDINARY);
            default -> throw new IllegalStateException();
        };
    }

    private Step afterBroken() {
        LocalDate earliest = null;
        for (Agreement a : f.agreements()) {
            if (broken(a) && coversOverdue(a)) {
                LocalDate broke = firstUnmet(a);
                boolean spoken = f.interactions().stream().anyMatch(x -> moneyConversation(x) && day(x).isAfter(broke));
                if (!spoken && (earliest == null || broke.isBefore(earliest))) {
                    earliest = broke;
                }
            }
        }
        if (earliest == null) {
            return null;
        }
        LocalDate from = earliest;
        boolean tried = attempts(x -> day(x).isAfter(from)).size() >= n("no-answer.attempts");
        if (tried || daysOverdue() >= n("call-first.referDays")) {
            return new Step(Action.REFER, null, today, true);
        }
        boolean warm = group() == GroupKey.LOYAL_IN_DIFFICULTY || group() == GroupKey.LOYAL_SLIPPED;
        return new Step(Action.CALL, warm ? Tone.WARM : Tone.FRIENDLY, today, true);
    }

    private List<Interaction> attempts(Predicate<Interaction> which) {
        return oldestFirst().stream().filter(this::attempt).filter(which).toList();
    }

    private List<Interaction> episodeMoney() {
        return oldestFirst().stream()
                .filter(this::moneyContact)
                .filter(this::ofTheEpisode)
                .toList();
    }

    private Step ladder(List<Rung> rungs) {
        Interaction before = null;
        int daysBefore = 0;
        for (Rung rung : rungs) {
            LocalDate day = earliestDue().plusDays(rung.day());
            if (before != null && day(before).plusDays(rung.day() - daysBefore).isAfter(day)) {
                day = day(before).plusDays(rung.day() - daysBefore);
            }
            Interaction tick = rung.action() == Action.REFER ? null : tick(rung, before, day);
            if (tick == null) {
                return new Step(rung.action(), rung.tone(), day, false);
            }
            before = tick;
            daysBefore = rung.day();
        }
        throw new IllegalStateException();
    }

    private Interaction tick(Rung rung, Interaction before, LocalDate stepDay) {
        int tries = 0;
        for (Interaction x : oldestFirst()) {
            if (!ofTheEpisode(x) || (before != null && !later(x, before))) {
                continue;
            }
            boolean fits = rung.action() == Action.CALL ? moneyConversation(x) : moneyContact(x);
            if (fits && !recap(x)) {
                return x;
            }
            if (attempt(x) && !day(x).isBefore(stepDay)) {
                tries++;
                if (tries == n("no-answer.attempts")) {
                    return x;
                }
            }
        }
        return null;
    }

    private Step callFirst(int day, Tone tone) {
        if (daysOverdue() >= n("call-first.referDays")) {
            return new Step(Action.REFER, null, today, false);
        }
        Interaction talk =
                last(episodeMoney().stream().filter(this::moneyConversation).toList());
        if (talk == null) {
            return callOn(earliestDue().plusDays(day), tone);
        }
        boolean writtenSince = f.interactions().stream().anyMatch(x -> moneyWriting(x) && later(x, talk));
        LocalDate emailDay = cal.workingDaysAfter(n("call-first.emailDays"), day(talk));
        if (!writtenSince && turners(emailDay).isEmpty()) {
            return new Step(Action.EMAIL, tone, emailDay, false);
        }
        return callOn(day(last(episodeMoney())).plusDays(n("call-first.repeatDays")), tone);
    }

    private Step callOn(LocalDate day, Tone tone) {
        boolean tried = attempts(x -> !day(x).isBefore(day)).size() >= n("no-answer.attempts");
        return tried ? new Step(Action.REFER, null, today, false) : new Step(Action.CALL, tone, day, false);
    }

    private static <T> T last(List<T> all) {
        return all.isEmpty() ? null : all.get(all.size() - 1);
    }

    /** The gates that turn an email of that day into a call now. */
    private List<Shut> turners(LocalDate emailDay) {
        List<Shut> found = new ArrayList<>();
        for (Shut s : shut()) {
            boolean turns =
                    switch (s.gate()) {
                        case "supportive-contact" -> s.until() == null;
                        case "hardship" -> true;
                        case "open-case" -> s.until() == null;
                        case "unanswered-message" -> !s.call();
                        case "unreachable" -> s.email();
                        case "recent-conversation" -> ChronoUnit.DAYS.between(emailDay, today) >= 14;
                        default -> false;
                    };
            if (turns) {
                found.add(s);
            }
        }
        return found;
    }

    // the decision at this instant

    Done decide() {
        if (p.emergencyStop()) {
            return waits(Set.of("stop-lifted"));
        }
        boolean mustReply = !unanswered(true).isEmpty();
        if (group() == GroupKey.PROTECTED) {
            return !pastDue().isEmpty() || mustReply ? refer() : new Done(Action.NONE, null, null, Set.of());
        }
        if (mustReply) {
            return new Done(Action.REPLY, Purpose.SUPPORT, Tone.WARM, Set.of());
        }
        if (group() == GroupKey.DISPUTING) {
            return refer();
        }
        if (!overdue().isEmpty()) {
            return stepDecision();
        }
        if (!pastDue().isEmpty()) {
            return courtesyDue() ? courtesyCall() : waits(Set.of());
        }
        if (thanksDue()) {
            return new Done(Action.THANK, Purpose.COURTESY, Tone.WARM, Set.of());
        }
        return courtesyDue() ? courtesyCall() : new Done(Action.NONE, null, null, Set.of());
    }

    private Done stepDecision() {
        Step step = step();
        boolean come = !step.day().isAfter(today);
        if (step.action() == Action.REFER) {
            return come ? refer() : waits(Set.of());
        }
        List<Shut> turned = step.action() == Action.EMAIL ? turners(step.day()) : List.of();
        boolean call = step.action() == Action.CALL || !turned.isEmpty();
        if (call && come && !f.client().reachable().phone()) {
            return refer();
        }
        if (come && (call ? callOpen() : emailOpen())) {
            return new Done(call ? Action.CALL : Action.EMAIL, Purpose.MONEY, tone(step, !turned.isEmpty()), Set.of());
        }
        Set<String> events = new TreeSet<>();
        Stream.concat(shut().stream().filter(call ? Shut::call : Shut::email), turned.stream())
                .filter(s -> s.event() != null)
                .forEach(s -> events.add(s.event()));
        return waits(events);
    }

    private Tone tone(Step step, boolean became) {
        Tone tone = step.tone();
        List<Interaction> money = episodeMoney();
        if (!step.broken()) {
            Interaction newest = last(
                    money.stream().filter(x -> x.tone() != null && !recap(x)).toList());
            if (newest != null && newest.tone().ordinal() > tone.ordinal()) {
                tone = newest.tone();
            }
        }
        boolean supportLately = f.interactions().stream().anyMatch(x -> supportive(x) && withinDays(30, day(x)));
        if (became || money.isEmpty() || hardship() != null || supportLately) {
            tone = tone == Tone.WARM ? Tone.WARM : Tone.FRIENDLY;
        }
        return group() == GroupKey.LOYAL_IN_DIFFICULTY ? Tone.WARM : tone;
    }

    private Done refer() {
        Referral r = f.client().referral();
        if (r != null) {
            boolean undecided = r.decided() == null && r.until() == null;
            boolean putOff = r.until() != null && !r.until().isBefore(today);
            boolean resting = r.decided() != null && withinDays(n("referral.restDays"), r.decided());
            if (undecided || putOff || resting) {
                return waits(Set.of("partner-decides"));
            }
        }
        return new Done(Action.REFER, pastDue().isEmpty() ? Purpose.SUPPORT : Purpose.MONEY, null, Set.of());
    }

    private static Done waits(Set<String> events) {
        return new Done(Action.WAIT, null, null, events);
    }

    private static Done courtesyCall() {
        return new Done(Action.CALL, Purpose.COURTESY, Tone.WARM, Set.of());
    }

    private boolean courtesyDue() {
        Interaction newest =
                last(oldestFirst().stream().filter(this::conversation).toList());
        LocalDate since = newest != null ? day(newest) : f.client().since();
        boolean longAgo = since == null || ChronoUnit.DAYS.between(since, today) >= n("courtesy.days");
        boolean tried = f.interactions().stream()
                .anyMatch(x -> unansweredCall(x) && withinDays(n("courtesy.retryDays"), day(x)));
        return longAgo && !tried && f.client().reachable().phone() && !isShut("out-of-office") && !isShut("no-answer");
    }

    private boolean thanksDue() {
        if (!pastDue().isEmpty() || !f.client().reachable().email()) {
            return false;
        }
        List<LocalDate> reasons = new ArrayList<>();
        f.settled().stream().filter(s -> s.paid().isAfter(s.due())).forEach(s -> reasons.add(s.paid()));
        f.agreements().stream()
                .filter(a -> !a.superseded() && firstUnmet(a) == null)
                .forEach(a -> reasons.add(metOn(a)));
        return reasons.stream()
                .anyMatch(day -> cal.within(5, day, t)
                        && f.interactions().stream()
                                .noneMatch(x -> x.direction() == Direction.OUT && !day(x).isBefore(day)));
    }

    private LocalDate metOn(Agreement a) {
        List<LocalDate> days = Stream.concat(
                        Stream.of(a.made()),
                        f.payments().stream().filter(pay -> countsFor(pay, a)).map(Payment::on))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        LocalDate met = null;
        for (LocalDate day : days) {
            if (paid(a, day).compareTo(toReach(a, LocalDate.MAX)) < 0) {
                break;
            }
            met = day;
        }
        return met;
    }

    String who(Action action) {
        if (action == Action.NONE) {
            return null;
        }
        if (action == Action.REFER) {
            return f.client().partner() != null
                    ? f.client().partner()
                    : f.client().owner();
        }
        Interaction newest = last(oldestFirst().stream()
                .filter(x -> supportive(x) && x.by() != null && withinDays(90, day(x)))
                .toList());
        return newest != null ? newest.by() : f.client().owner();
    }

    List<String> itemIds(Action action) {
        Comparator<Item> order = Comparator.comparing(Item::due).thenComparing(Item::id);
        if (!overdue().isEmpty()) {
            return Stream.concat(
                            overdue().stream().sorted(order),
                            creditNotes().stream().sorted(order))
                    .map(Item::id)
                    .toList();
        }
        return action == Action.REFER
                ? pastDue().stream().sorted(order).map(Item::id).toList()
                : List.of();
    }

    Set<String> alerts() {
        Set<String> alerts = new TreeSet<>();
        pastDue().stream()
                .filter(i -> i.issued() != null
                        && today.isAfter(i.issued().plusYears(3).minusDays(180)))
                .forEach(i -> alerts.add("limitation"));
        if (f.agreements().stream().anyMatch(a -> broken(a) && coversOverdue(a))) {
            alerts.add("broken-agreement");
        }
        if (f.interactions().stream()
                .anyMatch(x -> conversation(x) && x.purpose() == Purpose.UNKNOWN && withinDays(90, day(x)))) {
            alerts.add("unclassified-contact");
        }
        if (staleLedger()) {
            alerts.add("stale-ledger");
        }
        if (f.interactions().stream().anyMatch(this::pending)) {
            alerts.add("pending-signal");
        }
        if (hardship() != null && ChronoUnit.DAYS.between(hardship().toLocalDate(), today) > 60) {
            alerts.add("hardship-review");
        }
        if (!unanswered(false).isEmpty()) {
            alerts.add("unanswered-for-long");
        }
        Referral r = f.client().referral();
        if (r != null && r.decided() == null && r.until() == null && !cal.within(10, r.on(), t)) {
            alerts.add("referral-waiting");
        }
        return alerts;
    }
}
