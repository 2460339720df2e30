package org.riguardo.plan.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AssignmentTest {

    @Test
    void everyJobGoesToItsBestDayWhileThereIsRoom() {
        assertThat(Assignment.of(new long[][] {{9, 5}, {3, 4}, {2, 1}}, new int[] {2, 1}))
                .containsExactly(0, 1, 0);
    }

    @Test
    void aJobIsMovedAsideOnlyForMoreThanThatCosts() {
        assertThat(Assignment.of(new long[][] {{9, 8}, {9, 1}}, new int[] {1, 1}))
                .containsExactly(1, 0);
        assertThat(Assignment.of(new long[][] {{9, Assignment.NEVER}, {8, Assignment.NEVER}}, new int[] {1, 1}))
                .containsExactly(0, Assignment.WAITS);
    }

    @Test
    void withoutRoomAllWait() {
        assertThat(Assignment.of(new long[][] {{9}, {3}}, new int[] {0})).containsOnly(Assignment.WAITS);
    }

    /** All ways of sharing out are tried on small cases, whatever their values: none is worth more. */
    @Test
    void onSmallCasesItIsTheOptimum() {
        Random random = new Random(7);
        double least = 1;
        int cases = 3_000;
        for (int i = 0; i < cases; i++) {
            int days = 1 + random.nextInt(3);
            long[][] values = new long[1 + random.nextInt(7)][days];
            for (long[] job : values) {
                for (int day = 0; day < days; day++) {
                    job[day] = random.nextInt(5) == 0 ? Assignment.NEVER : 1 + random.nextInt(20);
                }
            }
            int[] room = random.ints(days, 0, 3).toArray();
            int[] place = Assignment.of(values, room);
            assertThat(fits(place, room)).isTrue();
            long optimum = optimum(values, room.clone(), 0);
            if (optimum > 0) {
                least = Math.min(least, (double) value(values, place) / optimum);
            }
        }
        System.out.printf("plan of calls: %d small cases, least share of the exact optimum %.4f%n", cases, least);
        assertThat(least).isEqualTo(1);
    }

    static long value(long[][] values, int[] place) {
        long sum = 0;
        for (int job = 0; job < place.length; job++) {
            sum += place[job] == Assignment.WAITS ? 0 : values[job][place[job]];
        }
        return sum;
    }

    private static boolean fits(int[] place, int[] room) {
        int[] left = room.clone();
        Arrays.stream(place).filter(day -> day != Assignment.WAITS).forEach(day -> left[day]--);
        return Arrays.stream(left).allMatch(day -> day >= 0);
    }

    private static long optimum(long[][] values, int[] room, int job) {
        if (job == values.length) {
            return 0;
        }
        long best = optimum(values, room, job + 1);
        for (int day = 0; day < room.length; day++) {
            if (room[day] > 0 && values[job][day] != Assignment.NEVER) {
                room[day]--;
                best = Math.max(best, values[job][day] + optimum(values, room, job + 1));
                room[day]++;
            }
        }
        return best;
    }
}
