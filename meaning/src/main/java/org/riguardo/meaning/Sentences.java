package org.riguardo.meaning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cuts the words of a text into sentences and their parts, and finds fixed phrases, days and amounts in them. */
final class Sentences {

    private static final int LONGEST = 60;
    private static final Set<String> OF =
            Set.of("di", "del", "dello", "della", "dell", "dal", "dall", "dei", "dated", "of", "from");
    private static final Set<String> AND = Set.of("e", "ed", "and", "o");

    private final Language language;
    private final boolean note;
    private final List<Token> tokens;
    private final List<WordTree.Word> words;
    private final Days days;

    private final List<Sentence> sentences = new ArrayList<>();
    private List<Unit> units = new ArrayList<>();
    private int part;

    private Sentences(Language language, boolean note, List<Token> tokens) {
        Stems stems = Stems.forLanguage(language.name);
        this.language = language;
        this.note = note;
        this.tokens = tokens;
        this.words = tokens.stream()
                .map(token -> new WordTree.Word(token.form(), stems.of(token.form())))
                .toList();
        this.days = new Days(language);
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
        Days.Found day = days.at(tokens, at);
        WordTree.Found found = words(at);
        if (day != null && day.end() - at >= found.words()) {
            add(new Unit(
                    first.from(),
                    tokens.get(day.end() - 1).to(),
                    first.form(),
                    Set.of(ofWhatIsNamed() ? "day-of" : "day"),
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
        add(Unit.word(first, tokens.get(end - 1), concepts(at, found)));
        if (units.get(units.size() - 1).is("clause")) {
            part++;
        }
        return end;
    }

    private WordTree.Found words(int at) {
        return language.words.at(words, at);
    }

    private Set<String> concepts(int at, WordTree.Found found) {
        Set<String> concepts = new HashSet<>(found.concepts());
        if (note) {
            concepts.addAll(found.inNotes());
        }
        if (found.keepsParts() || found.words() <= 1) {
            for (int i = at; i < at + Math.max(1, found.words()); i++) {
                WordTree.Found one = language.words.single(words.get(i));
                concepts.addAll(one.concepts());
                if (note) {
                    concepts.addAll(one.inNotes());
                }
            }
        }
        if (tokens.get(at).type() == Token.Type.NUMBER
                || language.numbers.containsKey(tokens.get(at).form())) {
            concepts.add("number");
        }
        return concepts;
    }

    private boolean ofWhatIsNamed() {
        if (units.isEmpty()) {
            return false;
        }
        Unit before = units.get(units.size() - 1);
        boolean chained = AND.contains(before.form())
                && units.size() > 1
                && units.get(units.size() - 2).is("day-of");
        return chained || OF.contains(before.form());
    }

    private int amount(int at) {
        boolean currencyFirst = isCurrency(at);
        int number = currencyFirst ? at + 1 : at;
        BigDecimal amount = number < tokens.size() ? value(tokens.get(number)) : null;
        int end = number + 1;
        if (amount == null || !(currencyFirst || isCurrency(end))) {
            return at;
        }
        end += currencyFirst ? 0 : 1;
        add(new Unit(
                tokens.get(at).from(),
                tokens.get(end - 1).to(),
                tokens.get(at).form(),
                Set.of("amount"),
                part,
                false,
                null,
                DayMeaning.Values.NONE,
                amount));
        return end;
    }

    private boolean isCurrency(int at) {
        return at < tokens.size()
                && language.words.single(words.get(at)).concepts().contains("currency");
    }

    private @Nullable BigDecimal value(Token token) {
        Integer named = language.numbers.get(token.form());
        if (named != null) {
            return BigDecimal.valueOf(named).setScale(2);
        }
        return token.type() == Token.Type.NUMBER ? Amounts.of(token.form(), language.name.equals("it")) : null;
    }

    private void add(Unit unit) {
        units.add(unit.in(part, false));
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
        boolean last = at + 1 >= tokens.size();
        boolean abbreviated =
                at > 0 && language.abbreviations.contains(tokens.get(at - 1).form());
        return last
                || (tokens.get(at + 1).spaced() && !abbreviated)
                || tokens.get(at + 1).is(".");
    }

    private void end(boolean asked) {
        if (!units.isEmpty()) {
            int lastPart = units.get(units.size() - 1).part();
            sentences.add(Sentence.of(units.stream()
                    .map(unit -> unit.in(unit.part(), asked && unit.part() == lastPart))
                    .toList()));
        }
        units = new ArrayList<>();
        part = 0;
    }
}
