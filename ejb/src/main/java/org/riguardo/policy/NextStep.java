package org.riguardo.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Action;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.Tone;

/**
 * The step that a strategy has come to.
 *
 * @param rule {@code ladder}, {@code call-first} or {@code broken-agreement}
 * @param action {@code CALL}, {@code EMAIL} or {@code REFER}
 * @param tone null only for {@code REFER}
 * @param day the day on which it comes
 */
record NextStep(
        String rule,
        Action action,
        @Nullable Tone tone,
        LocalDate day,
        List<String> evidence,
        Supplier<Sentence> sentence) {

    static final String BROKEN_AGREEMENT = "broken-agreement";

    boolean afterBrokenAgreement() {
        return rule.equals(BROKEN_AGREEMENT);
    }

    boolean hasCome(LocalDate today) {
        return !day.isAfter(today);
    }
}
