package org.riguardo.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.riguardo.api.decision.Action;
import org.riguardo.api.decision.Because;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.api.facts.Flag;
import org.riguardo.api.facts.Tone;
import org.riguardo.policy.SmallHistory.Event;
import org.riguardo.policy.naive.NaiveJudgement;
import org.riguardo.policy.naive.NaiveSending;

/** Walks over all histories of nine kinds of event with gaps at the boundary days, and checks each prefix. */
final class SmallHistories {

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 19);

    /** Longer ones are only held against the invariants: the second reading is slow. */
    private static final int READ_NAIVELY = 2;

    private static final long TEN_WORKING_DAYS = 12;
    private static final long FIVE_WORKING_DAYS = 5;

    private final int[] gaps;
    private final int length;
    private final Event first;
    private final PolicySettings settings = PolicySettings.defaults();
    private final Deque<Event> events = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();
    private long walked;

    private SmallHistories(int[] gaps, int length, Event first) {
        this.gaps = gaps;
        this.length = length;
        this.first = first;
    }

    /** Walks that share all histories among them, one for each first event. */
    static List<SmallHistories> sharedOut(int boundary, int length) {
        int[] gaps = {0, 1, boundary - 1, boundary, boundary + 1};
        return IntStream.of(gaps)
                .boxed()
                .flatMap(gap -> Stream.of(SmallHistory.Kind.values())
                        .map(kind -> new SmallHistories(gaps, length, new Event(kind, FIRST_DAY.plusDays(gap)))))
                .toList();
    }

    static long number(int length) {
        long all = 0;
        long ofLength = 1;
        for (int i = 0; i < length; i++) {
            ofLength *= 5L * SmallHistory.Kind.values().length;
            all += ofLength;
        }
        return all;
    }

    long walked() {
        return walked;
    }

    Set<String> seen() {
        return seen;
    }

    void walk() {
        walk(first);
    }

    private void walk(Event next) {
        events.addLast(next);
        check(new SmallHistory(events), next.day());
        if (events.size() < length) {
            for (int gap : gaps) {
                for (SmallHistory.Kind kind : SmallHistory.Kind.values()) {
                    walk(new Event(kind, next.day().plusDays(gap)));
                }
            }
        }
        events.removeLast();
    }

    private void check(SmallHistory history, LocalDate day) {
        walked++;
        Instant now = day.atTime(15, 0).atZone(settings.zone()).toInstant();
        ClientFile file = history.file(day);
        Judgement judged = Policy.judge(file, settings, now);
        SendGate gate = Policy.mayEmail(file, settings, now, false);
        boolean email = gate.open();
        Set<String> holding = gate.closed().stream().map(Because::rule).collect(Collectors.toSet());
        if (events.size() <= READ_NAIVELY) {
            isAsReadNaively(history, file, now, judged, holding);
        }
        seen.add(judged.action().name());
        seen.add(judged.rule());
        seen.addAll(holding);
        if (judged.tone() != null) {
            seen.add(judged.tone().name());
        }

        if (email) {
            assertThat(history.has(Flag.DO_NOT_CONTACT)).as(history::told).isFalse();
            assertThat(history.owes(day)).as(history::told).isTrue();
            assertThat(history.unanswered()).as(history::told).isFalse();
            assertThat(history.daysSinceMoney(day)).as(history::told).isGreaterThanOrEqualTo(7);
            assertThat(history.daysSinceSilentSupport(day)).as(history::told).isGreaterThanOrEqualTo(TEN_WORKING_DAYS);
            assertThat(history.daysSincePayment(day)).as(history::told).isGreaterThanOrEqualTo(FIVE_WORKING_DAYS);
            assertThat(history.silentSinceMoneyTalk()).as(history::told).isFalse();
            assertThat(history.daysSinceSignal(day)).as(history::told).isGreaterThanOrEqualTo(TEN_WORKING_DAYS);
        }
        if (judged.action() == Action.EMAIL
                && settings.calendar().officeHour(now).equals(now)) {
            assertThat(email).as(history::told).isTrue();
        }
        if (history.has(Flag.DO_NOT_CONTACT)) {
            assertThat(judged.action()).as(history::told).isIn(Action.REFER, Action.NONE);
        } else if (history.waitsForAnswer(day)) {
            assertThat(judged.action()).as(history::told).isEqualTo(Action.REPLY);
        } else if (!history.owes(day)) {
            assertThat(judged.action()).as(history::told).isIn(Action.NONE, Action.THANK, Action.CALL);
            assertThat(judged.tone()).as(history::told).isIn(Tone.WARM, null);
        }
        if (judged.tone() != null) {
            assertThat((long) judged.tone().ordinal())
                    .as(history::told)
                    .isLessThanOrEqualTo(Tone.FRIENDLY.ordinal() + history.moneyContacts());
        }
        assertThat(judged.rule()).isNotBlank();
    }

    private void isAsReadNaively(
            SmallHistory history, ClientFile file, Instant now, Judgement judged, Set<String> holding) {
        assertThat(new NaiveJudgement(judged.action(), judged.purpose(), judged.tone(), judged.group()))
                .as(history::told)
                .isEqualTo(NaiveJudgement.of(file, settings, now));
        assertThat(holding).as(history::told).isEqualTo(NaiveSending.gatesThatHoldAnEmail(file, settings, now));
    }

    static long between(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to);
    }
}
