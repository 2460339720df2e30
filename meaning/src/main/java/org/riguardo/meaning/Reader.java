package org.riguardo.meaning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.riguardo.api.facts.Purpose;

/** Applies the rules of a language to the sentences of one message. */
final class Reader {

    private static final int FEW_WORDS = 3;

    private final Language language;
    private final Voice voice;
    private final LocalDate day;
    private final Concepts title;
    private final List<Sentence> message;
    private final Concepts anywhere;

    Reader(Language language, Voice voice, LocalDate day, Concepts title, List<Sentence> message) {
        this.language = language;
        this.voice = voice;
        this.day = day;
        this.title = title;
        this.message = message;
        this.anywhere = title.copy();
        message.forEach(sentence -> anywhere.addAll(sentence.concepts()));
    }

    /** What the subject of the message says it is about. */
    List<Finding> purposes(Sentence sentence, String text) {
        return read(sentence, text, Part.SUBJECT).stream()
                .filter(finding -> finding.kind() instanceof Kind.About)
                .toList();
    }

    List<Finding> findings(Sentence sentence, String text) {
        return read(sentence, text, Part.TEXT);
    }

    /** What holds only where nothing but courtesy was found. */
    List<Finding> alone(List<Sentence> sentences, String text, Collection<Finding> others) {
        boolean nothingElse = others.stream().map(Finding::kind).allMatch(new Kind.About(Purpose.COURTESY)::equals)
                && sentences.stream()
                        .flatMap(sentence -> sentence.units().stream())
                        .noneMatch(Unit::asked);
        List<Finding> found = new ArrayList<>();
        for (Rule rule : nothingElse ? language.rules : List.<Rule>of()) {
            if (rule.alone() && rule.voices().contains(voice) && onlyPoliteness(rule)) {
                for (Sentence sentence : sentences) {
                    for (Pattern pattern : rule.patterns()) {
                        found.addAll(found.isEmpty() ? found(rule, pattern, sentence, text, Part.TEXT) : List.of());
                    }
                }
            }
        }
        return found;
    }

    /** Whether each part of the message but those with the words thanks, greets or takes leave, or is very short. */
    private boolean onlyPoliteness(Rule rule) {
        return message.stream().allMatch(sentence -> politeInParts(rule, sentence.units()));
    }

    private static boolean politeInParts(Rule rule, List<Unit> units) {
        int words = 0;
        boolean polite = false;
        for (int i = 0; i < units.size(); i++) {
            words++;
            Concepts concepts = units.get(i).concepts();
            polite |= concepts.has(Language.GREETING) || rule.startsWith(concepts);
            if (i + 1 == units.size() || units.get(i + 1).part() != units.get(i).part()) {
                if (!polite && words > FEW_WORDS) {
                    return false;
                }
                words = 0;
                polite = false;
            }
        }
        return true;
    }

    private List<Finding> read(Sentence sentence, String text, Part part) {
        if (sentence.holds(Language.BOILERPLATE)) {
            return List.of();
        }
        Map<Kind, List<Finding>> best = new LinkedHashMap<>();
        RuleIndex index = language.index();
        Concepts numbers = index.numbers(sentence.concepts());
        int number = numbers.next(0);
        while (number >= 0) {
            RuleIndex.Candidate candidate = index.candidate(number);
            Rule rule = candidate.rule();
            boolean possible = rule.voices().contains(voice) && rule.possible(sentence, title);
            List<Finding> found = possible ? found(rule, candidate.pattern(), sentence, text, part) : List.of();
            List<Finding> known = best.get(rule.kind());
            if (!found.isEmpty() && (known == null || better(found.get(0), known.get(0)))) {
                best.put(rule.kind(), found);
            }
            number = numbers.next(possible && found.isEmpty() ? number + 1 : candidate.end());
        }
        List<Finding> all = new ArrayList<>();
        best.values().forEach(all::addAll);
        return all;
    }

    private static boolean better(Finding one, Finding other) {
        return one.certain() == other.certain() ? one.day() != null && other.day() == null : one.certain();
    }

    private List<Finding> found(Rule rule, Pattern pattern, Sentence sentence, String text, Part part) {
        List<Unit> units = sentence.units();
        for (Pattern.Match match = pattern.possible(sentence) ? pattern.find(units, 0, units.size()) : null;
                match != null;
                match = pattern.find(units, match.first() + 1, units.size())) {
            if (holds(rule, sentence, match)) {
                return new Details(rule, sentence, match, day, certain(rule, sentence)).findings(text, part);
            }
        }
        return List.of();
    }

    private boolean certain(Rule rule, Sentence sentence) {
        return rule.certain()
                && (rule.certainWhen().isEmpty() || here(rule.certainWhen(), sentence))
                && !sentence.holdsOneOf(rule.certainNot())
                && (rule.certainNotMessage().isEmpty() || !anywhere(rule.certainNotMessage()));
    }

    private boolean holds(Rule rule, Sentence sentence, Pattern.Match match) {
        Unit last = sentence.units().get(match.last());
        boolean asked = sentence.units().get(match.first()).asked() || last.asked();
        boolean question =
                switch (rule.question()) {
                    case NO -> !asked;
                    case ANY -> true;
                    case ONLY -> asked;
                };
        return question
                && (rule.needMessage().isEmpty() || anywhere(rule.needMessage()))
                && (rule.notMessage().isEmpty() || !anywhere(rule.notMessage()))
                && !spokenAgainst(rule, sentence, match);
    }

    private boolean here(Concepts oneOf, Sentence sentence) {
        return sentence.holdsOneOf(oneOf) || title.meets(oneOf);
    }

    private boolean anywhere(Concepts oneOf) {
        return anywhere.meets(oneOf);
    }

    /** Whether a guard holds between the commas around a match. */
    private static boolean spokenAgainst(Rule rule, Sentence sentence, Pattern.Match match) {
        List<Unit> units = sentence.units();
        int first = match.first();
        int end = match.last() + 1;
        while (first > 0 && units.get(first - 1).part() == units.get(first).part()) {
            first--;
        }
        while (end < units.size() && units.get(end).part() == units.get(end - 1).part()) {
            end++;
        }
        if (sentence.holdsOneOf(rule.not()) && oneMeets(units, first, end, rule.not())) {
            return true;
        }
        if (sentence.holdsOneOf(rule.notSentence()) && !oneMeets(units, first, end, rule.sentenceBut())) {
            return true;
        }
        for (Pattern pattern : rule.unless()) {
            if (pattern.possible(sentence) && pattern.find(units, first, end) != null) {
                return true;
            }
        }
        return false;
    }

    private static boolean oneMeets(List<Unit> units, int from, int to, Concepts oneOf) {
        for (int i = from; i < to; i++) {
            if (units.get(i).concepts().meets(oneOf)) {
                return true;
            }
        }
        return false;
    }
}
