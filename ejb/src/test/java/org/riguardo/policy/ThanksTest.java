package org.riguardo.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.riguardo.api.decision.Action;
import org.riguardo.api.facts.AgreementKind;
import org.riguardo.api.facts.Channel;
import org.riguardo.api.facts.Direction;
import org.riguardo.api.facts.Purpose;

/** When the firm says thank you, on 5 March 2026. */
class ThanksTest {

    private static Given planOfThousand() {
        return Given.client("2018-01-01")
                .contact("2026-02-10T10:00", Channel.MEETING, Direction.IN, Purpose.ADMIN)
                .agreement(
                        "a1", AgreementKind.PLAN, "2026-01-10", "i1", "2026-02-20", "500.00", "2026-03-20", "500.00");
    }

    static Stream<Arguments> paid() {
        return Stream.of(
                arguments(
                        "the last instalment yesterday",
                        planOfThousand().payment("2026-02-19", "500.00").payment("2026-03-04", "500.00"),
                        true),
                arguments(
                        "less one per cent",
                        planOfThousand().payment("2026-02-19", "500.00").payment("2026-03-04", "490.00"),
                        true),
                arguments(
                        "a cent too little",
                        planOfThousand().payment("2026-02-19", "500.00").payment("2026-03-04", "489.99"),
                        false),
                arguments(
                        "met three weeks ago, more since",
                        planOfThousand().payment("2026-02-11", "1000.00").payment("2026-03-04", "10.00"),
                        false),
                arguments(
                        "met, taken back, and met again yesterday",
                        planOfThousand()
                                .payment("2026-02-11", "1000.00")
                                .payment("2026-02-20", "-1000.00")
                                .payment("2026-03-04", "1000.00"),
                        true),
                arguments(
                        "taken back",
                        planOfThousand().payment("2026-03-03", "1000.00").payment("2026-03-04", "-1000.00"),
                        false),
                arguments(
                        "paid before it was made",
                        planOfThousand().payment("2026-01-09", "500.00").payment("2026-03-04", "500.00"),
                        false),
                arguments(
                        "paid for something else",
                        planOfThousand().payment("2026-02-19", "500.00").payment("2026-03-04", "500.00", "i9"),
                        false),
                arguments(
                        "a newer agreement takes what names no item",
                        planOfThousand()
                                .agreement("a2", AgreementKind.PLAN, "2026-03-01", "i2", "2026-04-20", "900.00")
                                .payment("2026-02-19", "500.00")
                                .payment("2026-03-04", "500.00"),
                        false),
                arguments(
                        "so little that nothing is needed: made yesterday",
                        Given.client("2018-01-01")
                                .contact("2026-02-10T10:00", Channel.MEETING, Direction.IN, Purpose.ADMIN)
                                .agreement("a1", AgreementKind.PLAN, "2026-03-04", "i1", "2026-03-20", "1.00"),
                        true),
                arguments(
                        "so little that nothing was needed: made three weeks ago, paid yesterday",
                        Given.client("2018-01-01")
                                .contact("2026-02-10T10:00", Channel.MEETING, Direction.IN, Purpose.ADMIN)
                                .agreement("a1", AgreementKind.PLAN, "2026-02-11", "i1", "2026-03-20", "1.00")
                                .payment("2026-03-04", "1.00"),
                        false),
                arguments(
                        "settled late six working days ago, the agreement met yesterday",
                        planOfThousand()
                                .settled("2026-02-01", "2026-02-25")
                                .payment("2026-02-19", "500.00")
                                .payment("2026-03-04", "500.00"),
                        true),
                arguments(
                        "settled late yesterday, the agreement met long ago",
                        planOfThousand().settled("2026-02-01", "2026-03-04").payment("2026-01-19", "1000.00"),
                        true),
                arguments(
                        "settled on its due date",
                        Given.client("2018-01-01")
                                .contact("2026-02-10T10:00", Channel.MEETING, Direction.IN, Purpose.ADMIN)
                                .settled("2026-03-04", "2026-03-04"),
                        false),
                arguments(
                        "no address",
                        Given.client("2018-01-01").reachable(false, false).settled("2026-02-01", "2026-03-04"),
                        false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("paid")
    void thanks(String told, Given given, boolean thanked) {
        Action action = given.at("2026-03-05T10:15").action();

        assertThat(action).isEqualTo(thanked ? Action.THANK : Action.NONE);
    }

    private static Given twoPromises() {
        return Given.client("2018-01-01")
                .agreement("a1", AgreementKind.PROMISE, "2026-02-11", "i1", "2026-03-20", "100.00")
                .agreement("a2", AgreementKind.PROMISE, "2026-02-11", "i2", "2026-03-20", "100.00");
    }

    static Stream<Arguments> kept() {
        return Stream.of(
                arguments("the first one", twoPromises().payment("2026-03-04", "100.00", "i1"), "a1"),
                arguments(
                        "the first one yesterday, the other the day before",
                        twoPromises().payment("2026-03-04", "100.00", "i1").payment("2026-03-03", "100.00", "i2"),
                        "a1"),
                arguments(
                        "both on the same day: the later one by id",
                        twoPromises().payment("2026-03-04", "100.00", "i2").payment("2026-03-04", "100.00", "i1"),
                        "a2"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kept")
    void nameTheAgreementThatWasKeptLast(String told, Given given, String agreement) {
        assertThat(given.at("2026-03-05T10:15").because())
                .filteredOn(reason -> reason.rule().equals("thank"))
                .singleElement()
                .satisfies(reason -> assertThat(reason.evidence()).containsExactly(agreement));
    }
}
