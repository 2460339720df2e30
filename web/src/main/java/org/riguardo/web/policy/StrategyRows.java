package org.riguardo.web.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.decision.Action;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.api.facts.Tone;
import org.riguardo.policy.Strategy;
import org.riguardo.policy.Strategy.CallFirst;
import org.riguardo.policy.Strategy.Ladder;
import org.riguardo.policy.Strategy.Step;
import org.riguardo.web.words.Texts;

/**
 * How one group is approached, read from a form; the steps may stand there in any order, and are taken by day.
 *
 * @param strategy null when something is wrong
 * @param rows the row in which each step stands
 */
record StrategyRows(@Nullable Strategy strategy, List<Integer> rows, Map<String, String> problems) {
    private static final Comparator<Row> ORDER = Comparator.comparingInt(
                    (Row row) -> row.step().day())
            .thenComparing(row -> row.step().action() == Action.REFER);

    static StrategyRows of(PolicyForm form, GroupKey group, Strategy inForce, Texts texts) {
        String field = PolicyFilling.ladder(group);
        return inForce instanceof CallFirst ? callFirst(form, field, texts) : ladder(form, field, texts);
    }

    /** Where the form shows a place of the settings. */
    String place(String field) {
        int open = field.indexOf('[');
        int index = Integer.parseInt(field.substring(open + 1, field.indexOf(']')));
        return field.substring(0, open) + "[" + rows.get(index) + "]";
    }

    private static StrategyRows callFirst(PolicyForm form, String field, Texts texts) {
        Map<String, String> problems = new TreeMap<>();
        Integer day = day(form.value(field + ".fromDay"));
        Tone tone = constant(Tone.class, form.value(field + ".tone"));
        if (day == null) {
            problems.put(field + ".fromDay", texts.say("policy.step.day"));
        }
        if (tone == null) {
            problems.put(field + ".tone", texts.say("policy.step.tone"));
        }
        return new StrategyRows(day == null || tone == null ? null : new CallFirst(day, tone), List.of(), problems);
    }

    private static StrategyRows ladder(PolicyForm form, String field, Texts texts) {
        Map<String, String> problems = new TreeMap<>();
        List<Row> steps = new ArrayList<>();
        for (int row = 0; row < form.rows(field); row++) {
            String place = field + "[" + row + "]";
            if (form.value(place + ".action").isEmpty()) {
                continue;
            }
            Action action = constant(Action.class, form.value(place + ".action"));
            Tone tone = action == Action.REFER ? null : constant(Tone.class, form.value(place + ".tone"));
            Integer day = day(form.value(place + ".day"));
            if (action != Action.CALL && action != Action.EMAIL && action != Action.REFER) {
                problems.put(place, texts.say("policy.step.action"));
            } else if (day == null) {
                problems.put(place, texts.say("policy.step.day"));
            } else if (tone == null && action != Action.REFER) {
                problems.put(place, texts.say("policy.step.tone"));
            } else {
                steps.add(new Row(row, new Step(action, tone, day)));
            }
        }
        steps.sort(ORDER);
        if (problems.isEmpty()) {
            ending(field, steps, problems, texts);
        }
        return new StrategyRows(
                problems.isEmpty() ? new Ladder(steps.stream().map(Row::step).toList()) : null,
                steps.stream().map(Row::row).toList(),
                problems);
    }

    private static void ending(String field, List<Row> steps, Map<String, String> problems, Texts texts) {
        List<Row> referrals = steps.stream()
                .filter(row -> row.step().action() == Action.REFER)
                .toList();
        if (referrals.isEmpty()) {
            problems.put(field, texts.say("policy.ladder.no-end"));
        } else {
            int end = steps.indexOf(referrals.get(0));
            steps.subList(end + 1, steps.size())
                    .forEach(
                            late -> problems.put(field + "[" + late.row() + "]", texts.say("policy.ladder.after-end")));
        }
    }

    private static @Nullable Integer day(String typed) {
        return typed.strip().matches("\\d{1,5}") ? Integer.valueOf(typed.strip()) : null;
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, String name) {
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private record Row(int row, Step step) {}
}
