package org.riguardo.meaning;

import java.math.BigDecimal;
import java.time.LocalDate;

/** One thing that a few words about paying say: a day, an amount, a share, a number of instalments, or a word with a sense. */
public sealed interface Term {

    /** Index of its first character. */
    int from();

    /** Index after its last one. */
    int to();

    /**
     * A day.
     *
     * @param after whether the words name something that it lies behind, such as "after the summer"
     */
    record Day(int from, int to, LocalDate day, boolean after) implements Term {}

    /** An amount with two decimals. */
    record Amount(int from, int to, BigDecimal amount) implements Term {}

    /** So many parts of so many, such as a half. */
    record Share(int from, int to, int parts, int of) implements Term {}

    /** So many payments; 0 where the words name no number. */
    record Instalments(int from, int to, int count) implements Term {}

    /** A word or a fixed phrase. */
    record Word(int from, int to, Sense sense) implements Term {}

    /** A number that could not be read as anything, or words that may mean quite different days or amounts. */
    record Unread(int from, int to) implements Term {}

    /** What a word says. */
    enum Sense {
        REST,
        WHOLE,
        SOON,
        MONTHLY,
        FORTNIGHTLY,
        WEEKLY,
        DEFERRAL,
        PROMISE,
        /** A first part, of an amount that stands beside it. */
        DEPOSIT,
        /** An amount that nobody named. */
        SOME,
        NOT,
        OR,
        BETWEEN,
        /** The days just counted were working days. */
        WORKING
    }
}
