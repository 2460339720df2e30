package org.riguardo.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.riguardo.TestClock;
import org.riguardo.api.mailbox.MailboxException.Reason;

class PausesTest {

    private final TestClock clock = new TestClock("2026-03-03T09:00:00Z");
    private final Pauses pauses = new Pauses(clock);

    private long attemptsInAnHour(Reason reason) {
        long attempts = 0;
        for (int second = 0; second < 3_600; second++) {
            if (pauses.over("a")) {
                attempts++;
                pauses.after("a", reason);
            }
            clock.by(Duration.ofSeconds(1));
        }
        return attempts;
    }

    @Test
    void aServerThatIsAwayIsAskedLessAndLessOften() {
        assertThat(attemptsInAnHour(Reason.UNREACHABLE)).isBetween(15L, 25L);
    }

    @Test
    void aPasswordThatIsRefusedIsNotTriedOftenEnoughToLockTheAccount() {
        assertThat(attemptsInAnHour(Reason.REFUSED)).isEqualTo(12);
    }

    @Test
    void aServerThatLimitsReadingIsGivenAMinuteAtLeast() {
        pauses.after("a", Reason.BUSY);
        clock.by(Duration.ofSeconds(59));
        assertThat(pauses.over("a")).isFalse();
        clock.by(Duration.ofSeconds(1));
        assertThat(pauses.over("a")).isTrue();
        assertThat(pauses.over("another")).isTrue();
    }

    @Test
    void afterASuccessItBeginsAnew() {
        pauses.after("a", Reason.BROKEN_OFF);
        pauses.after("a", Reason.BROKEN_OFF);
        pauses.none("a");
        assertThat(pauses.over("a")).isTrue();
        pauses.after("a", Reason.BROKEN_OFF);
        clock.by(Duration.ofSeconds(2));
        assertThat(pauses.over("a")).isTrue();
    }
}
