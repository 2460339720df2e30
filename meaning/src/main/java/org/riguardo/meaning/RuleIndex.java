package org.riguardo.meaning;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rules that are asked of sentences, by the concepts of which a sentence must hold one for a rule to be met. */
final class RuleIndex {

    private final List<Rule> rules;
    private final Map<Integer, BitSet> byConcept = new HashMap<>();

    RuleIndex(List<Rule> all) {
        this.rules = all.stream().filter(rule -> !rule.alone()).toList();
        for (int number = 0; number < rules.size(); number++) {
            Concepts rarest = rules.get(number).rarest();
            for (int concept = rarest.next(0); concept >= 0; concept = rarest.next(concept + 1)) {
                byConcept.computeIfAbsent(concept, any -> new BitSet()).set(number);
            }
        }
    }

    /** The rules for a sentence of these concepts, in the order of the files. */
    List<Rule> of(Concepts concepts) {
        BitSet numbers = new BitSet(rules.size());
        for (int concept = concepts.next(0); concept >= 0; concept = concepts.next(concept + 1)) {
            BitSet some = byConcept.get(concept);
            if (some != null) {
                numbers.or(some);
            }
        }
        List<Rule> found = new ArrayList<>();
        for (int number = numbers.nextSetBit(0); number >= 0; number = numbers.nextSetBit(number + 1)) {
            found.add(rules.get(number));
        }
        return found;
    }
}
