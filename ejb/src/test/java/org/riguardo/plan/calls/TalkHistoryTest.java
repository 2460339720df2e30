package org.riguardo.plan.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.riguardo.api.facts.Channel;
import org.riguardo.api.facts.Client;
import org.riguardo.api.facts.ClientFile;
import org.riguardo.api.facts.Direction;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.api.facts.Interaction;
import org.riguardo.api.facts.Payment;
import org.riguardo.api.facts.Purpose;

class TalkHistoryTest {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 3);

    @Test
    void aPaymentWithinTwoWeeksOfATalkCountsForIt() {
        TalkHistory history = history(List.of(100, 60, 30), List.of(90, 46));

        assertThat(history.talks()).isEqualTo(3);
        assertThat(history.paid()).isEqualTo(2);
        assertThat(history.silence()).isZero();
    }

    @Test
    void aPaymentOnTheDayOfATalkOrAfterTwoWeeksIsNotItsDoing() {
        TalkHistory history = history(List.of(100, 60), List.of(100, 45));

        assertThat(history.paid()).isZero();
        assertThat(history.silence()).isPositive();
    }

    @Test
    void aTalkOfLateCountsOnlyWhenAPaymentHasCome() {
        assertThat(history(List.of(5), List.of()).talks()).isZero();
        assertThat(history(List.of(5), List.of(2)))
                .extracting(TalkHistory::talks, TalkHistory::paid)
                .containsExactly(1, 1);
    }

    @Test
    void whoPaysByHimselfIsHelpedLessByATalk() {
        TalkHistory byTalk = history(List.of(300, 200, 100), List.of(295, 195, 95));
        TalkHistory anyway = history(
                List.of(300, 200, 100),
                Stream.iterate(5, day -> day < 700, day -> day + 10).toList());

        assertThat(anyway.paid()).isEqualTo(3);
        assertThat(anyway.silence()).isBetween(0.5, 1.0);
        assertThat(HelpOfTalking.ofHistory(byTalk)).isGreaterThan(HelpOfTalking.ofHistory(anyway));
        assertThat(HelpOfTalking.ofHistory(byTalk)).isGreaterThan(1.2);
        assertThat(HelpOfTalking.ofHistory(TalkHistory.NONE)).isEqualTo(1);
    }

    @Test
    void callsThatReachedNobodyLowerIt() {
        assertThat(HelpOfTalking.ofAttempts(0)).isEqualTo(1);
        assertThat(HelpOfTalking.ofAttempts(2)).isLessThan(HelpOfTalking.ofAttempts(1));
        assertThat(HelpOfTalking.ofAttempts(7)).isEqualTo(HelpOfTalking.ofAttempts(3));
        assertThat(HelpOfTalking.ofGroup(GroupKey.LOYAL_SLIPPED))
                .isGreaterThan(HelpOfTalking.ofGroup(GroupKey.HABITUAL_LATE));
    }

    private static TalkHistory history(List<Integer> talks, List<Integer> payments) {
        var client = new Client(
                "c1",
                "Rossi",
                null,
                "paolo",
                null,
                null,
                "it",
                new Client.Reachable(true, true),
                List.of(),
                null,
                null);
        return TalkHistory.of(
                new ClientFile(
                        client,
                        TODAY,
                        List.of(),
                        List.of(),
                        payments.stream()
                                .map(days -> new Payment(
                                        "p" + days, TODAY.minusDays(days), BigDecimal.TEN, "EUR", List.of()))
                                .toList(),
                        talks.stream().map(TalkHistoryTest::talk).toList(),
                        List.of(),
                        List.of()),
                ROME,
                TODAY);
    }

    private static Interaction talk(int days) {
        return new Interaction(
                "x" + days,
                TODAY.minusDays(days).atTime(LocalTime.NOON).atZone(ROME).toInstant(),
                Channel.CALL,
                Direction.OUT,
                "paolo",
                Purpose.MONEY,
                true,
                true,
                Set.of(),
                false,
                false,
                false,
                false,
                null,
                null,
                List.of());
    }
}
