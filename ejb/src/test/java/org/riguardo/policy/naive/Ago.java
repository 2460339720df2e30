package org.riguardo.policy.naive;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** How many days ago something was: most often on the days at which the policy changes its mind. */
final class Ago {

    private Ago() {}

    static Arbitrary<Integer> days() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        4,
                        Arbitraries.of(
                                0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 14, 15, 16, 19, 20, 21, 25, 28, 29, 30, 31,
                                34, 35, 36, 45, 50, 59, 60, 61, 74, 75, 76, 89, 90, 91, 119, 120, 121)),
                Tuple.of(3, Arbitraries.integers().between(0, 30)),
                Tuple.of(2, Arbitraries.integers().between(0, 130)),
                Tuple.of(1, Arbitraries.integers().between(0, 420)));
    }
}
