package org.riguardo.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.riguardo.api.facts.Channel.CALL;
import static org.riguardo.api.facts.Channel.EMAIL;
import static org.riguardo.api.facts.Channel.LETTER;
import static org.riguardo.api.facts.Channel.MEETING;
import static org.riguardo.api.facts.Direction.IN;
import static org.riguardo.api.facts.Direction.OUT;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.riguardo.api.decision.Because;
import org.riguardo.api.decision.Verdict;
import org.riguardo.api.facts.AgreementKind;
import org.riguardo.api.facts.Flag;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Signal;
import org.riguardo.api.facts.Tone;

/** Each gate at its edges: the last instant at which it is closed, and the first at which it is open. */
class GateBoundariesTest {

    private static Given owing() {
        return Given.client("2018-01-01")
                .paidOnTime(3)
                .item("i1", "2026-02-10", "1200.00")
                .ledgerOf("2026-03-02");
    }

    static Stream<Arguments> edges() {
        return Stream.of(
                arguments(
                        "supportive-contact",
                        "ten working days after a talk when nothing was past due",
                        owing().contact("2026-02-10T10:00", CALL, IN, Purpose.SUPPORT),
                        "2026-02-23T17:59",
                        "2026-02-24T09:00"),
                arguments(
                        "breathing-space",
                        "two working days after a meeting",
                        owing().contact("2026-03-03T10:00", MEETING, OUT, Purpose.COURTESY),
                        "2026-03-04T17:59",
                        "2026-03-05T09:00"),
                arguments(
                        "recent-conversation",
                        "three working days after routine work",
                        owing().contact("2026-02-26T10:00", CALL, OUT, Purpose.ADMIN),
                        "2026-03-02T17:59",
                        "2026-03-03T09:00"),
                arguments(
                        "recent-conversation",
                        "three working days after a supportive letter",
                        owing().contact("2026-02-26T10:00", LETTER, OUT, Purpose.SUPPORT),
                        "2026-03-02T17:59",
                        "2026-03-03T09:00"),
                arguments(
                        "pending-signal",
                        "ten working days after a complaint",
                        owing().contact(
                                        "2026-02-19T10:00",
                                        CALL,
                                        IN,
                                        Purpose.ADMIN,
                                        call -> call.signals(Signal.COMPLAINT)),
                        "2026-03-04T17:59",
                        "2026-03-05T09:00"),
                arguments(
                        "frequency",
                        "seven days after a contact about money",
                        owing().moneyEmail("2026-02-25T17:00", Tone.FRIENDLY),
                        "2026-03-03T17:59",
                        "2026-03-04T09:00"),
                arguments(
                        "frequency",
                        "thirty days after the third newest",
                        owing().moneyEmail("2026-02-02T10:00", Tone.FRIENDLY)
                                .moneyCall("2026-02-12T10:00", Tone.FRIENDLY)
                                .moneyEmail("2026-02-23T10:00", Tone.FRIENDLY),
                        "2026-03-03T17:59",
                        "2026-03-04T09:00"),
                arguments(
                        "hardship",
                        "ninety days after the last sign",
                        owing().flag(Flag.HARDSHIP, "2025-12-03"),
                        "2026-03-03T17:59",
                        "2026-03-04T09:00"),
                arguments(
                        "open-case",
                        "five working days after the case was closed",
                        owing().delicateCase("k1", "2026-01-01", "2026-02-25"),
                        "2026-03-03T17:59",
                        "2026-03-04T09:00"),
                arguments(
                        "out-of-office",
                        "the working day after the return",
                        owing().contact("2026-02-20T10:00", EMAIL, IN, Purpose.ADMIN, mail -> mail.automatic()
                                .signals(Signal.OUT_OF_OFFICE)
                                .back("2026-03-06")),
                        "2026-03-06T17:59",
                        "2026-03-09T09:00"),
                arguments(
                        "recent-payment",
                        "five working days after a payment",
                        owing().payment("2026-02-26", "100.00"),
                        "2026-03-04T17:59",
                        "2026-03-05T09:00"),
                arguments(
                        "recent-payment",
                        "a payment of nothing is no payment",
                        owing().payment("2026-02-26", "100.00").payment("2026-03-03", "0.00"),
                        "2026-03-04T17:59",
                        "2026-03-05T09:00"),
                arguments(
                        "no-answer",
                        "an attempt is newer than the call that reached nobody",
                        owing().unansweredCall("2026-03-03T10:00")
                                .contact("2026-03-05T10:00", CALL, OUT, Purpose.ADMIN),
                        "2026-03-05T17:59",
                        "2026-03-06T09:00"),
                arguments(
                        "no-answer",
                        "the call that reached nobody, about something else, is newer than the attempt",
                        owing().contact("2026-03-03T10:00", CALL, OUT, Purpose.ADMIN)
                                .contact("2026-03-05T10:00", CALL, OUT, Purpose.ADMIN, call -> call.unanswered()
                                        .about("i9")),
                        "2026-03-05T17:59",
                        "2026-03-06T09:00"),
                arguments(
                        "no-answer",
                        "one working day after a call that reached nobody",
                        owing().unansweredCall("2026-03-06T10:00"),
                        "2026-03-06T17:59",
                        "2026-03-09T09:00"),
                arguments(
                        "no-answer",
                        "one working day after an attempt that was answered",
                        owing().contact("2026-03-05T10:00", CALL, OUT, Purpose.ADMIN),
                        "2026-03-05T17:59",
                        "2026-03-06T09:00"),
                arguments(
                        "agreement-running",
                        "three working days after the instalment's date",
                        owing().agreement("a1", AgreementKind.PROMISE, "2026-02-15", "i1", "2026-02-26", "1200.00"),
                        "2026-03-02T17:59",
                        "2026-03-03T09:00"),
                arguments("quiet-time", "before nine", owing(), "2026-03-05T08:59", "2026-03-05T09:00"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("edges")
    void closesUntilThen(String gate, String told, Given given, String lastClosed, String firstOpen) {
        assertThat(given.at(lastClosed).because())
                .filteredOn(reason ->
                        reason.verdict() == Verdict.CLOSED && reason.rule().equals(gate))
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.until()).isEqualTo(Given.instant(firstOpen));
                    assertThat(reason.evidence()).isNotEmpty();
                    assertThat(reason.sentence().it()).endsWith(".");
                    assertThat(reason.sentence().en()).endsWith(".");
                });
        assertThat(given.at(firstOpen).because()).extracting(Because::rule).doesNotContain(gate);
    }

    static Stream<Arguments> eventful() {
        return Stream.of(
                arguments(
                        "unanswered-message",
                        "answered",
                        owing().contact("2026-03-01T10:00", EMAIL, IN, Purpose.ADMIN),
                        owing().contact("2026-03-01T10:00", EMAIL, IN, Purpose.ADMIN)
                                .contact("2026-03-01T10:30", EMAIL, OUT, Purpose.ADMIN)),
                arguments(
                        "unanswered-message",
                        "answered",
                        owing().contact("2026-01-10T10:00", LETTER, IN, Purpose.ADMIN, mail -> mail.signals(
                                        Signal.THANKS, Signal.PROMISE)
                                .handled()),
                        owing().contact(
                                        "2026-01-10T10:00",
                                        LETTER,
                                        IN,
                                        Purpose.ADMIN,
                                        mail -> mail.signals(Signal.THANKS))),
                arguments(
                        "supportive-contact",
                        "money-conversation",
                        owing().contact("2026-02-12T10:00", CALL, IN, Purpose.UNKNOWN),
                        owing().contact("2026-02-12T10:00", CALL, IN, Purpose.UNKNOWN)
                                .contact("2026-02-12T11:00", CALL, OUT, Purpose.ADMIN, call -> call.moneyMentioned())),
                arguments(
                        "paid-claim",
                        "newer-ledger",
                        owing().contact(
                                        "2026-02-26T10:00",
                                        CALL,
                                        IN,
                                        Purpose.ADMIN,
                                        call -> call.signals(Signal.PAID_CLAIM)),
                        owing().contact(
                                        "2026-02-25T10:00",
                                        CALL,
                                        IN,
                                        Purpose.ADMIN,
                                        call -> call.signals(Signal.PAID_CLAIM))),
                arguments(
                        "stale-ledger", "newer-ledger", owing().ledgerOf("2026-02-25"), owing().ledgerOf("2026-02-26")),
                arguments(
                        "hardship",
                        "money-conversation",
                        owing().flag(Flag.HARDSHIP, "2026-02-02"),
                        owing().flag(Flag.HARDSHIP, "2026-02-02").moneyCall("2026-02-02T09:00", Tone.WARM)),
                arguments(
                        "hardship",
                        "money-conversation",
                        owing().flag(Flag.HARDSHIP, "2026-02-03").hardshipCleared("2026-02-02"),
                        owing().flag(Flag.HARDSHIP, "2026-02-02").hardshipCleared("2026-02-02")),
                arguments(
                        "open-case",
                        "case-closed",
                        owing().delicateCase("k1", "2026-01-01", null),
                        owing().delicateCase("k1", "2026-01-01", "2026-01-02")),
                arguments("disputed-item", "dispute-settled", owing().disputed("i1"), owing()),
                arguments("stop-list", "flag-lifted", owing().flag(Flag.LEGAL, "2026-01-01"), owing()),
                arguments("unreachable", "address-known", owing().reachable(false, true), owing()),
                arguments("unreachable", "number-known", owing().reachable(true, false), owing()),
                arguments(
                        "pending-signal",
                        "handled",
                        owing().contact(
                                        "2026-03-03T10:00",
                                        CALL,
                                        IN,
                                        Purpose.ADMIN,
                                        call -> call.signals(Signal.PROMISE)),
                        owing().contact("2026-03-03T10:00", CALL, IN, Purpose.ADMIN, call -> call.signals(
                                        Signal.PROMISE)
                                .handled())));
    }

    @ParameterizedTest(name = "{0} until {1}")
    @MethodSource("eventful")
    void closesUntilTheEvent(String gate, String event, Given closed, Given open) {
        assertThat(closed.at("2026-03-04T10:15").because())
                .filteredOn(reason ->
                        reason.verdict() == Verdict.CLOSED && reason.rule().equals(gate))
                .singleElement()
                .satisfies(reason -> assertThat(reason.event()).isEqualTo(event));
        assertThat(open.at("2026-03-04T10:15").because())
                .filteredOn(reason -> reason.verdict() == Verdict.CLOSED)
                .extracting(Because::rule)
                .doesNotContain(gate);
    }
}
