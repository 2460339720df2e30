package org.riguardo.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.riguardo.api.decision.Sentence;
import org.riguardo.api.facts.AgreementKind;
import org.riguardo.api.facts.Channel;
import org.riguardo.api.facts.Direction;
import org.riguardo.api.facts.Flag;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Signal;
import org.riguardo.policy.whatif.Possibilities;
import org.riguardo.policy.whatif.Possibility;

/** What would make an email possible: one change of each kind that is enough by itself. */
class PossibleEmailTest {

    private static final Instant NOW = Given.instant("2026-03-05T10:15");

    private static Given owing() {
        return Given.client("2018-01-01")
                .paidOnTime(3)
                .item("i1", "2026-02-10", "1000.00")
                .ledgerOf("2026-03-04");
    }

    static Stream<Arguments> enough() {
        return Stream.of(
                arguments(
                        "Answer the client's messages.",
                        owing().contact("2026-03-05T09:00", Channel.EMAIL, Direction.IN, Purpose.ADMIN),
                        "2026-03-05T10:15"),
                arguments(
                        "Mark what the client said as handled.",
                        owing().contact(
                                        "2026-03-05T09:00",
                                        Channel.CALL,
                                        Direction.IN,
                                        Purpose.MONEY,
                                        call -> call.signals(Signal.COMPLAINT)),
                        "2026-03-12T09:00"),
                arguments(
                        "Classify the talks as routine work, if that is what they were.",
                        owing().contact("2026-03-04T09:00", Channel.CALL, Direction.IN, Purpose.UNKNOWN),
                        "2026-03-09T09:00"),
                arguments(
                        "Import a statement of open items of today.",
                        owing().ledgerOf("2026-02-20"),
                        "2026-03-05T10:15"),
                arguments("Settle the disputes.", owing().disputed("i1"), "2026-03-05T10:15"),
                arguments(
                        "Dissolve the agreement.",
                        owing().agreement("a1", AgreementKind.PLAN, "2026-02-11", "i1", "2027-03-20", "1000.00"),
                        "2026-03-05T10:15"),
                arguments(
                        "Close the delicate case.", owing().delicateCase("k1", "2026-02-01", null), "2026-03-12T09:00"),
                arguments("Lift the client's flags.", owing().flag(Flag.LEGAL, "2026-01-01"), "2026-03-05T10:15"),
                arguments(
                        "Clear the hardship, if it is over.",
                        owing().flag(Flag.HARDSHIP, "2026-03-01"),
                        "2026-03-05T10:15"),
                arguments(
                        "Clear the hardship, if it is over.",
                        owing().contact(
                                        "2026-03-01T09:00",
                                        Channel.EMAIL,
                                        Direction.IN,
                                        Purpose.ADMIN,
                                        mail -> mail.needsNoAnswer().signals(Signal.HARDSHIP)),
                        "2026-03-05T10:15"),
                arguments("Record an email address.", owing().reachable(false, true), "2026-03-05T10:15"),
                arguments(
                        "Talk about the fees in a call, today.",
                        owing().supportiveCall("2026-03-02T10:00"),
                        "2026-03-16T09:00"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("enough")
    void oneChangeIsEnough(String change, Given given, String from) {
        assertThat(Possibilities.ofEmail(given.file(), given.settings, NOW)).anySatisfy(possibility -> {
            assertThat(possibility.changes()).extracting(Sentence::en).containsExactly(change);
            assertThat(possibility.changes()).extracting(Sentence::it).allMatch(said -> said.endsWith("."));
            assertThat(possibility.from()).isEqualTo(Given.instant(from));
        });
    }

    @Test
    void onlyWhatIsPossibleIsTried() {
        List<Possibility> possibilities = Possibilities.ofEmail(
                owing().reachable(false, true)
                        .moneyEmail("2026-03-04T10:00", null)
                        .file(),
                PolicySettings.defaults(),
                NOW);

        assertThat(possibilities).singleElement().satisfies(possibility -> {
            assertThat(possibility.changes()).hasSize(1);
            assertThat(possibility.from()).isEqualTo(Given.instant("2026-03-11T09:00"));
        });
    }

    @Test
    void theEarliestComesFirst() {
        Given unclassified = owing().contact("2026-03-04T09:00", Channel.CALL, Direction.IN, Purpose.UNKNOWN);

        assertThat(Possibilities.ofEmail(unclassified.file(), unclassified.settings, NOW))
                .extracting(Possibility::from)
                .containsExactly(Given.instant("2026-03-09T09:00"), Given.instant("2026-03-18T09:00"));
    }
}
