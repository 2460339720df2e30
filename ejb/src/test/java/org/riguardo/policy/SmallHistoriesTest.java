package org.riguardo.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every history of up to three events at the days on which the policy changes its mind; {@code -Driguardo.histories=4} makes
 * them as long as four events, which takes many minutes.
 */
class SmallHistoriesTest {

    private static final int LENGTH = Integer.getInteger("riguardo.histories", 3);

    @ParameterizedTest(name = "gaps around {0} days")
    @ValueSource(ints = {7, 14})
    void everyInvariantHoldsOnEveryPrefix(int boundary) {
        List<SmallHistories> walks = SmallHistories.sharedOut(boundary, LENGTH);

        walks.parallelStream().forEach(SmallHistories::walk);

        assertThat(walks.stream().mapToLong(SmallHistories::walked).sum()).isEqualTo(SmallHistories.number(LENGTH));
        assertThat(walks.stream().flatMap(walk -> walk.seen().stream()).collect(Collectors.toSet()))
                .contains("CALL", "EMAIL", "REPLY", "THANK", "WAIT", "REFER", "NONE")
                .contains("FRIENDLY", "WARM")
                .contains("ladder", "reply", "protected", "thank", "courtesy", "none", "nothing-overdue")
                .contains("stop-list", "unanswered-message", "supportive-contact", "recent-conversation")
                .contains("pending-signal", "frequency", "recent-payment", "quiet-time");
    }
}
