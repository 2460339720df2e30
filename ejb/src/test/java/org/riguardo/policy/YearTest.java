package org.riguardo.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.riguardo.api.decision.Action;

/** A year in which every decision is followed, for generated clients: one contact at a time, and it comes to an end. */
class YearTest {

    @Property(shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void oneAtATimeAndNeverWithoutEnd(@ForAll long seed) {
        Year year = new Year(new Random(seed));

        year.follow();

        assertThat(year.moneyDays()).isSorted();
        for (int i = 1; i < year.moneyDays().size(); i++) {
            assertThat(year.moneyDays().get(i))
                    .as("two contacts about money are 7 days apart, seed %d: %s", seed, year.story())
                    .isAfterOrEqualTo(year.moneyDays().get(i - 1).plusDays(7));
        }
        for (int i = 3; i < year.moneyDays().size(); i++) {
            assertThat(year.moneyDays().get(i))
                    .as("a fourth contact about money comes 30 days after the first, seed %d: %s", seed, year.story())
                    .isAfterOrEqualTo(year.moneyDays().get(i - 3).plusDays(30));
        }
        assertThat(year.mostAttempts())
                .as("no step is tried more than three times, seed %d: %s", seed, year.story())
                .isLessThanOrEqualTo(3);
        assertThat(year.last())
                .as("what is overdue comes to the partner, seed %d: %s", seed, year.story())
                .isEqualTo(Action.REFER);
    }
}
