package org.riguardo.web.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riguardo.api.decision.Verdict.CLOSED;
import static org.riguardo.api.decision.Verdict.STEP;
import static org.riguardo.web.Samples.THURSDAY;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.riguardo.api.decision.Action;
import org.riguardo.api.decision.Because;
import org.riguardo.api.decision.Decision;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.decision.Verdict;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.web.Samples;

class TellingTest {
    @Test
    void ofAWaitTheGateThatHoldsItTellsMost() {
        assertThat(reason(
                        Action.WAIT,
                        THURSDAY,
                        because("frequency", CLOSED, THURSDAY.plusSeconds(1)),
                        because("call-first", STEP, null),
                        because("breathing-space", CLOSED, THURSDAY)))
                .isEqualTo("breathing-space");
    }

    @Test
    void ofAWaitWithoutADateTheGateThatItsEventOpensTellsMost() {
        assertThat(reason(Action.WAIT, null, because("step", STEP, null), because("stale-ledger", CLOSED, null)))
                .isEqualTo("stale-ledger");
    }

    @Test
    void aStepWhoseDayHasNotComeTellsMoreThanTheNight() {
        assertThat(reason(
                        Action.WAIT,
                        THURSDAY,
                        because("quiet-time", CLOSED, THURSDAY),
                        because("step", STEP, THURSDAY)))
                .isEqualTo("step");
    }

    @Test
    void ofAnAnswerTheMessageTellsMost() {
        assertThat(reason(
                        Action.REPLY,
                        Samples.NOW,
                        because("step", STEP, null),
                        because("unanswered-message", CLOSED, null)))
                .isEqualTo("unanswered-message");
    }

    @Test
    void ofACallTheStepTellsMost() {
        assertThat(reason(
                        Action.CALL,
                        Samples.NOW,
                        because("supportive-contact", CLOSED, null),
                        because("step", STEP, null)))
                .isEqualTo("step");
    }

    @Test
    void withoutAnyReasonTheGroupTells() {
        assertThat(reason(Action.NONE, null)).isEqualTo("group");
    }

    @Test
    void gatesStandInTheOrderOfWhatTheyTell() {
        Decision decision = decision(
                Action.WAIT,
                null,
                because("quiet-time", CLOSED, null),
                because("school-holidays", CLOSED, null),
                because("step", STEP, null),
                because("supportive-contact", CLOSED, null));

        assertThat(Telling.gates(decision))
                .extracting(Because::rule)
                .containsExactly("supportive-contact", "school-holidays", "quiet-time");
    }

    private static String reason(Action action, @Nullable Instant notBefore, Because... because) {
        return Telling.reason(decision(action, notBefore, because)).en();
    }

    private static Because because(String rule, Verdict verdict, @Nullable Instant until) {
        return new Because(
                rule,
                verdict,
                until,
                until == null ? "newer-ledger" : null,
                List.of("clock"),
                new Sentence(rule, rule));
    }

    private static Decision decision(Action action, @Nullable Instant notBefore, Because... because) {
        return new Decision(
                action,
                null,
                null,
                null,
                notBefore,
                null,
                null,
                List.of("newer-ledger"),
                List.of(),
                false,
                false,
                null,
                null,
                GroupKey.ORDINARY,
                new Sentence("gruppo", "group"),
                List.of(because),
                List.of(),
                List.of());
    }
}
