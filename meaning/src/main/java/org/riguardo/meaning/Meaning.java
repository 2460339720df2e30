package org.riguardo.meaning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.riguardo.api.facts.Direction;

/** Finds what a message or a note says. The same text gives the same findings; no text makes it fail or takes more than linear time. */
public final class Meaning {

    private static final Concepts ONLY_OF_TEXT = Concepts.of(
            Language.DAY, Language.DAY_OF, Language.DAY_AHEAD, Language.DAY_GONE, Language.AMOUNT, Language.NUMBER);

    private Meaning() {}

    /**
     * Reads a message.
     *
     * @param newText the text without quotation and signature
     * @param day the day of the message in the firm's zone, from which "tomorrow" is counted
     */
    public static Understanding of(
            String newText, String subject, LocalDate day, Direction direction, Lexicon lexicon) {
        return of(newText, subject, day, direction == Direction.OUT ? Voice.OUT : Voice.IN, lexicon);
    }

    /** Reads a text in one's own, a client's or a note's voice; see {@link #of(String, String, LocalDate, Direction, Lexicon)}. */
    public static Understanding of(String newText, String subject, LocalDate day, Voice voice, Lexicon lexicon) {
        List<Token> inText = Tokens.of(newText);
        List<Token> inSubject = Tokens.of(subject);
        Language language = language(inText, inSubject, lexicon);
        List<Sentence> title = Sentences.of(inSubject, language, voice);
        List<Sentence> sentences = Sentences.of(inText, language, voice);
        Concepts titleConcepts = new Concepts();
        title.forEach(sentence -> titleConcepts.addAll(sentence.concepts()));
        titleConcepts.removeAll(ONLY_OF_TEXT);
        Reader reader = new Reader(language, voice, day, titleConcepts, sentences);
        List<Finding> findings = new ArrayList<>();
        for (Sentence sentence : title) {
            findings.addAll(reader.purposes(sentence, subject));
        }
        for (Sentence sentence : sentences) {
            findings.addAll(reader.findings(sentence, newText));
        }
        findings.addAll(reader.alone(sentences, newText, findings));
        findings.sort(Comparator.comparing(Finding::part)
                .thenComparingInt(Finding::from)
                .thenComparingInt(Finding::to)
                .thenComparing(finding -> finding.kind().key()));
        return new Understanding(language.name, findings);
    }

    private static Language language(List<Token> text, List<Token> subject, Lexicon lexicon) {
        Map<Language, Integer> common = new LinkedHashMap<>();
        for (Language language : lexicon.languages()) {
            common.put(language, count(text, language) + count(subject, language));
        }
        return common.entrySet().stream()
                .max(Map.Entry.<Language, Integer>comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private static int count(List<Token> tokens, Language language) {
        int count = 0;
        for (Token token : tokens) {
            count += token.type() == Token.Type.WORD && language.commonly(token.form()) ? 1 : 0;
        }
        return count;
    }
}
