package org.riguardo.meaning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
    private final List<Word> words;
    private final Days days;

    private final List<Sentence> sentences = new ArrayList<>();
    private List<Unit> units = new ArrayList<>();
    private int part;

    private Sentences(Language language, boolean note, List<Token> all) {
        this.language = language;
        this.note = note;
        this.tokens = withoutDotsOfAbbreviations(all, language);
        this.words = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            Word word = language.spelling.of(token.form());
            words.add(word);
            tokens.set(i, token.meant(word.form()));
        }
        this.days = new Days(language, tokens, words);
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
        WordTree.Found found = WordTree.at(words, at);
        Days.Found day = days.at(at);
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
        Concepts concepts = Phrases.with(concepts(at, found), words, at, end);
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

    private Concepts concepts(int at, WordTree.Found found) {
        Token first = tokens.get(at);
        Word word = words.get(at);
        Concepts concepts = found.words() > 1 ? together(at, found) : note ? word.inNotes() : word.concepts();
        if (first.type() == Token.Type.NUMBER || word.number() != null) {
            concepts = concepts.with(Language.NUMBER);
        }
        boolean unknown = first.type() == Token.Type.WORD && language.unknown(concepts) && !verbOrAdverb(first.form());
        return unknown ? concepts.with(Language.UNKNOWN) : concepts;
    }

    private Concepts together(int at, WordTree.Found found) {
        Concepts concepts = new Concepts();
        add(concepts, found);
        if (found.keepsParts()) {
            for (int i = at; i < at + found.words(); i++) {
                add(concepts, words.get(i).alone());
            }
        }
        if (note) {
            concepts.removeAll(language.mailOnly);
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
        int end = number + 1;
        BigDecimal amount = currencyFirst || isCurrency(end) ? value(number) : null;
        if (amount == null) {
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
                && (tokens.get(at).type() == Token.Type.NUMBER || words.get(at).number() != null);
    }

    private boolean isCurrency(int at) {
        return at < tokens.size() && words.get(at).currency();
    }

    private @Nullable BigDecimal value(int at) {
        Token token = tokens.get(at);
        Integer named = words.get(at).number();
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
            if (asked) {
                units.replaceAll(unit -> unit.part() == lastPart ? unit.nowAsked() : unit);
            }
            sentences.add(Sentence.of(units));
        }
        units = new ArrayList<>();
        part = 0;
    }
}
