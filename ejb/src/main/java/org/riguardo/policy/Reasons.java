package org.riguardo.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Because;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.decision.Verdict;
import org.riguardo.api.rule.Closed;

/** Writes down why: each closed gate, the step, each change of tone. */
final class Reasons {

    private static final String QUIET_TIME = "quiet-time";

    private Reasons() {}

    /** @param now the instant of the decision, at which alone quiet time is judged */
    static List<Because> of(Moment judged, Moment now, Outcome outcome) {
        List<Because> reasons = new ArrayList<>();
        Stream.concat(judged.rulings().stream(), now.rulings().stream().filter(Reasons::isQuietTime))
                .map(Reasons::closed)
                .forEach(reasons::add);
        reasons.add(new Because(
                outcome.rule(),
                Verdict.STEP,
                null,
                null,
                outcome.evidence(),
                outcome.sentence().get()));
        for (ToneChange change : outcome.toneChanges()) {
            reasons.add(new Because(
                    change.rule(),
                    Verdict.TONE,
                    null,
                    null,
                    change.evidence(),
                    change.sentence().get()));
        }
        return reasons;
    }

    static Because closed(Moment.Ruling ruling) {
        List<Closed> reasons = ruling.reasons();
        return new Because(
                ruling.rule().name(),
                Verdict.CLOSED,
                until(reasons),
                reasons.stream()
                        .map(Closed::event)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                reasons.stream()
                        .flatMap(reason -> reason.evidence().stream())
                        .distinct()
                        .toList(),
                sentence(reasons));
    }

    private static boolean isQuietTime(Moment.Ruling ruling) {
        return ruling.rule().name().equals(QUIET_TIME);
    }

    private static @Nullable Instant until(List<Closed> reasons) {
        Instant until = Instant.MIN;
        for (Closed reason : reasons) {
            Instant own = reason.until();
            if (own == null) {
                return null;
            }
            until = own.isAfter(until) ? own : until;
        }
        return until;
    }

    private static Sentence sentence(List<Closed> reasons) {
        List<Sentence> all =
                reasons.stream().map(reason -> reason.sentence().get()).toList();
        return new Sentence(
                all.stream().map(Sentence::it).map(Reasons::capital).collect(Collectors.joining(" ")),
                all.stream().map(Sentence::en).map(Reasons::capital).collect(Collectors.joining(" ")));
    }

    private static String capital(String sentence) {
        return sentence.isEmpty() ? sentence : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
