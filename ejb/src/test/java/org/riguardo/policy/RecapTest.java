package org.riguardo.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riguardo.api.facts.Channel.CALL;
import static org.riguardo.api.facts.Channel.EMAIL;
import static org.riguardo.api.facts.Direction.IN;
import static org.riguardo.api.facts.Direction.OUT;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riguardo.api.decision.Action;
import org.riguardo.api.decision.Because;
import org.riguardo.api.decision.Decision;
import org.riguardo.api.facts.AgreementKind;
import org.riguardo.api.facts.Purpose;
import org.riguardo.api.facts.Tone;

class RecapTest {

    private static Given afterATalk() {
        return Given.client("2018-01-01")
                .paidOnTime(3)
                .item("i1", "2026-02-10", "1200.00")
                .ledgerOf("2026-03-05")
                .moneyEmail("2026-03-04T10:00", Tone.FRIENDLY)
                .supportiveCall("2026-03-05T09:30")
                .moneyCall("2026-03-06T10:00", Tone.FRIENDLY);
    }

    private static SendGate recap(Given given, String at) {
        return Policy.mayEmail(given.file(), given.settings, Given.instant(at), true);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-06T10:01, true",
        "2026-03-06T13:30, false",
        "2026-03-07T10:00, false",
        "2026-03-09T17:59, true",
        "2026-03-10T09:00, false"
    })
    void mayLeaveOnTheDayOfTheTalkOrTheNextWorkingDay(String at, boolean open) {
        assertThat(recap(afterATalk(), at).open()).isEqualTo(open);
        assertThat(Policy.mayEmail(afterATalk().file(), PolicySettings.defaults(), Given.instant(at), false)
                        .open())
                .isFalse();
    }

    @Test
    void leavesOnlyOnce() {
        Given sent = afterATalk().contact("2026-03-06T10:30", EMAIL, OUT, Purpose.MONEY, mail -> mail.recap()
                .tone(Tone.WARM));

        assertThat(recap(sent, "2026-03-06T11:00").closed())
                .extracting(Because::rule)
                .containsExactly("recap");
    }

    @Test
    void doesNotLeaveAfterASupportiveTalkLaterThanTheConversation() {
        Given silentSince = afterATalk().supportiveCall("2026-03-06T10:30");

        assertThat(recap(silentSince, "2026-03-06T11:00").closed())
                .extracting(Because::rule)
                .containsExactly("supportive-contact");
    }

    @Test
    void passesNoOtherGate() {
        Given waiting = afterATalk().contact("2026-03-06T10:30", EMAIL, IN, Purpose.ADMIN);

        assertThat(recap(waiting, "2026-03-06T11:00").closed())
                .extracting(Because::rule)
                .containsExactly("unanswered-message");
    }

    @Test
    void isNotKeptBackByTheAgreementThatItTellsOf() {
        Given agreed =
                afterATalk().agreement("a1", AgreementKind.DEFERRAL, "2026-03-06", "i1", "2026-04-30", "1200.00");
        Given agreedBefore =
                afterATalk().agreement("a1", AgreementKind.DEFERRAL, "2026-03-04", "i1", "2026-04-30", "1200.00");

        assertThat(recap(agreed, "2026-03-06T11:00").open()).isTrue();
        assertThat(recap(agreedBefore, "2026-03-06T11:00").closed())
                .extracting(Because::rule)
                .contains("nothing-overdue");
    }

    @Test
    void needsATalk() {
        Given never =
                Given.client("2018-01-01").item("i1", "2026-02-10", "1200.00").ledgerOf("2026-03-05");

        assertThat(recap(never, "2026-03-06T11:00").closed())
                .extracting(Because::rule)
                .containsExactly("recap");
    }

    @Test
    void countsForFrequencyAndTicksNoStep() {
        Given given = Given.client("2018-01-01")
                .paidOnTime(3)
                .item("i1", "2026-02-10", "1200.00")
                .ledgerOf("2026-03-05")
                .contact("2026-02-20T10:00", CALL, OUT, Purpose.MONEY)
                .contact("2026-02-27T10:30", EMAIL, OUT, Purpose.MONEY, mail -> mail.recap()
                        .tone(Tone.FIRM));

        Decision decision = given.at("2026-03-05T10:15");

        assertThat(decision.action()).isEqualTo(Action.WAIT);
        assertThat(decision.next()).isEqualTo(Action.CALL);
        assertThat(decision.tone()).isEqualTo(Tone.FRIENDLY);
        assertThat(decision.notBefore()).isEqualTo(Given.instant("2026-03-06T09:00"));
    }
}
