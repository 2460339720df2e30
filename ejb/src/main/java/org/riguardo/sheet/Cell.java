package org.riguardo.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One cell of a list: what kind of value it is decides how it is written, never how it looks. */
public sealed interface Cell {

    /** Nothing. */
    Cell NONE = new None();

    /** An amount of money, with its sign. */
    record Amount(BigDecimal amount) implements Cell {}

    /** A count. */
    record Count(long count) implements Cell {}

    /** A day. */
    record Day(LocalDate day) implements Cell {}

    /** Words from anywhere, also hostile ones. */
    record Text(String text) implements Cell {}

    /** Nothing. */
    record None() implements Cell {}

    /** The words, or nothing. */
    static Cell text(@Nullable String text) {
        return text == null || text.isEmpty() ? NONE : new Text(text);
    }

    /** The day, or nothing. */
    static Cell day(@Nullable LocalDate day) {
        return day == null ? NONE : new Day(day);
    }

    /** The amount, or nothing. */
    static Cell amount(@Nullable BigDecimal amount) {
        return amount == null ? NONE : new Amount(amount);
    }

    /** The count, or nothing. */
    static Cell count(@Nullable Integer count) {
        return count == null ? NONE : new Count(count);
    }
}
