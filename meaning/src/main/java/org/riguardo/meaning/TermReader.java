package org.riguardo.meaning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads one text in one language, term after term. */
final class TermReader {

    private static final Pattern SCHEDULE = Pattern.compile("\\d{2,3}(/\\d{2,3})+");
    private static final Set<String> THOUSANDS = Set.of("k", "mila");
    private static final BigDecimal LEAST_BARE = BigDecimal.valueOf(20);
    private static final BigDecimal LAST_OF_MONTH = BigDecimal.valueOf(31);
    private static final int MOST_INSTALMENTS = 120;
    private static final int NEAR_MONTHS = 6;
    private static final int TEN = 10;

    private final Language terms;
    private final LocalDate said;
    private final List<Token> tokens;
    private final List<Word> words = new ArrayList<>();
    private final List<Word> termWords = new ArrayList<>();
    private final TermNumbers numbers;
    private final Days days;
    private final List<Term> found = new ArrayList<>();

    TermReader(Language language, Language terms, LocalDate said, String text) {
        this.terms = terms;
        this.said = said;
        this.tokens = new ArrayList<>(Tokens.of(text));
        tokens.removeIf(token -> "º°ª".indexOf(text.charAt(token.from())) >= 0);
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            Word word = language.spelling.of(token.form());
            words.add(word);
            termWords.add(terms.spelling.of(token.form()));
            tokens.set(i, token.meant(word.form()));
        }
        this.numbers = new TermNumbers(language, tokens, words);
        this.days = new Days(language, tokens, words);
    }

    List<Term> terms() {
        int at = 0;
        while (at < tokens.size()) {
            int end = at;
            for (int kind = 0; end == at && kind < 5; kind++) {
                end = take(kind, at);
            }
            if (end == at) {
                end = unread(at);
            }
            at = end;
        }
        return found;
    }

    /** Names a number that nothing was made of, such as {@code due e cinque}; returns where to go on. */
    private int unread(int at) {
        boolean spoken = tokens.get(at).type() == Token.Type.WORD
                && Objects.requireNonNullElse(numbers.number(at), 0) > 1
                && numbers.and(at + 1)
                && (numbers.number(at + 2) != null || means(at + 2, "share-1-2"));
        int end = spoken ? at + 3 : at + 1;
        if (spoken || tokens.get(at).type() == Token.Type.NUMBER) {
            found.add(new Term.Unread(from(at), to(end)));
        }
        return end;
    }

    private int take(int kind, int at) {
        return switch (kind) {
            case 0 -> schedule(at);
            case 1 -> instalments(at);
            case 2 -> day(at);
            case 3 -> word(at);
            default -> amount(at);
        };
    }

    /** {@code 30/60/90}: days from now, as invoices give them. */
    private int schedule(int at) {
        String form = tokens.get(at).form();
        if (!SCHEDULE.matcher(form).matches()) {
            return at;
        }
        List<LocalDate> dates = new ArrayList<>();
        for (String part : form.split("/")) {
            int number = Integer.parseInt(part);
            if (number % 15 != 0 || number > 360) {
                return at;
            }
            dates.add(said.plusDays(number));
        }
        dates.forEach(date -> found.add(new Term.Day(from(at), to(at + 1), date, false)));
        return at + 1;
    }

    private int instalments(int at) {
        if (means(at, "instalments")) {
            found.add(new Term.Instalments(from(at), to(at + 1), 0));
            return at + 1;
        }
        Integer count = numbers.count(at);
        if (count == null || count < 1 || count > MOST_INSTALMENTS) {
            return at;
        }
        for (int next = at + 1; next <= at + 2; next++) {
            if (means(next, "instalments") || means(next, "instalment")) {
                found.add(new Term.Instalments(from(at), to(next + 1), count));
                return next + 1;
            }
        }
        return at;
    }

    private int day(int at) {
        Days.Found day = days.at(at);
        LocalDate date = day == null ? null : day.meaning().resolve(said, day.values(), false);
        if (day == null || date == null) {
            return at;
        }
        boolean after = at > 0 && means(at - 1, "after");
        boolean holidays = false;
        for (int i = at; i < day.end(); i++) {
            after |= means(i, "after");
            holidays |= means(i, "holidays");
        }
        found.add(
                holidays && date.isAfter(said.plusMonths(NEAR_MONTHS))
                        ? new Term.Unread(from(at), to(day.end()))
                        : new Term.Day(from(at), to(day.end()), date, after));
        return day.end();
    }

    private int word(int at) {
        WordTree.Found entry = WordTree.at(termWords, at);
        int end = at + entry.words();
        for (Term.Sense sense : Term.Sense.values()) {
            if (has(entry, sense.name().toLowerCase(Locale.ROOT))) {
                found.add(new Term.Word(from(at), to(end), sense));
                return end;
            }
        }
        for (int of : new int[] {2, 3, 4}) {
            for (int parts = 1; parts < of; parts++) {
                if (has(entry, "share-" + parts + "-" + of)) {
                    found.add(new Term.Share(from(at), to(end), parts, of));
                    return end;
                }
            }
        }
        return at;
    }

    private int amount(int at) {
        boolean currencyFirst = numbers.currency(at);
        int number = currencyFirst ? at + 1 : at;
        BigDecimal value = numbers.value(number);
        if (value == null) {
            return at;
        }
        int end = number + 1;
        if (end < tokens.size() && tokens.get(end).is("%")) {
            return percent(at, end + 1, value);
        }
        Integer more = numbers.and(end) ? numbers.number(end + 1) : null;
        if (more != null && TermNumbers.below(value, more)) {
            if (more < TEN) {
                found.add(new Term.Unread(from(at), to(end + 2)));
                return end + 2;
            }
            value = value.add(BigDecimal.valueOf(more));
            end += 2;
        }
        if (end < tokens.size() && THOUSANDS.contains(tokens.get(end).form())) {
            value = value.movePointRight(3).setScale(2);
            end++;
        }
        boolean named = currencyFirst || numbers.currency(end);
        if (!named && (value.compareTo(LEAST_BARE) < 0 || means(end, "unit"))) {
            return at;
        }
        if (!named && value.compareTo(LAST_OF_MONTH) <= 0 && numbers.month(end)) {
            found.add(new Term.Unread(from(at), to(end + 1)));
            return end + 1;
        }
        end += named && !currencyFirst ? 1 : 0;
        found.add(new Term.Amount(from(at), to(end), value));
        return end;
    }

    private int percent(int at, int end, BigDecimal value) {
        if (value.signum() <= 0
                || value.compareTo(BigDecimal.valueOf(100)) > 0
                || value.stripTrailingZeros().scale() > 0) {
            return at;
        }
        found.add(new Term.Share(from(at), to(end), value.intValueExact(), 100));
        return end;
    }

    private boolean means(int at, String concept) {
        return at < tokens.size() && has(termWords.get(at).alone(), concept);
    }

    private boolean has(WordTree.Found entry, String concept) {
        return entry.words() > 0 && terms.knows(concept) && entry.concepts().has(terms.concept(concept));
    }

    private int from(int at) {
        return tokens.get(at).from();
    }

    private int to(int end) {
        return tokens.get(end - 1).to();
    }
}
