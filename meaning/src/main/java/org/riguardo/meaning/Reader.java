package org.riguardo.meaning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.riguardo.api.facts.Purpose;

/** Applies the rules of a language to the sentences of one message. */
final class Reader {

    private final Language language;
    private final Voice voice;
    private final LocalDate day;
    private final Set<String> title;
    private final List<Sentence> message;

    Reader(Language language, Voice voice, LocalDate day, Set<String> title, List<Sentence> message) {
        this.language = language;
        this.voice = voice;
        this.day = day;
        this.title = title;
        this.message = message;
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
        for (Rule rule : language.rules) {
            for (Sentence sentence : sentences) {
                if (nothingElse
                        && found.isEmpty()
                        && rule.alone()
                        && rule.voices().contains(voice)) {
                    add(found, rule, sentence, text, Part.TEXT);
                }
            }
        }
        return found;
    }

    private List<Finding> read(Sentence sentence, String text, Part part) {
        if (sentence.holds("boilerplate")) {
            return List.of();
        }
        Map<Kind, List<Finding>> best = new LinkedHashMap<>();
        for (Rule rule : language.rules) {
            if (!rule.alone() && rule.voices().contains(voice)) {
                List<Finding> found = new ArrayList<>();
                add(found, rule, sentence, text, part);
                List<Finding> known = best.get(rule.kind());
                if (!found.isEmpty() && (known == null || better(found.get(0), known.get(0)))) {
                    best.put(rule.kind(), found);
                }
            }
        }
        return best.values().stream().flatMap(List::stream).toList();
    }

    private static boolean better(Finding one, Finding other) {
        return one.certain() == other.certain() ? one.day() != null && other.day() == null : one.certain();
    }

    private void add(List<Finding> found, Rule rule, Sentence sentence, String text, Part part) {
        for (Pattern pattern : rule.patterns()) {
            if (!pattern.possible(sentence)) {
                continue;
            }
            for (Pattern.Match match = pattern.find(sentence.units(), 0);
                    match != null;
                    match = pattern.find(sentence.units(), match.first() + 1)) {
                if (holds(rule, sentence, match)) {
                    found.addAll(new Details(rule, sentence, match, day, certain(rule, sentence)).findings(text, part));
                    return;
                }
            }
        }
    }

    private boolean certain(Rule rule, Sentence sentence) {
        return rule.certain() && (rule.certainWhen().isEmpty() || here(rule.certainWhen(), sentence));
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
                && rule.need().stream().allMatch(need -> here(need, sentence))
                && (rule.needMessage().isEmpty() || anywhere(rule.needMessage()))
                && rule.notSentence().stream().noneMatch(sentence::holds)
                && (rule.notMessage().isEmpty() || !anywhere(rule.notMessage()))
                && !around(rule.not(), sentence, match);
    }

    private boolean here(Set<String> oneOf, Sentence sentence) {
        return oneOf.stream().anyMatch(concept -> sentence.holds(concept) || title.contains(concept));
    }

    private boolean anywhere(Set<String> oneOf) {
        return message.stream().anyMatch(sentence -> oneOf.stream().anyMatch(sentence::holds));
    }

    private static boolean around(Set<String> guards, Sentence sentence, Pattern.Match match) {
        Pattern.Step guard = new Pattern.Step(0, false, guards);
        int firstPart = sentence.units().get(match.first()).part();
        int lastPart = sentence.units().get(match.last()).part();
        return !guards.isEmpty()
                && sentence.units().stream()
                        .anyMatch(unit -> unit.part() >= firstPart && unit.part() <= lastPart && guard.fits(unit));
    }
}
