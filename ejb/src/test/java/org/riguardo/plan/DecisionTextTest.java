package org.riguardo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.riguardo.api.decision.Action;
import org.riguardo.api.decision.Alert;
import org.riguardo.api.decision.Because;
import org.riguardo.api.decision.Decision;
import org.riguardo.api.decision.OutlookEntry;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.decision.Verdict;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Tone;

class DecisionTextTest {

    private static final Instant AT = Instant.parse("2026-03-05T08:00:00Z");
    private static final Sentence SENTENCE = new Sentence("È così: \"perché\".", "It is so: \"why\".");

    @Test
    void aKeptDecisionIsReadBackAsItWas() {
        Decision wait = wait(Tone.WARM, "supportive-contact");

        assertThat(DecisionText.read(DecisionText.write(wait))).isEqualTo(wait);
        assertThat(DecisionText.because(DecisionText.write(wait))).isEqualTo(wait.because());
    }

    @Test
    void theAdviceIsTheSameWhateverTheReasons() {
        String kept = DecisionText.write(wait(Tone.WARM, "supportive-contact"));

        assertThat(DecisionText.advisesTheSame(kept, kept)).isTrue();
        assertThat(DecisionText.advisesTheSame(kept, DecisionText.write(wait(Tone.WARM, "frequency"))))
                .isTrue();
        assertThat(DecisionText.advisesTheSame(kept, DecisionText.write(wait(Tone.FORMAL, "supportive-contact"))))
                .isFalse();
    }

    @Test
    void theAuditLogKeepsThePolicyInPlaceOfTheOutlook() {
        assertThat(DecisionText.audit(wait(Tone.WARM, "supportive-contact"), 7))
                .contains("\"rule\":\"supportive-contact\"")
                .endsWith("\"policyVersion\":7}")
                .doesNotContain("outlook");
    }

    private static Decision wait(Tone tone, String rule) {
        return new Decision(
                Action.WAIT,
                null,
                tone,
                "paolo",
                AT,
                null,
                Action.CALL,
                List.of("money-conversation"),
                List.of(),
                false,
                true,
                null,
                AT,
                GroupKey.LOYAL_SLIPPED,
                SENTENCE,
                List.of(new Because(rule, Verdict.CLOSED, null, "money-conversation", List.of("x1"), SENTENCE)),
                List.of(new Alert("limitation", List.of("i1"), SENTENCE)),
                List.of(new OutlookEntry(AT, Action.CALL, Purpose.MONEY, Tone.WARM)));
    }
}
