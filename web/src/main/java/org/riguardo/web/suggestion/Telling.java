package org.riguardo.web.suggestion;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.riguardo.api.decision.Action;
import org.riguardo.api.decision.Because;
import org.riguardo.api.decision.Decision;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.decision.Verdict;

/** Chooses, of all reasons of a decision, the one that tells a colleague most; it never changes one. */
public final class Telling {
    /** Gates from the one that tells most about the client to the ones that tell least. */
    private static final List<String> ORDER = List.of(
            "emergency-stop",
            "plugin-missing",
            "stop-list",
            "unanswered-message",
            "breathing-space",
            "supportive-contact",
            "pending-signal",
            "agreement-running",
            "disputed-item",
            "hardship",
            "open-case",
            "paid-claim",
            "recent-payment",
            "out-of-office",
            "recent-conversation",
            "no-answer",
            "frequency",
            "stale-ledger",
            "unreachable");

    /** Gates that close so often that they tell something only when nothing else does. */
    private static final List<String> PLAIN = List.of("nothing-overdue", "quiet-time");

    private static final Comparator<Because> BY_WEIGHT = Comparator.comparingInt(reason -> weight(reason.rule()));

    private Telling() {}

    /** The reason to stand beside the suggestion. */
    public static Sentence reason(Decision decision) {
        return candidates(decision)
                .map(wanted -> decision.because().stream().filter(wanted).min(BY_WEIGHT))
                .flatMap(found -> found.stream().map(Because::sentence))
                .findFirst()
                .orElse(decision.groupBecause());
    }

    /** The closed gates, the most telling first. */
    public static List<Because> gates(Decision decision) {
        return decision.because().stream()
                .filter(Telling::closed)
                .sorted(BY_WEIGHT)
                .toList();
    }

    private static Stream<Predicate<Because>> candidates(Decision decision) {
        Predicate<Because> step = reason -> reason.verdict() == Verdict.STEP;
        Predicate<Because> gate = Telling::closed;
        Predicate<Because> telling = gate.and(reason -> !PLAIN.contains(reason.rule()));
        if (decision.action() == Action.REPLY) {
            return Stream.of(gate.and(reason -> reason.rule().equals("unanswered-message")), step);
        }
        if (decision.action() == Action.WAIT) {
            return Stream.of(
                    telling.and(reason -> holds(reason, decision)),
                    telling.and(reason ->
                            reason.event() != null && decision.events().contains(reason.event())),
                    step,
                    telling,
                    gate);
        }
        return Stream.of(step, telling, gate);
    }

    private static boolean holds(Because reason, Decision decision) {
        return decision.notBefore() != null && Objects.equals(reason.until(), decision.notBefore());
    }

    private static boolean closed(Because reason) {
        return reason.verdict() == Verdict.CLOSED;
    }

    private static int weight(String rule) {
        int place = ORDER.indexOf(rule);
        if (place >= 0) {
            return place;
        }
        return PLAIN.contains(rule) ? ORDER.size() + 1 + PLAIN.indexOf(rule) : ORDER.size();
    }
}
