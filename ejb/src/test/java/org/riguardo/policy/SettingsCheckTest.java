package org.riguardo.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.riguardo.api.decision.Action;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.api.facts.Tone;
import org.riguardo.policy.SettingsCheck.Problem;
import org.riguardo.policy.Strategy.CallFirst;
import org.riguardo.policy.Strategy.Ladder;
import org.riguardo.policy.Strategy.Step;

class SettingsCheckTest {

    private static PolicySettings with(
            Set<String> off,
            List<Closure> closures,
            Map<String, BigDecimal> parameters,
            Map<GroupKey, Strategy> strategies) {
        return new PolicySettings(PolicySettings.defaults().zone(), false, off, closures, null, parameters, strategies);
    }

    private static PolicySettings closed(String from, String to) {
        return with(Set.of(), List.of(new Closure(LocalDate.parse(from), LocalDate.parse(to))), Map.of(), Map.of());
    }

    @Test
    void goodSettingsHaveNoProblem() {
        assertThat(SettingsCheck.problems(PolicySettings.defaults())).isEmpty();
        assertThat(SettingsCheck.problems(closed("2026-08-10", "2026-08-21"))).isEmpty();
    }

    @Test
    void aClosureLeavesAWorkingDayWithinAYear() {
        assertThat(SettingsCheck.endlessClosure(closed("2026-02-02", "2027-02-02")))
                .isEmpty();
        assertThat(SettingsCheck.endlessClosure(closed("2026-02-02", "2027-02-03")))
                .hasValue(0);
        assertThat(SettingsCheck.problems(closed("2026-01-05", "2029-01-06")))
                .extracting(Problem::field)
                .containsExactly("closures[0]");
        assertThatThrownBy(() -> closed("2026-01-05", "2026-01-04")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void closuresThatTouchAreOneClosure() {
        Closure first = new Closure(LocalDate.parse("2026-02-02"), LocalDate.parse("2026-08-01"));
        Closure other = new Closure(LocalDate.parse("2026-08-02"), LocalDate.parse("2027-03-01"));

        assertThat(SettingsCheck.endlessClosure(with(Set.of(), List.of(other, first), Map.of(), Map.of())))
                .hasValue(1);
        assertThat(SettingsCheck.endlessClosure(with(Set.of(), List.of(first), Map.of(), Map.of())))
                .isEmpty();
    }

    @Test
    void aParameterOutOfItsBoundsIsNamed() {
        assertThat(SettingsCheck.problems(PolicySettings.defaults().with("frequency.days", BigDecimal.valueOf(4))))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.field()).isEqualTo("frequency.days");
                    assertThat(problem.reason().it()).isNotBlank();
                });
        assertThat(SettingsCheck.problems(PolicySettings.defaults().with("no.such", BigDecimal.ONE)))
                .hasSize(1);
        assertThat(SettingsCheck.problems(PolicySettings.defaults().with("frequency.days", BigDecimal.valueOf(5))))
                .isEmpty();
    }

    @Test
    void aRuleThatIsAlwaysOnCannotBeOff() {
        assertThat(SettingsCheck.problems(with(Set.of("no-answer"), List.of(), Map.of(), Map.of())))
                .isEmpty();
        assertThat(SettingsCheck.problems(with(Set.of("stop-list", "no-rule"), List.of(), Map.of(), Map.of())))
                .extracting(Problem::field)
                .containsExactly("off", "off");
    }

    @Test
    void aStepThatCanNeverComeIsNamed() {
        Strategy late = new Ladder(List.of(new Step(Action.REFER, null, 731)));
        Strategy never = new CallFirst(120, Tone.WARM);
        Strategy just = new CallFirst(119, Tone.WARM);
        Strategy past = new CallFirst(-1, Tone.WARM);

        assertThat(fields(Map.of(GroupKey.NEW, late))).containsExactly("ladders.new[0].day");
        assertThat(fields(Map.of(GroupKey.LOYAL_SLIPPED, never))).containsExactly("ladders.loyal-slipped.fromDay");
        assertThat(fields(Map.of(GroupKey.LOYAL_SLIPPED, past))).containsExactly("ladders.loyal-slipped.fromDay");
        assertThat(fields(Map.of(GroupKey.LOYAL_SLIPPED, just, GroupKey.IN_DIFFICULTY, new CallFirst(0, Tone.WARM))))
                .isEmpty();
        assertThat(fields(Map.of(GroupKey.NEW, new Ladder(List.of(new Step(Action.REFER, null, 730))))))
                .isEmpty();
    }

    private static List<String> fields(Map<GroupKey, Strategy> strategies) {
        return SettingsCheck.problems(with(Set.of(), List.of(), Map.of(), strategies)).stream()
                .map(Problem::field)
                .toList();
    }
}
