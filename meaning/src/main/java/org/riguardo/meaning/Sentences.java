package org.riguardo.meaning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Cuts the words of a text into sentences and their parts, and finds fixed phrases, days and amounts in them. */
final class Sentences {

    private static final int LONGEST = 60;
    private static final Set<String> OF =
            Set.of("di", "del", "dello", "della", "dell", "dal", "dall", "dei", "dated", "of", "from");
    private static final Set<String> FEMININE = Set.of("la", "le", "vi", "ti");
    private static final Set<String> AND = Set.of("e", "ed", "and", "o");

    private final Language language;
    private final boolean note;
    private final List<Token> tokens;
    private final List<WordTree.Word> words;
    private final Days days;

    private final List<Sentence> sentences = new ArrayList<>();
    private List<Unit> units = new ArrayList<>();
    private int part;

    private Sentences(Language language, boolean note, List<Token> all) {
        List<Token> tokens = withoutDotsOfAbbreviations(all, language);
        this.language = language;
        this.note = note;
        this.words =
                tokens.stream().map(token -> language.spelling.of(token.form())).toList();
        this.tokens = IntStream.range(0, tokens.size())
                .mapToObj(i -> tokens.get(i).meant(words.get(i).form()))
                .toList();
        this.days = new Days(language);
    }

    private static List<Token> withoutDotsOfAbbreviations(List<Token> all, Language language) {
        List<Token> kept = new ArrayList<>(all.size());
        for (int i = 0; i < all.size(); i++) {
            boolean dot = i > 0
                    && i + 1 < all.size()
                    && all.get(i).is(".")
                    && !all.get(i).spaced();
            if (!dot || !language.abbreviations.contains(all.get(i - 1).form())) {
                kept.add(all.get(i));
            }
        }
        return kept;
    }

    static List<Sentence> of(List<Token> tokens, Language language, Voice voice) {
        return new Sentences(language, voice == Voice.NOTE, tokens).all();
    }

    private List<Sentence> all() {
        int at = 0;
        while (at < tokens.size()) {
            Token token = tokens.get(at);
            if (token.breaks() || units.size() >= LONGEST) {
                end(false);
            }
            int next = phrase(at);
            if (next > at) {
                at = next;
            } else {
                mark(at);
                at++;
            }
        }
        end(false);
        return sentences;
    }

    private int phrase(int at) {
        Token first = tokens.get(at);
        WordTree.Found found = words(at);
        Days.Found day = days.at(tokens, at);
        if (day != null && day.end() - at >= found.words()) {
            units.add(new Unit(
                    first.from(),
                    tokens.get(day.end() - 1).to(),
                    first.form(),
                    day(day.meaning()),
                    part,
                    false,
                    day.meaning(),
                    day.values(),
                    null));
            return day.end();
        }
        int amountEnd = amount(at);
        if (amountEnd > at) {
            return amountEnd;
        }
        if (first.type() == Token.Type.MARK && found.words() == 0) {
            return at;
        }
        int end = at + Math.max(1, found.words());
        Concepts concepts = concepts(at, found);
        if (concepts.has(Language.CLAUSE_START)
                && !units.isEmpty()
                && AND.contains(lastUnit().form())) {
            part++;
        }
        units.add(Unit.word(first, tokens.get(end - 1), concepts, part));
        if (concepts.has(Language.CLAUSE)) {
            part++;
        }
        return end;
    }

    private WordTree.Found words(int at) {
        return language.words.at(words, at);
    }

    private Concepts concepts(int at, WordTree.Found found) {
        Concepts concepts = new Concepts();
        add(concepts, found);
        if (found.words() > 1 && found.keepsParts()) {
            for (int i = at; i < at + found.words(); i++) {
                add(concepts, words.get(i).alone());
            }
        }
        Token first = tokens.get(at);
        if (first.type() == Token.Type.NUMBER || language.numbers.containsKey(first.form())) {
            concepts.add(Language.NUMBER);
        }
        if (note) {
            concepts.removeAll(language.mailOnly);
        }
        if (first.type() == Token.Type.WORD && language.unknown(concepts) && !verbOrAdverb(first.form())) {
            concepts.add(Language.UNKNOWN);
        }
        return concepts;
    }

    private void add(Concepts concepts, WordTree.Found found) {
        concepts.addAll(found.concepts());
        if (note) {
            concepts.addAll(found.inNotes());
        }
    }

    /** Whether an Italian word can be no noun, by its ending or by the pronoun before it ("la informo"). */
    private boolean verbOrAdverb(String form) {
        return language.name.equals("it")
                && (form.endsWith("mente")
                        || form.endsWith("iamo")
                        || form.endsWith("o")
                                && !units.isEmpty()
                                && FEMININE.contains(lastUnit().form()));
    }

    private Concepts day(DayMeaning meaning) {
        if (ofWhatIsNamed() && !(ofPayment() && meaning != DayMeaning.MONTH)) {
            return Concepts.of(Language.DAY_OF);
        }
        return switch (meaning.when()) {
            case AHEAD -> Concepts.of(Language.DAY, Language.DAY_AHEAD);
            case GONE -> Concepts.of(Language.DAY, Language.DAY_GONE);
            case EITHER -> Concepts.of(Language.DAY);
        };
    }

    private Unit lastUnit() {
        return units.get(units.size() - 1);
    }

    private boolean ofWhatIsNamed() {
        if (units.isEmpty()) {
            return false;
        }
        Unit before = lastUnit();
        boolean chained = AND.contains(before.form())
                && units.size() > 1
                && units.get(units.size() - 2).is(Language.DAY_OF);
        return chained || OF.contains(before.form());
    }

    private boolean ofPayment() {
        return units.size() > 1 && units.get(units.size() - 2).is(Language.PAYMENT);
    }

    private int amount(int at) {
        boolean currencyFirst = !mayCount(at) && isCurrency(at);
        int number = currencyFirst ? at + 1 : at;
        if (!mayCount(number)) {
            return at;
        }
        BigDecimal amount = number < tokens.size() ? value(tokens.get(number)) : null;
        int end = number + 1;
        if (amount == null || !(currencyFirst || isCurrency(end))) {
            return at;
        }
        end += currencyFirst ? 0 : 1;
        units.add(new Unit(
                tokens.get(at).from(),
                tokens.get(end - 1).to(),
                tokens.get(at).form(),
                Concepts.of(Language.AMOUNT),
                part,
                false,
                null,
                DayMeaning.Values.NONE,
                amount));
        return end;
    }

    private boolean mayCount(int at) {
        return at < tokens.size()
                && (tokens.get(at).type() == Token.Type.NUMBER
                        || language.numbers.containsKey(tokens.get(at).form()));
    }

    private boolean isCurrency(int at) {
        return at < tokens.size() && words.get(at).alone().concepts().has(Language.CURRENCY);
    }

    private @Nullable BigDecimal value(Token token) {
        Integer named = language.numbers.get(token.form());
        if (named != null) {
            return named == 1 ? null : BigDecimal.valueOf(named).setScale(2);
        }
        return token.type() == Token.Type.NUMBER ? Amounts.of(token.form(), language.name.equals("it")) : null;
    }

    private void mark(int at) {
        Token token = tokens.get(at);
        switch (token.form()) {
            case "?" -> end(true);
            case "!", ";", "…" -> end(false);
            case "." -> {
                if (endsSentence(at)) {
                    end(false);
                }
            }
            case ",", ":", "(", ")", "-", "–", "—" -> part++;
            default -> {}
        }
    }

    private boolean endsSentence(int at) {
        return at + 1 >= tokens.size()
                || tokens.get(at + 1).spaced()
                || tokens.get(at + 1).is(".");
    }

    private void end(boolean asked) {
        if (!units.isEmpty()) {
            int lastPart = lastUnit().part();
            sentences.add(Sentence.of(units.stream()
                    .map(unit -> asked && unit.part() == lastPart ? unit.nowAsked() : unit)
                    .toList()));
        }
        units = new ArrayList<>();
        part = 0;
    }
}
