package org.riguardo.meaning;

import java.util.List;
import java.util.Set;

/** When a sentence says something; see the head of the built-in files of rules. */
record Rule(
        String name,
        Kind kind,
        boolean certain,
        Concepts certainWhen,
        Concepts certainNot,
        Concepts certainNotMessage,
        List<Pattern> patterns,
        Concepts not,
        Concepts notSentence,
        Concepts sentenceBut,
        Concepts notMessage,
        List<Pattern> unless,
        List<Concepts> need,
        Concepts needMessage,
        Question question,
        Set<Voice> voices,
        boolean alone,
        boolean review) {

    enum Question {
        NO,
        ANY,
        ONLY
    }

    /** Whether a word of these concepts may begin one of the patterns. */
    boolean startsWith(Concepts concepts) {
        return patterns.stream()
                .anyMatch(pattern -> pattern.steps().get(0).oneOf().meets(concepts));
    }

    /** Whether the concepts of a sentence and of the subject allow a match at all; cheap, and asked first. */
    boolean possible(Sentence sentence, Concepts title) {
        for (Concepts oneOf : need) {
            if (!sentence.holdsOneOf(oneOf) && !title.meets(oneOf)) {
                return false;
            }
        }
        return !sentence.holdsOneOf(notSentence) || sentence.holdsOneOf(sentenceBut);
    }
}
