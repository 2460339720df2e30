package org.riguardo.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.riguardo.api.decision.Action;
import org.riguardo.api.facts.Flag;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.api.facts.Tone;

/** How long a decision may be kept, and the quick questions to the policy. */
class KeptDecisionTest {

    private static Given owing() {
        return Given.client("2018-01-01")
                .paidOnTime(3)
                .item("i1", "2026-02-10", "1000.00")
                .ledgerOf("2026-03-04");
    }

    static Stream<Arguments> kept() {
        return Stream.of(
                arguments("an email is allowed: until the break", owing(), "2026-03-05T10:15", "2026-03-05T13:00"),
                arguments("and in the afternoon until the evening", owing(), "2026-03-05T15:00", "2026-03-05T18:00"),
                arguments("in the break until it may leave again", owing(), "2026-03-05T13:10", "2026-03-05T14:30"),
                arguments("in the night until the morning", owing(), "2026-03-05T20:00", "2026-03-06T09:00"),
                arguments(
                        "nothing is allowed: until the evening",
                        owing().flag(Flag.LEGAL, "2026-01-01"),
                        "2026-03-05T10:15",
                        "2026-03-05T18:00"),
                arguments(
                        "nothing is allowed, on a Saturday: until Monday evening",
                        owing().flag(Flag.LEGAL, "2026-01-01"),
                        "2026-03-07T10:15",
                        "2026-03-09T18:00"),
                arguments(
                        "a call is allowed, an email is not",
                        owing().reachable(false, true),
                        "2026-03-05T10:15",
                        "2026-03-05T13:00"),
                arguments(
                        "an email is allowed, a call is not",
                        owing().reachable(true, false),
                        "2026-03-05T10:15",
                        "2026-03-05T13:00"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kept")
    void isKept(String told, Given given, String at, String changesAt) {
        assertThat(Policy.timed(given.file(), given.settings, Given.instant(at)).changesAt())
                .isEqualTo(Given.instant(changesAt));
    }

    @Test
    void theQuickJudgementIsThatOfTheDecision() {
        Judgement judged = Policy.judge(owing().file(), PolicySettings.defaults(), Given.instant("2026-03-05T20:15"));

        assertThat(judged.action()).isEqualTo(Action.EMAIL);
        assertThat(judged.tone()).isEqualTo(Tone.FRIENDLY);
        assertThat(judged.group()).isEqualTo(GroupKey.ORDINARY);
        assertThat(judged.rule()).isEqualTo("ladder");
    }

    @Test
    void aCallHasAGateOfItsOwn() {
        Given tried = owing().unansweredCall("2026-03-05T09:30");

        assertThat(Policy.mayCall(tried.file(), tried.settings, Given.instant("2026-03-05T10:15"))
                        .closed())
                .singleElement()
                .satisfies(closed -> assertThat(closed.rule()).isEqualTo("no-answer"));
        assertThat(Policy.mayCall(tried.file(), tried.settings, Given.instant("2026-03-06T10:15"))
                        .open())
                .isTrue();
        assertThat(Policy.mayEmail(tried.file(), tried.settings, Given.instant("2026-03-05T10:15"), false)
                        .open())
                .isTrue();
    }

    @Test
    void theEmergencyStopStopsAll() {
        PolicySettings stopped = PolicySettings.defaults().withEmergencyStop(true);

        assertThat(Policy.judge(owing().file(), stopped, Given.instant("2026-03-05T10:15"))
                        .action())
                .isEqualTo(Action.WAIT);
        assertThat(Policy.mayEmail(owing().file(), stopped, Given.instant("2026-03-05T10:15"), false)
                        .closed())
                .extracting(closed -> closed.event())
                .containsExactly("stop-lifted");
    }
}
