package org.riguardo.meaning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The patterns of rules by their rarest concepts, so that a sentence is asked only for what it may hold. */
final class RuleIndex {

    /**
     * One of the patterns of a rule.
     *
     * @param end the number of the first pattern of the next rule
     */
    record Candidate(Rule rule, Pattern pattern, int end) {}

    private final List<Candidate> numbered = new ArrayList<>();
    private @Nullable Concepts[] numbersByConcept = {};

    RuleIndex(List<Rule> rules) {
        for (Rule rule : rules) {
            List<Pattern> patterns = rule.alone() ? List.of() : rule.patterns();
            int end = numbered.size() + patterns.size();
            for (Pattern pattern : patterns) {
                add(pattern.rarestFirst().get(0), numbered.size());
                numbered.add(new Candidate(rule, pattern, end));
            }
        }
    }

    private void add(Concepts rarest, int number) {
        for (int concept = rarest.next(0); concept >= 0; concept = rarest.next(concept + 1)) {
            if (concept >= numbersByConcept.length) {
                numbersByConcept = Arrays.copyOf(numbersByConcept, concept + 1);
            }
            Concepts numbers = numbersByConcept[concept];
            if (numbers == null) {
                numbers = new Concepts();
                numbersByConcept[concept] = numbers;
            }
            numbers.add(number);
        }
    }

    Candidate candidate(int number) {
        return numbered.get(number);
    }

    /** The numbers of all candidates that may be found in a sentence of these concepts; they are in the order of the rules. */
    Concepts numbers(Concepts ofSentence) {
        Concepts numbers = new Concepts();
        int concept = ofSentence.next(0);
        while (concept >= 0 && concept < numbersByConcept.length) {
            Concepts some = numbersByConcept[concept];
            if (some != null) {
                numbers.addAll(some);
            }
            concept = ofSentence.next(concept + 1);
        }
        return numbers;
    }
}
