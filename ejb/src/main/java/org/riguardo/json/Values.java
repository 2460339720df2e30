package org.riguardo.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.riguardo.api.decision.Sentence;

/** Reads single values from their text; every complaint names where the text stood. */
final class Values {

    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    private Values() {}

    static LocalDate day(String text, String where) {
        try {
            return inRange(LocalDate.parse(text), where);
        } catch (DateTimeException e) {
            throw new InvalidDocument(
                    where,
                    new Sentence(
                            "«" + text + "» non è un giorno; si scrive 2026-03-31.",
                            "\"" + text + "\" is no day; write it as 2026-03-31."));
        }
    }

    static Instant instant(String text, String where) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(text);
            inRange(time.toLocalDate(), where);
            return time.toInstant();
        } catch (DateTimeException e) {
            throw new InvalidDocument(
                    where, "\"" + text + "\" is no time with an offset; write it as 2026-03-31T10:15:00+02:00.");
        }
    }

    static BigDecimal amount(String text, String where) {
        if (!AMOUNT.matcher(text).matches()) {
            throw new InvalidDocument(where, "\"" + text + "\" is no amount; write it as \"1234.56\".");
        }
        return new BigDecimal(text);
    }

    static <E extends Enum<E>> E word(String text, Class<E> words, String where) {
        for (E word : words.getEnumConstants()) {
            if (word.name().equals(text)) {
                return word;
            }
        }
        String known = Arrays.stream(words.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        throw new InvalidDocument(
                where,
                new Sentence(
                        "La parola «" + text + "» qui non è conosciuta; si può scrivere " + known + ".",
                        "The word \"" + text + "\" is not known here; known are " + known + "."));
    }

    private static LocalDate inRange(LocalDate day, String where) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new InvalidDocument(
                    where,
                    new Sentence(
                            "L'anno va da " + FIRST_YEAR + " a " + LAST_YEAR + ".",
                            "The year must lie between " + FIRST_YEAR + " and " + LAST_YEAR + "."));
        }
        return day;
    }
}
