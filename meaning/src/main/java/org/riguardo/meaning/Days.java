package org.riguardo.meaning;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds phrases for days among the words of a text. */
final class Days {

    private static final Pattern NUMERIC = Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})(?:\\2(\\d{4}|\\d{2}))?");
    private static final Pattern YEAR = Pattern.compile("20\\d\\d");
    private static final Pattern SMALL = Pattern.compile("\\d{1,3}");
    private static final int LONGEST_DAYS = 366;
    private static final List<String> NUMBER_PLACES = List.of("<date>", "<n>", "<year>");

    /** A phrase that ends before a token. */
    record Found(DayMeaning meaning, DayMeaning.Values values, int end) {}

    private final Language language;
    private final List<Token> tokens;
    private final List<Word> words;

    /** @param words what the language says of each of the tokens */
    Days(Language language, List<Token> tokens, List<Word> words) {
        this.language = language;
        this.tokens = tokens;
        this.words = words;
    }

    /** The longest phrase for a day that begins at a token, or null. */
    @Nullable
    Found at(int index) {
        Map<String, List<DayPhrase>> days = words.get(index).days();
        List<String> places = places(index);
        if (days.isEmpty() && places.isEmpty()) {
            return null;
        }
        Found best = longest(days, index, null);
        for (String place : places) {
            best = longest(language.daysFrom(place), index, best);
        }
        return best;
    }

    private List<String> places(int index) {
        Token.Type type = tokens.get(index).type();
        if (type == Token.Type.NUMBER) {
            return NUMBER_PLACES;
        }
        return type == Token.Type.MARK ? List.of() : words.get(index).places();
    }

    private @Nullable Found longest(Map<String, List<DayPhrase>> bySecond, int index, @Nullable Found known) {
        if (bySecond.isEmpty()) {
            return known;
        }
        Found best = longest(bySecond.getOrDefault("", List.of()), index, known);
        if (index + 1 < tokens.size()) {
            String second = tokens.get(index + 1).form();
            best = longest(bySecond.getOrDefault(second, List.of()), index, best);
            for (String place : places(index + 1)) {
                best = longest(bySecond.getOrDefault(place, List.of()), index, best);
            }
        }
        return best;
    }

    private @Nullable Found longest(List<DayPhrase> phrases, int index, @Nullable Found known) {
        Found best = known;
        for (DayPhrase phrase : phrases) {
            if (best == null || index + phrase.words().size() > best.end()) {
                Found found = match(phrase, index);
                best = found == null ? best : found;
            }
        }
        return best;
    }

    private @Nullable Found match(DayPhrase phrase, int index) {
        DayMeaning.Values values = phrase.fixed();
        int at = index;
        for (String word : phrase.words()) {
            DayMeaning.Values next = at < tokens.size() ? take(word, tokens.get(at), values) : null;
            if (next == null) {
                return null;
            }
            values = next;
            at++;
        }
        boolean bareDay = phrase.meaning() == DayMeaning.DAY_OF_MONTH;
        return bareDay && (values.number() > 31 || at < tokens.size() && counts(tokens.get(at)))
                ? null
                : new Found(phrase.meaning(), values, at);
    }

    private boolean counts(Token next) {
        return next.is("%") || next.is("€") || next.form().startsWith("eur") || next.is("°");
    }

    private DayMeaning.@Nullable Values take(String word, Token token, DayMeaning.Values v) {
        return switch (word) {
            case "<n>" -> {
                int number = number(token);
                yield number == 0 ? null : new DayMeaning.Values(number, v.month(), v.weekday(), v.year());
            }
            case "<month>" -> {
                Integer month = language.months.get(token.form());
                yield month == null ? null : new DayMeaning.Values(v.number(), month, v.weekday(), v.year());
            }
            case "<weekday>" -> {
                Integer weekday = language.weekdays.get(token.form());
                yield weekday == null ? null : new DayMeaning.Values(v.number(), v.month(), weekday, v.year());
            }
            case "<year>" ->
                YEAR.matcher(token.form()).matches()
                        ? new DayMeaning.Values(v.number(), v.month(), v.weekday(), Integer.parseInt(token.form()))
                        : null;
            case "<date>" -> numeric(token.form());
            default -> token.form().equals(word) ? v : null;
        };
    }

    private int number(Token token) {
        if (token.type() == Token.Type.NUMBER) {
            int number = SMALL.matcher(token.form()).matches() ? Integer.parseInt(token.form()) : 0;
            return number <= LONGEST_DAYS ? number : 0;
        }
        int number = language.numbers.getOrDefault(token.form(), 0);
        return number <= LONGEST_DAYS ? number : 0;
    }

    private static DayMeaning.@Nullable Values numeric(String form) {
        Matcher date = NUMERIC.matcher(form);
        if (!date.matches() || (date.group(4) == null && !date.group(2).equals("/"))) {
            return null;
        }
        int day = Integer.parseInt(date.group(1));
        int month = Integer.parseInt(date.group(3));
        int year = date.group(4) == null ? 0 : Integer.parseInt(date.group(4));
        boolean possible = day >= 1 && day <= 31 && month >= 1 && month <= 12;
        return possible ? new DayMeaning.Values(day, month, 0, year > 0 && year < 100 ? 2000 + year : year) : null;
    }
}
