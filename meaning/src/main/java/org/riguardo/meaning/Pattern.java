package org.riguardo.meaning;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Concepts in a row; found from each unit in time that grows with the length of the sentence, whatever it holds. */
record Pattern(List<Step> steps) {

    /** What stands next, after at most so many other units. */
    record Step(int skip, boolean acrossParts, Set<String> oneOf) {

        boolean fits(Unit unit) {
            for (String wanted : oneOf) {
                if (wanted.startsWith("'") ? quoted(wanted, unit.form()) : unit.is(wanted)) {
                    return true;
                }
            }
            return false;
        }

        private static boolean quoted(String wanted, String form) {
            return wanted.length() == form.length() + 2 && wanted.startsWith(form, 1);
        }

        boolean possible(Sentence sentence) {
            return oneOf.stream().anyMatch(sentence::holds);
        }
    }

    /** From the first unit to the last one. */
    record Match(int first, int last) {}

    boolean possible(Sentence sentence) {
        return steps.stream().allMatch(step -> step.possible(sentence));
    }

    /** The first match at or after a unit, or null. */
    @Nullable
    Match find(List<Unit> units, int from) {
        boolean[][] failed = new boolean[steps.size()][units.size() + 1];
        for (int first = from; first < units.size(); first++) {
            if (steps.get(0).fits(units.get(first))) {
                int last = rest(units, 1, first, failed);
                if (last >= 0) {
                    return new Match(first, last);
                }
            }
        }
        return null;
    }

    private int rest(List<Unit> units, int step, int before, boolean[][] failed) {
        if (step == steps.size()) {
            return before;
        }
        if (failed[step][before]) {
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
        failed[step][before] = true;
        return -1;
    }
}
