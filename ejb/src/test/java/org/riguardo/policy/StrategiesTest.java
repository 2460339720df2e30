package org.riguardo.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riguardo.api.decision.Action;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.api.facts.Tone;
import org.riguardo.policy.Strategy.CallFirst;
import org.riguardo.policy.Strategy.Ladder;
import org.riguardo.policy.Strategy.Step;

class StrategiesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LOYAL_IN_DIFFICULTY | call first WARM 10",
                "IN_DIFFICULTY | call first FRIENDLY 5",
                "LOYAL_SLIPPED | call first WARM 10",
                "HABITUAL_LATE | EMAIL FRIENDLY 3, EMAIL FORMAL 15, CALL FORMAL 25, EMAIL FIRM 45, REFER null 75",
                "NEW | CALL FRIENDLY 5, EMAIL FORMAL 20, CALL FORMAL 35, REFER null 60",
                "ORDINARY | EMAIL FRIENDLY 7, CALL FRIENDLY 20, EMAIL FORMAL 35, CALL FIRM 50, REFER null 75",
            })
    void eachGroupHasTheStrategyOfThePage(GroupKey group, String told) {
        assertThat(tell(PolicySettings.defaults().strategies().get(group))).isEqualTo(told);
    }

    @Test
    void aPartnerDecidesAboutTheOthers() {
        assertThat(PolicySettings.defaults().strategies())
                .doesNotContainKeys(GroupKey.PROTECTED, GroupKey.DISPUTING)
                .hasSize(6);
    }

    @Test
    void aLadderEndsWithTheOnlyReferral() {
        Step call = new Step(Action.CALL, Tone.WARM, 3);
        Step refer = new Step(Action.REFER, null, 9);

        assertThat(new Ladder(List.of(call, call, refer)).steps()).hasSize(3);
        assertThatThrownBy(() -> new Ladder(List.of())).hasMessageContaining("at least");
        assertThatThrownBy(() -> new Ladder(List.of(call))).hasMessageContaining("refers");
        assertThatThrownBy(() -> new Ladder(List.of(refer, refer))).hasMessageContaining("refers");
        assertThatThrownBy(() -> new Ladder(List.of(new Step(Action.CALL, Tone.WARM, 10), refer)))
                .hasMessageContaining("follow");
    }

    @Test
    void aStepIsACallAnEmailOrAReferral() {
        assertThat(new Step(Action.EMAIL, Tone.FIRM, 0).day()).isZero();
        assertThatThrownBy(() -> new Step(Action.THANK, Tone.WARM, 3)).hasMessageContaining("THANK");
        assertThatThrownBy(() -> new Step(Action.CALL, null, 3)).hasMessageContaining("tone");
        assertThatThrownBy(() -> new Step(Action.REFER, Tone.FIRM, 3)).hasMessageContaining("tone");
        assertThatThrownBy(() -> new Step(Action.CALL, Tone.WARM, -1)).hasMessageContaining("-1");
    }

    private static String tell(Strategy strategy) {
        if (strategy instanceof CallFirst first) {
            return "call first " + first.tone() + " " + first.fromDay();
        }
        return ((Ladder) strategy)
                .steps().stream()
                        .map(step -> step.action() + " " + step.tone() + " " + step.day())
                        .collect(Collectors.joining(", "));
    }
}
