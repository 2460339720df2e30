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

    Days(Language language) {
        this.language = language;
    }

    /** The longest phrase for a day that begins at a token, or null. */
    @Nullable
    Found at(List<Token> tokens, int index) {
        Token token = tokens.get(index);
        Found best = longest(language.daysFrom(token.form()), tokens, index, null);
        for (String place : places(token)) {
            best = longest(language.daysFrom(place), tokens, index, best);
        }
        return best;
    }

    private List<String> places(Token token) {
        if (token.type() == Token.Type.NUMBER) {
            return NUMBER_PLACES;
        }
        if (token.type() == Token.Type.MARK) {
            return List.of();
        }
        return language.placesOf(token.form());
    }

    private @Nullable Found longest(
            Map<String, List<DayPhrase>> bySecond, List<Token> tokens, int index, @Nullable Found known) {
        if (bySecond.isEmpty()) {
            return known;
        }
        Found best = longest(bySecond.getOrDefault("", List.of()), tokens, index, known);
        if (index + 1 < tokens.size()) {
            Token second = tokens.get(index + 1);
            best = longest(bySecond.getOrDefault(second.form(), List.of()), tokens, index, best);
            for (String place : places(second)) {
                best = longest(bySecond.getOrDefault(place, List.of()), tokens, index, best);
            }
        }
        return best;
    }

    private @Nullable Found longest(List<DayPhrase> phrases, List<Token> tokens, int index, @Nullable Found known) {
        Found best = known;
        for (DayPhrase phrase : phrases) {
            if (best == null || index + phrase.words().size() > best.end()) {
                Found found = match(phrase, tokens, index);
                best = found == null ? best : found;
            }
        }
        return best;
    }

    private @Nullable Found match(DayPhrase phrase, List<Token> tokens, int index) {
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
