package org.riguardo.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.riguardo.meaning.Lexicon;
import org.riguardo.meaning.Term;
import org.riguardo.meaning.Terms;

/** Reads a day as people write it: {@code 12/3}, {@code 2026-03-12}, {@code venerdì}, {@code fine mese}. */
final class DayWords {
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})(?:[/.-](\\d{4}|\\d{2}))?");
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private DayWords() {}

    /** The day, without a year the next one to come; null when the words name none. */
    static @Nullable LocalDate read(String words, LocalDate today, Lexicon lexicon) {
        String text = words.strip();
        try {
            if (ISO.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
            Matcher numbers = NUMBERS.matcher(text);
            return numbers.matches() ? day(numbers, today) : said(text, today, lexicon);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The only day among the words; what lies after something begins a day later. */
    private static @Nullable LocalDate said(String text, LocalDate today, Lexicon lexicon) {
        List<Term> terms = Terms.of(text, today, lexicon);
        return terms.size() == 1 && terms.get(0) instanceof Term.Day one
                ? one.after() ? one.day().plusDays(1) : one.day()
                : null;
    }

    private static LocalDate day(Matcher numbers, LocalDate today) {
        int day = Integer.parseInt(numbers.group(1));
        int month = Integer.parseInt(numbers.group(2));
        if (numbers.group(3) != null) {
            int year = Integer.parseInt(numbers.group(3));
            return LocalDate.of(year < 100 ? 2000 + year : year, month, day);
        }
        LocalDate thisYear = LocalDate.of(today.getYear(), month, day);
        return thisYear.isBefore(today) ? thisYear.plusYears(1) : thisYear;
    }
}
