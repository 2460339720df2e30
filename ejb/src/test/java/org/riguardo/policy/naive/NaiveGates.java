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
import org.riguardo.api.facts.Case;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.api.facts.Interaction;
import org.riguardo.api.facts.Item;
import org.riguardo.api.facts.Payment;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Signal;
import org.riguardo.policy.PolicySettings;

/** Section 3: one function for each gate, each asked anew for each instant. */
class NaiveGates extends NaiveFacts {

    NaiveGates(ClientFile f, PolicySettings p, NaiveCalendar cal, ZonedDateTime now, ZonedDateTime q, ZonedDateTime t) {
        super(f, p, cal, now, q, t);
    }

    /** A gate that is closed, or one of its two parts. */
    record Shut(String gate, boolean email, boolean call, boolean courtesy, ZonedDateTime until, String event) {}

    private static final Set<String> ALWAYS_ON = Set.of(
            "emergency-stop",
            "stop-list",
            "nothing-overdue",
            "supportive-contact",
            "agreement-running",
            "disputed-item",
            "stale-ledger",
            "frequency",
            "unreachable",
            "quiet-time");

    private List<Shut> shut;

    List<Shut> shut() {
        if (shut == null) {
            shut = findShut();
        }
        return shut;
    }

    private List<Shut> findShut() {
        List<Shut> all = new ArrayList<>();
        if (p.emergencyStop()) {
            all.add(new Shut("emergency-stop", true, true, true, null, "stop-lifted"));
        }
        if (group() == GroupKey.PROTECTED) {
            all.add(new Shut("stop-list", true, true, true, null, "flag-lifted"));
        }
        if (overdue().isEmpty()) {
            all.add(new Shut("nothing-overdue", true, true, false, null, null));
        }
        if (!unanswered(true).isEmpty()) {
            all.add(new Shut("unanswered-message", true, true, false, null, "answered"));
        }
        if (!unanswered(false).isEmpty()) {
            all.add(new Shut("unanswered-message", true, false, false, null, "answered"));
        }
        quiet(all, "supportive-contact", "supportive-contact.emailDays", this::silentSupport, true, false, false);
        if (supportiveB()) {
            all.add(new Shut("supportive-contact", true, false, false, null, "money-conversation"));
        }
        quiet(all, "breathing-space", "breathing-space.days", this::silentSupport, false, true, false);
        quiet(all, "recent-conversation", "recent-conversation.days", this::everyday, true, false, false);
        pendingSignal(all);
        if (f.agreements().stream().anyMatch(this::running)) {
            all.add(new Shut("agreement-running", false, false, false, null, null));
        }
        if (f.items().stream().anyMatch(Item::disputed)) {
            all.add(new Shut("disputed-item", false, false, false, null, "dispute-settled"));
        }
        if (paidClaim()) {
            all.add(new Shut("paid-claim", true, true, false, null, "newer-ledger"));
        }
        if (staleLedger()) {
            all.add(new Shut("stale-ledger", true, false, false, null, "newer-ledger"));
        }
        frequency(all);
        if (hardshipGate()) {
            all.add(new Shut("hardship", true, false, false, null, "money-conversation"));
        }
        openCase(all);
        if (!f.client().reachable().email()) {
            all.add(new Shut("unreachable", true, false, false, null, "address-known"));
        }
        if (!f.client().reachable().phone()) {
            all.add(new Shut("unreachable", false, true, true, null, "number-known"));
        }
        outOfOffice(all);
        recentPayment(all);
        quiet(all, "no-answer", "no-answer.days", x -> unansweredCall(x) || attempt(x), false, true, true);
        if (!cal.officeHours(t)) {
            all.add(new Shut("quiet-time", true, true, true, cal.q(t), null));
        }
        all.removeIf(s -> p.off().contains(s.gate()) && !ALWAYS_ON.contains(s.gate()));
        return all;
    }

    boolean emailOpen() {
        return shut().stream().noneMatch(Shut::email);
    }

    boolean callOpen() {
        return shut().stream().noneMatch(Shut::call);
    }

    boolean isShut(String gate) {
        return shut().stream().anyMatch(s -> s.gate().equals(gate));
    }

    private void quiet(
            List<Shut> all,
            String gate,
            String parameter,
            Predicate<Interaction> kind,
            boolean email,
            boolean call,
            boolean courtesy) {
        ZonedDateTime until = null;
        for (Interaction x : f.interactions()) {
            if (kind.test(x) && cal.within(n(parameter), day(x), t)) {
                ZonedDateTime opening = cal.openingAfter(n(parameter), day(x));
                until = until == null || opening.isAfter(until) ? opening : until;
            }
        }
        if (until != null) {
            all.add(new Shut(gate, email, call, courtesy, until, null));
        }
    }

    List<Interaction> unanswered(boolean recent) {
        List<Interaction> found = new ArrayList<>();
        for (Interaction m : f.interactions()) {
            boolean asks = written(m)
                    && !out(m)
                    && !m.automatic()
                    && !m.needsNoAnswer()
                    && !m.signals().contains(Signal.BOUNCE)
                    && !m.signals().contains(Signal.OUT_OF_OFFICE)
                    && !(m.signals().size() == 1 && m.signals().contains(Signal.THANKS));
            boolean answered = f.interactions().stream()
                    .anyMatch(x -> later(x, m) && ((written(x) && out(x) && !x.automatic()) || conversation(x)));
            if (asks && !answered && recent == withinDays(n("unanswered-message.days"), day(m))) {
                found.add(m);
            }
        }
        return found;
    }

    boolean supportiveB() {
        return f.interactions().stream()
                .filter(this::silentSupport)
                .anyMatch(x -> pastDue().stream().anyMatch(i -> i.due().isBefore(day(x)))
                        && f.interactions().stream().noneMatch(y -> moneyConversation(y) && later(y, x)));
    }

    private boolean everyday(Interaction x) {
        boolean admin = conversation(x) && x.purpose() == Purpose.ADMIN && !x.moneyMentioned();
        boolean note = out(x)
                && written(x)
                && Set.of(Purpose.SUPPORT, Purpose.COURTESY).contains(x.purpose());
        return admin || note;
    }

    boolean pending(Interaction x) {
        Set<Signal> heard = new TreeSet<>(x.signals());
        heard.retainAll(Set.of(Signal.DISPUTE, Signal.COMPLAINT, Signal.PROMISE, Signal.DEFERRAL_REQUEST));
        return !out(x) && !x.handled() && !heard.isEmpty() && cal.within(n("pending-signal.days"), day(x), t);
    }

    private void pendingSignal(List<Shut> all) {
        f.interactions().stream()
                .filter(this::pending)
                .map(x -> cal.openingAfter(n("pending-signal.days"), day(x)))
                .max(Comparator.naturalOrder())
                .ifPresent(until -> all.add(new Shut("pending-signal", true, true, false, until, "handled")));
    }

    private boolean paidClaim() {
        return f.ledgerDay() != null
                && f.interactions().stream()
                        .filter(x -> x.signals().contains(Signal.PAID_CLAIM))
                        .anyMatch(x -> f.ledgerDay().isBefore(cal.workingDaysAfter(n("paid-claim.days"), day(x))));
    }

    boolean staleLedger() {
        return f.ledgerDay() != null && !cal.within(n("stale-ledger.days"), f.ledgerDay(), q);
    }

    private void frequency(List<Shut> all) {
        List<LocalDate> days =
                oldestFirst().stream().filter(this::moneyContact).map(this::day).toList();
        int size = days.size();
        int count = n("frequency.count");
        if (size > 0 && ChronoUnit.DAYS.between(days.get(size - 1), today) < n("frequency.days")) {
            all.add(new Shut(
                    "frequency",
                    true,
                    true,
                    false,
                    cal.opening(days.get(size - 1).plusDays(n("frequency.days"))),
                    null));
        }
        long lately = days.stream()
                .filter(d -> ChronoUnit.DAYS.between(d, today) < n("frequency.window"))
                .count();
        if (lately >= count) {
            LocalDate third = days.get(size - count);
            all.add(new Shut("frequency", true, true, false, cal.opening(third.plusDays(n("frequency.window"))), null));
        }
    }

    private boolean hardshipGate() {
        return hardship() != null
                && f.interactions().stream()
                        .noneMatch(x -> moneyConversation(x)
                                && !x.at().isBefore(hardship().toInstant()));
    }

    boolean caseOpen() {
        return f.cases().stream().anyMatch(k -> k.delicate() && k.closed() == null);
    }

    private void openCase(List<Shut> all) {
        if (caseOpen()) {
            all.add(new Shut("open-case", true, false, false, null, "case-closed"));
        }
        f.cases().stream()
                .filter(k -> k.delicate() && k.closed() != null && cal.within(n("open-case.days"), k.closed(), t))
                .map(Case::closed)
                .max(Comparator.naturalOrder())
                .ifPresent(day -> all.add(
                        new Shut("open-case", true, false, false, cal.openingAfter(n("open-case.days"), day), null)));
    }

    private void outOfOffice(List<Shut> all) {
        Interaction newest = null;
        for (Interaction x : f.interactions()) {
            if (x.signals().contains(Signal.OUT_OF_OFFICE) && (newest == null || later(x, newest))) {
                newest = x;
            }
        }
        if (newest != null && newest.returnDate() != null) {
            LocalDate back = newest.returnDate();
            if (!today.isAfter(back) && ChronoUnit.DAYS.between(day(newest), back) <= 60) {
                all.add(new Shut("out-of-office", true, true, true, cal.openingAfter(1, back), null));
            }
        }
    }

    private void recentPayment(List<Shut> all) {
        int days = n("recent-payment.days");
        for (boolean call : List.of(true, false)) {
            f.payments().stream()
                    .filter(pay -> pay.amount().signum() > 0 && cal.within(days, pay.on(), t))
                    .filter(pay -> !call || f.ledgerDay() == null || !pay.on().isBefore(f.ledgerDay()))
                    .map(Payment::on)
                    .max(Comparator.naturalOrder())
                    .ifPresent(day ->
                            all.add(new Shut("recent-payment", !call, call, false, cal.openingAfter(days, day), null)));
        }
    }
}
