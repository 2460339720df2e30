package org.riguardo.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Sets of concepts against sets of the library, also where there are more concepts than one mark for each 64 can tell apart. */
class ConceptsTest {

    private static Concepts of(Set<Integer> numbers) {
        return Concepts.of(numbers.stream().mapToInt(Integer::intValue).toArray());
    }

    private static Set<Integer> numbers(Concepts concepts) {
        Set<Integer> numbers = new TreeSet<>();
        for (int number = concepts.next(0); number >= 0; number = concepts.next(number + 1)) {
            numbers.add(number);
        }
        return numbers;
    }

    @Property(tries = 300)
    void holdsWhatWasAdded(@ForAll @Size(max = 9) Set<@IntRange(max = 9000) Integer> some) {
        assertThat(numbers(of(some))).isEqualTo(some);
        assertThat(some).allMatch(of(some)::has);
        assertThat(of(some).isEmpty()).isEqualTo(some.isEmpty());
    }

    @Property(tries = 500)
    void asSetsDo(
            @ForAll @Size(max = 6) Set<@IntRange(max = 300) Integer> low,
            @ForAll @Size(max = 6) Set<@IntRange(max = 300) Integer> other,
            @ForAll boolean high) {
        Set<Integer> all = new TreeSet<>(low);
        low.forEach(number -> all.add(high ? number + 4096 : number));
        assertThat(of(all).meets(of(other))).isEqualTo(!Collections.disjoint(all, other));
        assertThat(of(all).onlyOf(of(other))).isEqualTo(other.containsAll(all));

        Concepts together = of(all);
        together.addAll(of(other));
        Set<Integer> union = new TreeSet<>(all);
        union.addAll(other);
        assertThat(numbers(together)).isEqualTo(union);

        together.removeAll(of(other));
        union.removeAll(other);
        assertThat(numbers(together)).isEqualTo(union);
        assertThat(together.meets(of(other))).isFalse();
        assertThat(together.isEmpty()).isEqualTo(union.isEmpty());
    }

    @Property(tries = 100)
    void oneMoreLeavesTheSetAsItWas(
            @ForAll @Size(max = 6) Set<@IntRange(max = 9000) Integer> some, @ForAll @IntRange(max = 9000) int more) {
        Concepts before = of(some);
        assertThat(before.with(more).has(more)).isTrue();
        assertThat(numbers(before)).isEqualTo(some);
    }
}
