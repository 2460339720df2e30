package org.riguardo.policy.naive;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.riguardo.api.facts.Agreement;
import org.riguardo.api.facts.Agreement.Instalment;
import org.riguardo.api.facts.Channel;
import org.riguardo.api.facts.Client.FlagSet;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.api.facts.Direction;
import org.riguardo.api.facts.Flag;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.api.facts.Interaction;
import org.riguardo.api.facts.Item;
import org.riguardo.api.facts.Payment;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.SettledItem;
import org.riguardo.api.facts.Signal;
import org.riguardo.policy.PolicySettings;

/** The words of section 1 and the groups of section 2, at one instant. */
class NaiveFacts {

    final ClientFile f;
    final PolicySettings p;
    final NaiveCalendar cal;
    final ZonedDateTime now;
    final ZonedDateTime q;
    final ZonedDateTime t;
    final LocalDate today;

    private List<Item> pastDue;
    private List<Item> overdue;
    private GroupKey group;

    NaiveFacts(ClientFile f, PolicySettings p, NaiveCalendar cal, ZonedDateTime now, ZonedDateTime q, ZonedDateTime t) {
        this.f = f;
        this.p = p;
        this.cal = cal;
        this.now = now;
        this.q = q;
        this.t = t;
        this.today = t.toLocalDate();
    }

    int n(String parameter) {
        return p.value(parameter).intValueExact();
    }

    LocalDate day(Interaction x) {
        return x.at().atZone(p.zone()).toLocalDate();
    }

    boolean withinDays(int n, LocalDate d) {
        return ChronoUnit.DAYS.between(d, today) <= n;
    }

    boolean later(Interaction a, Interaction b) {
        return a.at().isAfter(b.at()) || (a.at().equals(b.at()) && a.id().compareTo(b.id()) > 0);
    }

    List<Interaction> oldestFirst() {
        List<Interaction> all = new ArrayList<>(f.interactions());
        all.sort((a, b) -> later(a, b) ? 1 : later(b, a) ? -1 : 0);
        return all;
    }

    // contacts

    boolean conversation(Interaction x) {
        return x.channel() == Channel.MEETING || (x.channel() == Channel.CALL && x.answered());
    }

    boolean written(Interaction x) {
        return x.channel() == Channel.EMAIL || x.channel() == Channel.LETTER;
    }

    boolean out(Interaction x) {
        return x.direction() == Direction.OUT;
    }

    boolean supportive(Interaction x) {
        return conversation(x)
                && Set.of(Purpose.SUPPORT, Purpose.COURTESY, Purpose.UNKNOWN).contains(x.purpose());
    }

    boolean silentSupport(Interaction x) {
        return supportive(x) && !x.moneyMentioned();
    }

    boolean moneyConversation(Interaction x) {
        return conversation(x) && (x.purpose() == Purpose.MONEY || x.moneyMentioned());
    }

    boolean recap(Interaction x) {
        return x.recap() && written(x) && out(x);
    }

    boolean moneyWriting(Interaction x) {
        return out(x) && written(x) && (x.purpose() == Purpose.MONEY || x.recap());
    }

    boolean moneyContact(Interaction x) {
        return moneyWriting(x) || moneyConversation(x);
    }

    boolean unansweredCall(Interaction x) {
        return out(x) && x.channel() == Channel.CALL && !x.answered();
    }

    boolean ofTheEpisode(Interaction x) {
        List<Item> past = pastDue();
        if (past.isEmpty()) {
            return false;
        }
        LocalDate earliest =
                past.stream().map(Item::due).min(Comparator.naturalOrder()).get();
        boolean about =
                x.items().isEmpty() || past.stream().anyMatch(i -> x.items().contains(i.id()));
        return day(x).isAfter(earliest) && about;
    }

    boolean attempt(Interaction x) {
        return out(x) && x.channel() == Channel.CALL && ofTheEpisode(x) && !moneyConversation(x);
    }

    // ledger

    LocalDate ledgerDay() {
        if (f.ledgerDay() == null) {
            return null;
        }
        long age = ChronoUnit.DAYS.between(f.ledgerDay(), now.toLocalDate());
        return today.minusDays(age);
    }

    boolean pastDue(Item i) {
        return i.due().isBefore(today) && i.open().signum() > 0;
    }

    List<Item> pastDue() {
        if (pastDue == null) {
            pastDue = f.items().stream().filter(this::pastDue).toList();
        }
        return pastDue;
    }

    List<Item> creditNotes() {
        return f.items().stream().filter(i -> i.open().signum() < 0).toList();
    }

    List<Item> overdue() {
        if (overdue == null) {
            overdue = findOverdue();
        }
        return overdue;
    }

    private List<Item> findOverdue() {
        List<Item> found = new ArrayList<>();
        for (Item i : f.items()) {
            boolean covered = f.agreements().stream()
                    .anyMatch(a -> running(a) && a.items().contains(i.id()));
            if (pastDue(i) && !i.disputed() && !covered && i.due().isBefore(ledgerDay())) {
                found.add(i);
            }
        }
        BigDecimal net = BigDecimal.ZERO;
        for (Item i : found) {
            net = net.add(i.open());
        }
        for (Item i : creditNotes()) {
            net = net.add(i.open());
        }
        return net.signum() <= 0 ? List.of() : found;
    }

    LocalDate effectiveDue(Item i) {
        LocalDate due = i.due();
        for (Agreement a : f.agreements()) {
            if (broken(a) && a.items().contains(i.id()) && firstUnmet(a).isAfter(due)) {
                due = firstUnmet(a);
            }
        }
        return due;
    }

    LocalDate earliestDue() {
        return overdue().stream()
                .map(this::effectiveDue)
                .min(Comparator.naturalOrder())
                .get();
    }

    long daysOverdue() {
        return ChronoUnit.DAYS.between(earliestDue(), today);
    }

    // agreements

    boolean countsFor(Payment pay, Agreement a) {
        if (pay.on().isBefore(a.made())) {
            return false;
        }
        if (!pay.items().isEmpty()) {
            return pay.items().stream().anyMatch(a.items()::contains);
        }
        return f.agreements().stream()
                .filter(b -> !b.superseded() && !b.made().isAfter(pay.on()))
                .noneMatch(
                        b -> b.made().isAfter(a.made()) || (b.made().equals(a.made()) && b.id().compareTo(a.id()) > 0));
    }

    BigDecimal toReach(Agreement a, LocalDate upTo) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Instalment i : a.instalments()) {
            if (!i.due().isAfter(upTo)) {
                sum = sum.add(i.amount());
            }
        }
        BigDecimal onePercent = sum.divide(new BigDecimal(100));
        return sum.subtract(onePercent.compareTo(BigDecimal.ONE) > 0 ? onePercent : BigDecimal.ONE);
    }

    BigDecimal paid(Agreement a, LocalDate upTo) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Payment pay : f.payments()) {
            if (countsFor(pay, a) && !pay.on().isAfter(upTo)) {
                sum = sum.add(pay.amount());
            }
        }
        return sum;
    }

    LocalDate firstUnmet(Agreement a) {
        LocalDate first = null;
        for (Instalment i : a.instalments()) {
            boolean met = paid(a, now.toLocalDate()).compareTo(toReach(a, i.due())) >= 0;
            if (!met && (first == null || i.due().isBefore(first))) {
                first = i.due();
            }
        }
        return first;
    }

    boolean over(Agreement a) {
        boolean anyOpen = f.items().stream()
                .anyMatch(i -> i.open().signum() > 0 && a.items().contains(i.id()));
        return firstUnmet(a) == null || !anyOpen;
    }

    boolean running(Agreement a) {
        return !a.superseded() && !over(a) && cal.within(n("agreement.graceDays"), firstUnmet(a), t);
    }

    boolean broken(Agreement a) {
        return !a.superseded() && !over(a) && !running(a);
    }

    boolean coversOverdue(Agreement a) {
        return overdue().stream().anyMatch(i -> a.items().contains(i.id()));
    }

    // hardship

    /** The instant of the newest sign of a hardship that counts, or null. */
    ZonedDateTime hardship() {
        ZonedDateTime newest = null;
        for (Interaction x : f.interactions()) {
            ZonedDateTime at = x.at().atZone(p.zone());
            if (x.signals().contains(Signal.HARDSHIP) && (newest == null || at.isAfter(newest))) {
                newest = at;
            }
        }
        for (FlagSet s : f.client().flags()) {
            ZonedDateTime at = s.since().atStartOfDay(p.zone());
            if (s.flag() == Flag.HARDSHIP && (newest == null || at.isAfter(newest))) {
                newest = at;
            }
        }
        if (newest == null || !withinDays(n("hardship.days"), newest.toLocalDate())) {
            return null;
        }
        LocalDate cleared = f.client().hardshipCleared();
        return cleared != null && !newest.toLocalDate().isAfter(cleared) ? null : newest;
    }

    // groups

    GroupKey group() {
        if (group == null) {
            group = findGroup();
        }
        return group;
    }

    private GroupKey findGroup() {
        if (f.client().flags().stream().anyMatch(s -> s.flag() != Flag.HARDSHIP)) {
            return GroupKey.PROTECTED;
        }
        if (!pastDue().isEmpty() && pastDue().stream().allMatch(Item::disputed)) {
            return GroupKey.DISPUTING;
        }
        if (f.client().group() != null) {
            return f.client().group();
        }
        boolean loyal = loyal();
        if (loyal && hardship() != null) {
            return GroupKey.LOYAL_IN_DIFFICULTY;
        }
        if (hardship() != null) {
            return GroupKey.IN_DIFFICULTY;
        }
        if (loyal) {
            return GroupKey.LOYAL_SLIPPED;
        }
        if (rate() != null && rate() < p.value("group.lateRate").doubleValue() - 1e-9) {
            return GroupKey.HABITUAL_LATE;
        }
        LocalDate since = f.client().since();
        if (since != null && ChronoUnit.YEARS.between(since, today) < n("group.newYears")) {
            return GroupKey.NEW;
        }
        return GroupKey.ORDINARY;
    }

    private boolean loyal() {
        LocalDate since = f.client().since();
        boolean longEnough = since != null && ChronoUnit.YEARS.between(since, today) >= n("group.loyalYears");
        return longEnough
                && (rate() == null || rate() >= p.value("group.onTimeRate").doubleValue() - 1e-9);
    }

    private Double rate() {
        int all = 0;
        int onTime = 0;
        for (SettledItem s : f.settled()) {
            if (!s.paid().isBefore(today.minusMonths(36))) {
                all++;
                if (ChronoUnit.DAYS.between(s.due(), s.paid()) <= n("group.onTimeDays")) {
                    onTime++;
                }
            }
        }
        return all < n("group.minSettled") ? null : Double.valueOf((double) onTime / all);
    }
}
