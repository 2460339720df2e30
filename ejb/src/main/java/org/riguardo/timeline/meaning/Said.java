package org.riguardo.timeline.meaning;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.riguardo.meaning.Kind;

/**
 * What a person says that a message means.
 *
 * @param words those of the message that say it; empty where the person names none
 * @param from where they begin in the text; the same as {@code to} where they do not stand there
 * @param reviewOn the day on which to look at it again; null for the customary one of hardship, and for none of everything else
 */
public record Said(
        Kind kind,
        @Nullable LocalDate day,
        @Nullable BigDecimal amount,
        String words,
        int from,
        int to,
        @Nullable LocalDate reviewOn) {

    /** The same without words of the message. */
    public static Said of(
            Kind kind, @Nullable LocalDate day, @Nullable BigDecimal amount, @Nullable LocalDate reviewOn) {
        return new Said(kind, day, amount, "", 0, 0, reviewOn);
    }

    /** The same with words of the message, found in its text later. */
    public Said with(String quoted) {
        return new Said(kind, day, amount, quoted.strip(), 0, 0, reviewOn);
    }

    Said in(String text) {
        int at = words.isEmpty() ? -1 : text.indexOf(words);
        return new Said(kind, day, amount, words, Math.max(at, 0), at < 0 ? 0 : at + words.length(), reviewOn);
    }

    Said reviewed(@Nullable LocalDate on) {
        return new Said(kind, day, amount, words, from, to, on);
    }
}
