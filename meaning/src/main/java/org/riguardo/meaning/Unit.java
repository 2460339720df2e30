package org.riguardo.meaning;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A word, a fixed phrase, a day or an amount in its sentence, with the concepts that it stands for.
 *
 * @param part the number of the part of its sentence between commas
 * @param asked whether that part ends with a question mark
 */
record Unit(
        int from,
        int to,
        String form,
        Concepts concepts,
        int part,
        boolean asked,
        @Nullable DayMeaning meaning,
        DayMeaning.Values values,
        @Nullable BigDecimal amount) {

    static Unit word(Token first, Token last, Concepts concepts, int part) {
        return new Unit(
                first.from(), last.to(), first.form(), concepts, part, false, null, DayMeaning.Values.NONE, null);
    }

    Unit nowAsked() {
        return new Unit(from, to, form, concepts, part, true, meaning, values, amount);
    }

    boolean is(int concept) {
        return concepts.has(concept);
    }
}
