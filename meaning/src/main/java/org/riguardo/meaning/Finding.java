package org.riguardo.meaning;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a text says, with the words that say it.
 *
 * @param part where the words stand
 * @param from index of the first character of the words
 * @param to index after the last one
 * @param words the characters between, as written
 * @param day the day that the words name, resolved against the message's own day; for what is to come never earlier than that
 * @param amount the amount that the words name
 * @param rule the name of the rule that found it
 * @param certain whether it counts before a person has confirmed it
 * @param review whether it must be looked at again at a later date once it counts
 */
public record Finding(
        Kind kind,
        Part part,
        int from,
        int to,
        String words,
        @Nullable LocalDate day,
        @Nullable BigDecimal amount,
        String rule,
        boolean certain,
        boolean review) {}
