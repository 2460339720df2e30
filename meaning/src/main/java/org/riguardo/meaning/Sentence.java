package org.riguardo.meaning;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The units of one sentence, and all concepts and forms that occur in it. */
record Sentence(List<Unit> units, Set<String> concepts, Set<String> forms) {

    static Sentence of(List<Unit> units) {
        Set<String> concepts = new HashSet<>();
        Set<String> forms = new HashSet<>();
        for (Unit unit : units) {
            concepts.addAll(unit.concepts());
            forms.add(unit.form());
        }
        return new Sentence(List.copyOf(units), concepts, forms);
    }

    /** Whether a concept, or a form in single quotes, occurs anywhere. */
    boolean holds(String conceptOrForm) {
        return conceptOrForm.startsWith("'")
                ? forms.contains(conceptOrForm.substring(1, conceptOrForm.length() - 1))
                : concepts.contains(conceptOrForm);
    }
}
