package org.riguardo.rest;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.riguardo.api.facts.GroupKey;
import org.riguardo.plan.WorkKind;
import org.riguardo.plan.WorklistFilter;
import org.riguardo.problem.InputProblem;

/** Reads which clients of the worklist are asked for. */
final class WorklistFilters {

    private WorklistFilters() {}

    static WorklistFilter of(
            @Nullable String owner,
            @Nullable String person,
            @Nullable String text,
            @Nullable String group,
            @Nullable String channel,
            @Nullable String amount) {
        return new WorklistFilter(
                owner,
                person,
                text,
                constant(GroupKey.class, "group", group),
                constant(WorkKind.class, "channel", channel),
                amount(amount));
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, String field, @Nullable String word) {
        if (word == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> word(constant).equals(word))
                .findFirst()
                .orElseThrow(() -> {
                    String words = Arrays.stream(type.getEnumConstants())
                            .map(WorklistFilters::word)
                            .collect(Collectors.joining(", "));
                    return new InputProblem(
                            field,
                            "Serve una di queste parole: " + words + ".",
                            "One of these words is needed: " + words + ".");
                });
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static @Nullable BigDecimal amount(@Nullable String decimal) {
        if (decimal == null) {
            return null;
        }
        if (!decimal.matches("[0-9]{1,15}(\\.[0-9]{1,2})?")) {
            throw new InputProblem("amount", "Serve un importo come 1200.50.", "An amount such as 1200.50 is needed.");
        }
        return new BigDecimal(decimal);
    }
}
