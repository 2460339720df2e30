package org.riguardo.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every history of a few events at the days on which the policy changes its mind. {@code -Driguardo.histories=4} makes them
 * as long as four events, which takes minutes.
 */
class SmallHistoriesTest {

    private static final int LENGTH = Integer.getInteger("riguardo.histories", 3);

    @ParameterizedTest(name = "gaps around {0} days")
    @ValueSource(ints = {7, 14})
    void everyInvariantHoldsOnEveryPrefix(int boundary) {
        SmallHistories histories = new SmallHistories(boundary, LENGTH);

        histories.walk();

        assertThat(histories.walked()).isEqualTo(SmallHistories.number(LENGTH));
        assertThat(histories.seen())
                .contains("CALL", "EMAIL", "REPLY", "THANK", "WAIT", "REFER", "NONE")
                .contains("FRIENDLY", "WARM")
                .contains("ladder", "reply", "protected", "thank", "courtesy", "none", "nothing-overdue")
                .contains("stop-list", "unanswered-message", "supportive-contact", "recent-conversation")
                .contains("pending-signal", "frequency", "recent-payment", "quiet-time");
    }
}
