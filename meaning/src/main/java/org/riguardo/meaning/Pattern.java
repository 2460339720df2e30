package org.riguardo.meaning;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Concepts in a row; found from each unit in time that grows with the length of the sentence, whatever it holds.
 *
 * @param atStart whether the first of them must begin a part between commas
 * @param rarestFirst the concepts of each step, first those of the step that fits the fewest words
 */
record Pattern(List<Step> steps, boolean atStart, List<Concepts> rarestFirst) {

    /** What stands next, after at most so many other units. */
    record Step(int skip, boolean acrossParts, Concepts oneOf) {

        boolean fits(Unit unit) {
            return unit.concepts().meets(oneOf);
        }
    }

    /** From the first unit to the last one. */
    record Match(int first, int last) {}

    boolean possible(Sentence sentence) {
        for (int i = 0; i < rarestFirst.size(); i++) {
            if (!sentence.holdsOneOf(rarestFirst.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The first match that begins at or after a unit, and before another, or null. */
    @Nullable
    Match find(List<Unit> units, int from, int before) {
        boolean @Nullable [][] failed = steps.size() > 2 ? new boolean[steps.size()][units.size() + 1] : null;
        for (int first = from; first < before; first++) {
            if (steps.get(0).fits(units.get(first)) && (!atStart || begins(units, first))) {
                int last = rest(units, 1, first, failed);
                if (last >= 0) {
                    return new Match(first, last);
                }
            }
        }
        return null;
    }

    private static boolean begins(List<Unit> units, int at) {
        return at == 0 || units.get(at - 1).part() != units.get(at).part();
    }

    private int rest(List<Unit> units, int step, int before, boolean @Nullable [][] failed) {
        if (step == steps.size()) {
            return before;
        }
        if (failed != null && failed[step][before]) {
            return -1;
        }
        Step wanted = steps.get(step);
        int end = Math.min(units.size() - 1, before + 1 + wanted.skip());
        for (int at = before + 1; at <= end; at++) {
            if (!wanted.acrossParts()
                    && units.get(at).part() != units.get(before).part()) {
                break;
            }
            int last = wanted.fits(units.get(at)) ? rest(units, step + 1, at, failed) : -1;
            if (last >= 0) {
                return last;
            }
        }
        if (failed != null) {
            failed[step][before] = true;
        }
        return -1;
    }
}
