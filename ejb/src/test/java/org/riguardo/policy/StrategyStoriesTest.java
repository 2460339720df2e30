package org.riguardo.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.riguardo.api.facts.Channel.CALL;
import static org.riguardo.api.facts.Channel.EMAIL;
import static org.riguardo.api.facts.Channel.MEETING;
import static org.riguardo.api.facts.Direction.IN;
import static org.riguardo.api.facts.Direction.OUT;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.riguardo.api.decision.Decision;
import org.riguardo.api.facts.AgreementKind;
import org.riguardo.api.facts.Flag;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Signal;
import org.riguardo.api.facts.Tone;

/** What the strategies come to, told as stories: the decision of 5 March 2026, a Thursday, at a quarter past ten. */
class StrategyStoriesTest {

    static final String NOW = "2026-03-05T10:15";

    /** Ordinary, one invoice due on that day. */
    private static Given ordinary(String due) {
        return Given.client("2018-01-01")
                .paidOnTime(3)
                .item("i1", due, "1000.00")
                .ledgerOf("2026-03-04");
    }

    /** Loyal, one invoice due on that day. */
    private static Given loyal(String due) {
        return Given.client("2011-01-01").item("i1", due, "1000.00").ledgerOf("2026-03-04");
    }

    static Stream<Arguments> stories() {
        return Stream.of(
                arguments(
                        "six days overdue: the first step comes tomorrow",
                        ordinary("2026-02-27"),
                        "WAIT for EMAIL FRIENDLY from 2026-03-06T09:00 []"),
                arguments(
                        "a chase that starts late starts at the first step", ordinary("2025-10-01"), "EMAIL FRIENDLY"),
                arguments(
                        "the first email was late: the call comes 13 days after it, not on day 20",
                        ordinary("2026-01-30").moneyEmail("2026-02-24T10:00", Tone.FRIENDLY),
                        "WAIT for CALL FRIENDLY from 2026-03-09T09:00 []"),
                arguments(
                        "the email was about an invoice that is past due only tomorrow: it counts for the chase from then on",
                        ordinary("2026-03-02")
                                .item("i2", "2026-03-05", "500.00")
                                .contact("2026-03-04T10:00", EMAIL, OUT, Purpose.MONEY, mail -> mail.about("i2")
                                        .tone(Tone.FRIENDLY)),
                        "WAIT for CALL FRIENDLY from 2026-03-23T09:00 []"),
                arguments(
                        "a talk ticks an email step too",
                        ordinary("2026-02-10").moneyCall("2026-02-18T10:00", Tone.FRIENDLY),
                        "CALL FRIENDLY"),
                arguments(
                        "an email ticks no call step",
                        ordinary("2026-01-20")
                                .moneyEmail("2026-01-28T10:00", Tone.FRIENDLY)
                                .moneyEmail("2026-02-20T10:00", Tone.FRIENDLY),
                        "CALL FRIENDLY"),
                arguments(
                        "after three attempts the call gives way to the email that follows",
                        ordinary("2026-01-20")
                                .moneyEmail("2026-01-28T10:00", Tone.FRIENDLY)
                                .unansweredCall("2026-02-10T10:00")
                                .unansweredCall("2026-02-12T10:00")
                                .unansweredCall("2026-02-16T10:00"),
                        "EMAIL FORMAL"),
                arguments(
                        "two attempts do not",
                        ordinary("2026-01-20")
                                .moneyEmail("2026-01-28T10:00", Tone.FRIENDLY)
                                .unansweredCall("2026-02-10T10:00")
                                .unansweredCall("2026-02-12T10:00"),
                        "CALL FRIENDLY"),
                arguments(
                        "attempts before the step's own day do not count",
                        ordinary("2026-01-20")
                                .moneyEmail("2026-01-28T10:00", Tone.FRIENDLY)
                                .unansweredCall("2026-02-06T10:00")
                                .unansweredCall("2026-02-12T10:00")
                                .unansweredCall("2026-02-16T10:00"),
                        "CALL FRIENDLY"),
                arguments(
                        "no contact about money yet: no firmer than friendly",
                        ordinary("2025-12-20")
                                .fixed(GroupKey.NEW)
                                .unansweredCall("2026-01-05T10:00")
                                .unansweredCall("2026-01-07T10:00")
                                .unansweredCall("2026-01-09T10:00"),
                        "EMAIL FRIENDLY"),
                arguments(
                        "the tone does not fall back",
                        ordinary("2026-02-01").moneyEmail("2026-02-10T10:00", Tone.FIRM),
                        "CALL FIRM"),
                arguments(
                        "a supportive talk within thirty days keeps it friendly",
                        ordinary("2026-02-03")
                                .moneyEmail("2026-02-10T10:00", Tone.FIRM)
                                .contact("2026-02-03T10:00", CALL, IN, Purpose.SUPPORT),
                        "CALL FRIENDLY"),
                arguments(
                        "a hardship that was talked about keeps it friendly",
                        ordinary("2026-01-20")
                                .fixed(GroupKey.ORDINARY)
                                .flag(Flag.HARDSHIP, "2026-01-25")
                                .moneyEmail("2026-01-28T10:00", Tone.FIRM)
                                .moneyCall("2026-02-10T10:00", Tone.FIRM),
                        "EMAIL FRIENDLY"),
                arguments(
                        "all steps done, day 75: the partner",
                        ordinary("2025-12-01")
                                .moneyEmail("2025-12-09T10:00", Tone.FRIENDLY)
                                .moneyCall("2025-12-22T10:00", Tone.FRIENDLY)
                                .moneyEmail("2026-01-07T10:00", Tone.FORMAL)
                                .moneyCall("2026-01-22T10:00", Tone.FIRM),
                        "REFER"),
                arguments(
                        "a hardship nobody talked about: the email becomes a friendly call",
                        ordinary("2026-02-20").fixed(GroupKey.ORDINARY).flag(Flag.HARDSHIP, "2026-03-01"),
                        "CALL FRIENDLY"),
                arguments(
                        "no address: the email becomes a call",
                        ordinary("2026-02-20").reachable(false, true),
                        "CALL FRIENDLY"),
                arguments(
                        "neither address nor number: the partner",
                        ordinary("2026-02-20").reachable(false, false),
                        "REFER"),
                arguments(
                        "routine talks hold the email for a while",
                        ordinary("2026-02-13").contact("2026-03-04T10:00", CALL, IN, Purpose.ADMIN),
                        "WAIT for CALL FRIENDLY from 2026-03-06T09:00 []"),
                arguments(
                        "but after 14 days it becomes a call",
                        ordinary("2026-02-12").contact("2026-03-04T10:00", CALL, IN, Purpose.ADMIN),
                        "CALL FRIENDLY"),
                arguments(
                        "loyal, nine days overdue: the call comes tomorrow",
                        loyal("2026-02-24"),
                        "WAIT for CALL WARM from 2026-03-06T09:00 []"),
                arguments("loyal, ten days overdue: a warm call", loyal("2026-02-23"), "CALL WARM"),
                arguments(
                        "loyal, three attempts: the partner",
                        loyal("2026-02-12")
                                .unansweredCall("2026-02-23T10:00")
                                .unansweredCall("2026-02-25T10:00")
                                .unansweredCall("2026-02-27T10:00"),
                        "REFER"),
                arguments(
                        "loyal, talked about it: an email ten working days later",
                        loyal("2026-02-02").moneyCall("2026-02-19T10:00", null),
                        "EMAIL WARM"),
                arguments(
                        "loyal, talked and written: a call thirty days after",
                        loyal("2025-12-22")
                                .moneyCall("2026-01-10T10:00", null)
                                .moneyEmail("2026-02-03T10:00", Tone.WARM),
                        "CALL WARM"),
                arguments(
                        "loyal, talked, but a delicate case is open: no email, a call after thirty days",
                        loyal("2026-01-10").moneyCall("2026-02-03T10:00", null).delicateCase("k1", "2026-02-20", null),
                        "CALL WARM"),
                arguments("loyal, 119 days overdue", loyal("2025-11-06"), "CALL WARM"),
                arguments("loyal, 120 days overdue: the partner", loyal("2025-11-05"), "REFER"),
                arguments(
                        "a broken promise: a call at once, friendly",
                        ordinary("2026-01-10")
                                .moneyCall("2026-02-01T10:00", Tone.FIRM)
                                .agreement("a1", AgreementKind.PROMISE, "2026-02-01", "i1", "2026-02-20", "1000.00"),
                        "CALL FRIENDLY"),
                arguments(
                        "a broken promise that was talked about since: back to the ladder",
                        ordinary("2026-01-10")
                                .agreement("a1", AgreementKind.PROMISE, "2026-02-01", "i1", "2026-02-10", "1000.00")
                                .moneyCall("2026-02-19T10:00", Tone.FRIENDLY),
                        "CALL FRIENDLY"),
                arguments(
                        "a broken promise, three attempts since: the partner",
                        ordinary("2026-01-10")
                                .agreement("a1", AgreementKind.PROMISE, "2026-02-01", "i1", "2026-02-10", "1000.00")
                                .unansweredCall("2026-02-17T10:00")
                                .unansweredCall("2026-02-19T10:00")
                                .unansweredCall("2026-02-23T10:00"),
                        "REFER"),
                arguments(
                        "a promise kept to the last cent but one: over, and back to the ladder",
                        ordinary("2026-02-10")
                                .payment("2026-02-19", "990.00")
                                .agreement("a1", AgreementKind.PROMISE, "2026-02-11", "i1", "2026-02-20", "1000.00"),
                        "EMAIL FRIENDLY"),
                arguments(
                        "credit notes outweigh what is overdue: nothing to ask for",
                        ordinary("2026-02-10")
                                .item("c1", "2026-02-10", "-1000.00")
                                .contact("2026-02-10T10:00", MEETING, IN, Purpose.ADMIN),
                        "WAIT for CALL WARM from 2026-05-11T09:00 []"),
                arguments(
                        "everything past due is disputed: the partner",
                        ordinary("2026-02-10").disputed("i1"),
                        "REFER"),
                arguments(
                        "with the partner, undecided: wait",
                        ordinary("2026-02-10").disputed("i1").referral("2026-03-01", null, null),
                        "WAIT [partner-decides]"),
                arguments(
                        "put off until today: wait until tomorrow",
                        ordinary("2026-02-10").disputed("i1").referral("2026-03-01", "2026-03-05", null),
                        "WAIT for REFER null from 2026-03-06T09:00 [partner-decides]"),
                arguments(
                        "all steps done, put off for three months: the partner, then",
                        ordinary("2025-12-01")
                                .moneyEmail("2025-12-09T10:00", Tone.FRIENDLY)
                                .moneyCall("2025-12-22T10:00", Tone.FRIENDLY)
                                .moneyEmail("2026-01-07T10:00", Tone.FORMAL)
                                .moneyCall("2026-01-22T10:00", Tone.FIRM)
                                .referral("2026-03-01", "2026-06-05", null),
                        "WAIT for REFER null from 2026-06-08T09:00 [partner-decides]"),
                arguments(
                        "decided thirty days ago: wait until tomorrow",
                        ordinary("2026-02-10").disputed("i1").referral("2026-02-01", null, "2026-02-03"),
                        "WAIT for REFER null from 2026-03-06T09:00 [partner-decides]"),
                arguments(
                        "protected and nothing owed: nothing",
                        Given.client("2018-01-01").flag(Flag.LEGAL, "2026-01-01"),
                        "NONE"),
                arguments(
                        "protected and something owed: the partner",
                        ordinary("2026-02-10").flag(Flag.LEGAL, "2026-01-01"),
                        "REFER"),
                arguments(
                        "the firm has stopped everything: wait until it lifts the stop",
                        ordinary("2026-02-10").stopped(),
                        "WAIT [stop-lifted]"),
                arguments(
                        "nothing owed, nobody has talked with the client for years: a call just to listen",
                        Given.client("2018-01-01"),
                        "CALL WARM"),
                arguments(
                        "paid late yesterday: thanks",
                        Given.client("2018-01-01").settled("2026-02-20", "2026-03-04"),
                        "THANK WARM"),
                arguments(
                        "paid on time: no thanks, and talked to lately",
                        Given.client("2018-01-01")
                                .settled("2026-03-20", "2026-03-04")
                                .contact("2026-02-10T10:00", MEETING, IN, Purpose.ADMIN),
                        "NONE"),
                arguments(
                        "thanked already",
                        Given.client("2018-01-01")
                                .settled("2026-02-20", "2026-03-04")
                                .contact("2026-02-10T10:00", MEETING, IN, Purpose.ADMIN)
                                .contact("2026-03-04T10:00", EMAIL, OUT, Purpose.COURTESY),
                        "NONE"),
                arguments(
                        "nobody answered the courtesy call 30 days ago",
                        Given.client("2018-01-01").unansweredCall("2026-02-03T10:00"),
                        "NONE"),
                arguments(
                        "a new message comes before everything",
                        ordinary("2025-10-01")
                                .contact(
                                        "2026-03-05T09:00",
                                        EMAIL,
                                        IN,
                                        Purpose.ADMIN,
                                        mail -> mail.signals(Signal.PAID_CLAIM)),
                        "REPLY WARM"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("stories")
    void comesTo(String story, Given given, String told) {
        assertThat(tell(given.at(NOW))).isEqualTo(told);
    }

    private static String tell(Decision decision) {
        return switch (decision.action()) {
            case WAIT ->
                decision.next() == null
                        ? "WAIT" + (decision.events().isEmpty() ? "" : " " + decision.events())
                        : "WAIT for " + decision.next() + " " + decision.tone() + " from "
                                + decision.notBefore().atZone(Given.ROME).toLocalDateTime() + " " + decision.events();
            default -> decision.action() + (decision.tone() == null ? "" : " " + decision.tone());
        };
    }
}
